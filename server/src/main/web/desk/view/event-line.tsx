// What happened between the messages: hand-overs, notes, feedback.

import type { JSX } from "preact";
import type { EventItem, NoteItem, UnknownItem } from "../model/timeline.ts";
import { useWords } from "./context.ts";
import { LockIcon } from "./icons.tsx";
import { PlainText, timeOf } from "./message.tsx";
import type { Strings } from "../locales/index.ts";

type Names = ReadonlyMap<string, string>;

export function EventLine({ item, names }: { item: EventItem; names: Names }): JSX.Element {
  const words = useWords();
  const { entry } = item;
  const [text, detail] = tell(entry, words, names);
  return (
    <li class={`event ${entry.type}`} data-seq={entry.seq} tabIndex={-1}>
      <span>
        {text} <time dateTime={entry.t}>{timeOf(entry.t, words.locale)}</time>
      </span>
      {detail !== "" && <span class="event-detail">{detail}</span>}
    </li>
  );
}

function tell(entry: EventItem["entry"], words: Strings, names: Names): [string, string] {
  const t = words.transcript;
  const nameOf = (id: string): string => names.get(id) ?? id;
  switch (entry.type) {
    case "Opened": {
      const { channel, page } = entry.body;
      return [
        page === undefined ? t.opened(channel) : t.openedOn(channel, page.title || page.url),
        "",
      ];
    }
    case "HandOffRequested":
      return [t.handOff, words.reasons[entry.body.reason] ?? entry.body.reason];
    case "Queued":
      return [t.queued, ""];
    case "Assigned":
      return [t.assigned(entry.body.agent.name), ""];
    case "Transferred": {
      const { from, to, cause, reason = "" } = entry.body;
      const why =
        reason === "" ? words.causes[cause] : `${words.causes[cause]}. ${t.because(reason)}`;
      return entry.from.id === to.id
        ? [words.takeOver.took(to.name, nameOf(from)), reason === "" ? "" : t.because(reason)]
        : [t.transferred(nameOf(from), to.name), why];
    }
    case "Tagged":
      return [entry.body.on ? t.tagOn(entry.body.tag) : t.tagOff(entry.body.tag), ""];
    case "Identified": {
      const { name, email, verified } = entry.body;
      const who = [name, email].filter((each) => each !== "").join(", ");
      return [t.identified(who), verified ? words.brief.verified : words.brief.unverified];
    }
    case "Resolved":
      return [
        entry.body.agent === undefined ? t.resolvedByVisitor : t.resolved(nameOf(entry.body.agent)),
        "",
      ];
    case "Reopened":
      return [t.reopened, ""];
    case "FeedbackGiven":
      return [t.feedback(entry.body.rating), entry.body.comment];
    case "PromiseMade": {
      const due = new Intl.DateTimeFormat(words.locale, {
        dateStyle: "medium",
        timeStyle: "short",
      });
      return [t.promise(entry.body.text, due.format(new Date(entry.body.due))), ""];
    }
    case "RemarkMade":
      return [t.remark(entry.body.page), entry.body.text];
    case "CallbackRequested":
      return [t.callback(entry.body.phone, entry.body.when), entry.body.text];
  }
}

export function NoteLine(props: { item: NoteItem; me: string; names: Names }): JSX.Element {
  const { item, me, names } = props;
  const words = useWords();
  const t = words.transcript;
  const mine = item.by === undefined || item.by === me;
  const name = mine ? t.you : (item.name ?? names.get(item.by ?? "") ?? item.by ?? "");
  return (
    <li class="note-line" data-seq={item.seq} tabIndex={-1}>
      <div class="note-head">
        <LockIcon />
        <span>{t.noteFrom(name)}</span>
        <time dateTime={item.t}>{timeOf(item.t, words.locale)}</time>
        {item.seq === undefined && <span>{words.delivery.sending}</span>}
      </div>
      <div class="note-text" dir="auto">
        <PlainText text={item.text} facts={[]} />
      </div>
    </li>
  );
}

export function UnknownLine({ item }: { item: UnknownItem }): JSX.Element {
  const { transcript: t } = useWords();
  return (
    <li class="event" data-seq={item.entry.seq} tabIndex={-1}>
      <span>{t.unknown(item.entry.name)}</span>
    </li>
  );
}
