// The conversation: a log that grows at its end.

import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { AgentCard, ContentOf } from "../../wire/content.ts";
import type { EventLine, Line, MessageLine } from "../../wire/view.ts";
import { safeUrl } from "../../text/links.ts";
import { usePanel } from "./context.ts";
import { Face, languageNames } from "./face.tsx";
import { LinkIcon, MarkIcon, MoreIcon } from "./icons.tsx";
import { later } from "./later.tsx";
import { Menu } from "./menu.tsx";
import { Ours, Rich } from "./rich.tsx";

interface Shown {
  line: MessageLine;
  /** The first of several by the same sender. */
  first: boolean;
  /** The last of several by the same sender. */
  last: boolean;
}

const FileCard = later((rest) => rest.FileCard);

const GROUP_MS = 5 * 60_000;

function together(a: Line | undefined, b: Line | undefined): boolean {
  return (
    a?.is === "message" &&
    b?.is === "message" &&
    a.by === b.by &&
    a.name === b.name &&
    a.purpose !== "notice" &&
    b.purpose !== "notice" &&
    Date.parse(b.t) - Date.parse(a.t) < GROUP_MS
  );
}

function dayOf(t: string): string {
  return new Date(t).toDateString();
}

/** Events a visitor reads as a line of their own. */
const SHOWN: ReadonlySet<string> = new Set([
  "Resolved",
  "Assigned",
  "Transferred",
  "CallbackRequested",
]);

/** What can be done with an own message. */
export interface OwnActs {
  onEdit(seq: number, text: string): void;
  onTakeBack(seq: number): void;
}

export function Messages({
  lines,
  automatic,
  settled,
  acts,
}: {
  lines: readonly Line[];
  /** Whether the questions of the automatic part still wait for an answer. */
  automatic: boolean;
  /** Whether the last matter is settled: what was said stays as it was. */
  settled: boolean;
  acts: OwnActs;
}): JSX.Element {
  const { texts, language, region } = usePanel();
  // One for all and for ever: making it costs more than all else of a message.
  const time = useMemo(
    () => new Intl.DateTimeFormat(region, { hour: "numeric", minute: "2-digit" }),
    [region],
  );
  const shown = lines.filter((line) => line.is === "message" || SHOWN.has(line.entry.type));
  const lastEnd = shown.reduce(
    (at, line, index) => (line.is === "event" && line.entry.type === "Resolved" ? index : at),
    -1,
  );
  const lastMine = shown.reduce(
    (at, line, index) => (line.is === "message" && line.by === "visitor" ? index : at),
    -1,
  );
  const parts: JSX.Element[] = [];
  let day = "";
  let ended = false;
  shown.forEach((line, index) => {
    const t = line.is === "message" ? line.t : line.entry.t;
    const begins = ended && line.is === "message" && line.by === "visitor";
    if (dayOf(t) !== day || begins) {
      day = dayOf(t);
      const name = nameOfDay(t, language);
      parts.push(
        <p class="day" key={`day ${line.key}`}>
          {begins ? `${texts.newTalk} · ${name}` : name}
        </p>,
      );
    }
    ended = (ended && !begins) || (line.is === "event" && line.entry.type === "Resolved");
    if (line.is === "event") {
      parts.push(<Happened key={line.key} line={line} />);
      return;
    }
    const first = !together(shown[index - 1], line);
    const last = !together(line, shown[index + 1]);
    parts.push(
      <Message
        key={line.key}
        line={line}
        time={time}
        first={first}
        last={last}
        open={automatic && index > lastMine}
        marks={index === lastMine}
        acts={settled || index < lastEnd ? undefined : acts}
      />,
    );
  });
  return <>{parts}</>;
}

function nameOfDay(t: string, language: string): string {
  const date = new Date(t);
  const days = Math.round(
    (new Date(date.toDateString()).getTime() - new Date(new Date().toDateString()).getTime()) /
      86_400_000,
  );
  return days >= -1 && days <= 1
    ? new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(days, "day")
    : new Intl.DateTimeFormat(language, { day: "numeric", month: "long" }).format(date);
}

/** Somebody joins, a matter is settled, a call is asked for. */
function Happened({ line }: { line: EventLine }): JSX.Element | null {
  const { texts } = usePanel();
  const { entry } = line;
  switch (entry.type) {
    case "Resolved":
      return (
        <p class="mark-line">
          <span>{texts.settled}</span>
        </p>
      );
    case "Assigned":
      return <Joined agent={entry.body.agent} />;
    case "Transferred":
      return <Joined agent={entry.body.to} />;
    case "CallbackRequested":
      return <p class="notice">{texts.callAsked(entry.body.phone, entry.body.when)}</p>;
    default:
      return null;
  }
}

/** Who it is, before the first word. */
function Joined({ agent }: { agent: AgentCard }): JSX.Element {
  const { texts, language } = usePanel();
  const { languages } = agent;
  const writes = languages.length === 0 ? "" : texts.writes(languageNames(languages, language));
  return (
    <div class="joined">
      <Face name={agent.name} id={agent.id} />
      <div>
        <p class="strong">{texts.joined(agent.name)}</p>
        {[agent.title, writes].map((text) => (text === "" ? null : <p key={text}>{text}</p>))}
      </div>
    </div>
  );
}

function Message({
  line,
  time,
  first,
  last,
  open,
  marks,
  acts,
}: Shown & {
  time: Intl.DateTimeFormat;
  open: boolean;
  marks: boolean;
  acts: OwnActs | undefined;
}): JSX.Element {
  const { texts, visitor } = usePanel();
  const mine = line.by === "visitor";
  if (line.purpose === "notice" && line.content?.type === "text") {
    return <p class="notice">{line.content.text}</p>;
  }
  const name = mine ? texts.you : line.by === "agent" ? (line.name ?? "") : texts.automatic;
  const choice = line.content?.type === "choice" ? line.content : undefined;
  const asks = choice !== undefined && line.purpose === "answer";
  return (
    <div class={`message ${line.by} ${first ? "first" : ""} ${last ? "last" : ""}`}>
      {mine ? null : (
        <Face name={last && line.by === "agent" ? name : ""} id={line.agent?.id} size="small" />
      )}
      {mine && acts !== undefined ? <OwnMenu line={line} acts={acts} /> : null}
      <div class="said">
        <p class={mine || !first ? "aside" : "name"}>{name}</p>
        <div
          class={`bubble ${line.delivery} ${line.content === undefined ? "gone" : ""}`}
          dir="auto"
        >
          <Body line={line} />
          <Links line={line} />
        </div>
        {line.delivery === "failed" ? (
          <Failed line={line} />
        ) : last || (mine && marks) ? (
          <p class="when">
            <time dateTime={line.t}>{time.format(new Date(line.t))}</time>
            {line.edited ? ` · ${texts.changed}` : null}
            {mine && marks ? (
              <span class="delivery">
                <MarkIcon state={line.delivery} />
                {texts[line.delivery]}
              </span>
            ) : null}
          </p>
        ) : null}
        {choice !== undefined && open && line.taken === undefined && line.seq !== undefined ? (
          <Choice
            choice={choice}
            question={asks ? lastParagraph(choice.text) : ""}
            onTake={(option) => visitor.choose(line.seq ?? 0, option.id, option.label)}
          />
        ) : null}
      </div>
    </div>
  );
}

function OwnMenu({ line, acts }: { line: MessageLine; acts: OwnActs }): JSX.Element | null {
  const { texts } = usePanel();
  const { seq, content } = line;
  if (seq === undefined || content?.type !== "text" || line.delivery === "sending") {
    return null;
  }
  return (
    <Menu
      class="own"
      name={texts.ownMessage}
      icon={<MoreIcon />}
      items={[
        { key: "edit", name: texts.edit, onPick: () => acts.onEdit(seq, content.text) },
        { key: "delete", name: texts.takeBack, onPick: () => acts.onTakeBack(seq) },
      ]}
    />
  );
}

/** An answer ends with the question whether it helped, which belongs to the buttons. */
function lastParagraph(text: string): string {
  const at = text.lastIndexOf("\n\n");
  return at < 0 ? "" : text.slice(at + 2).trim();
}

function Body({ line }: { line: MessageLine }): JSX.Element {
  const { texts, visitor, language } = usePanel();
  const { content } = line;
  switch (content?.type) {
    case undefined:
      return <em>{texts.removed}</em>;
    case "text":
      return line.by === "visitor" ? (
        <Rich text={content.text} />
      ) : (
        <Ours text={content.text} seq={line.seq} />
      );
    case "choice": {
      const question = line.purpose === "answer" ? lastParagraph(content.text) : "";
      const text =
        question === "" ? content.text : content.text.slice(0, content.text.lastIndexOf("\n\n"));
      return <Ours text={text} seq={line.seq} />;
    }
    case "chosen":
      return <>{content.label}</>;
    case "file":
      return (
        <FileCard
          content={content}
          access={visitor.files}
          texts={texts.files}
          locale={language}
        />
      );
    case "place":
      return (
        <>
          {texts.mapPlace(
            content.label === "" ? `${content.latitude}, ${content.longitude}` : content.label,
          )}
        </>
      );
    case "unsupported":
      return <em>{content.note === "" ? content.kind : content.note}</em>;
  }
}

function Links({ line }: { line: MessageLine }): JSX.Element | null {
  const { texts, pageUrl } = usePanel();
  const links = line.links.flatMap((link) => {
    const url = safeUrl(link.url, pageUrl);
    return url === undefined ? [] : [{ url, label: link.label === "" ? url : link.label }];
  });
  return links.length === 0 ? null : (
    <ul class="links">
      {links.map((link) => (
        <li key={link.url}>
          <a href={link.url} target="_blank" rel="noopener">
            {link.label}
            <span class="aside"> ({texts.opensTab})</span>
            <LinkIcon />
          </a>
        </li>
      ))}
    </ul>
  );
}

function Choice({
  choice,
  question,
  onTake,
}: {
  choice: ContentOf<"choice">;
  question: string;
  onTake: (option: { id: string; label: string }) => void;
}): JSX.Element {
  const { texts } = usePanel();
  return (
    <div class="choice" role="group" aria-label={question === "" ? texts.answers : question}>
      {question === "" ? null : <p aria-hidden="true">{question}</p>}
      <div class={question === "" ? "options tall" : "options"}>
        {choice.options.map((option) => (
          <button type="button" key={option.id} onClick={() => onTake(option)}>
            {option.label}
          </button>
        ))}
      </div>
    </div>
  );
}

function Failed({ line }: { line: MessageLine }): JSX.Element {
  const { texts, visitor, compose } = usePanel();
  const { cid, content } = line;
  return (
    <div class="failed">
      <p role="alert">
        <strong>{texts.failed}.</strong> {line.refused?.say}
      </p>
      {cid === undefined ? null : (
        <p class="acts">
          <button type="button" onClick={() => visitor.retry(cid)}>
            {texts.retry}
          </button>
          {content?.type === "text" ? (
            <button
              type="button"
              onClick={() => {
                visitor.discard(cid);
                compose(content.text);
              }}
            >
              {texts.change}
            </button>
          ) : null}
        </p>
      )}
    </div>
  );
}
