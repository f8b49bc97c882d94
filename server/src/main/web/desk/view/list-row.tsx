// One row of a list: who, in which language, what it is about and how long it waits.

import type { JSX } from "preact";
import type { ListName, ListRow } from "../../wire/frames.ts";
import type { Desk } from "../model/desk.ts";
import { lengthOf, minutesSince, urgencyOf } from "../model/waiting.ts";
import { useWords } from "./context.ts";
import { LanguageBadge, visitorName } from "./parts.tsx";

export interface RowProps {
  desk: Desk;
  row: ListRow;
  list: ListName;
  /** Since when an answer is owed. */
  since: string | undefined;
  /** Whether Tab leads here; the other rows are reached by arrows. */
  reachable: boolean;
  onFocus(): void;
  onAccept(): void;
}

export function Row(props: RowProps): JSX.Element {
  const { desk, row, list, reachable } = props;
  const words = useWords();
  const t = words.lists;
  const who = row.who || visitorName(words.conversation.visitor, row.conv);
  const selected = desk.selected === row.conv;
  const unread = list === "mine" ? desk.unread(row.conv) : 0;
  const typing = desk.typing(row.conv)?.who === "visitor";
  return (
    <button
      type="button"
      class={unread > 0 ? "row news" : "row"}
      data-conv={row.conv}
      aria-current={selected ? "true" : undefined}
      tabIndex={reachable ? 0 : -1}
      onFocus={props.onFocus}
      onClick={(event) => {
        desk.select(row.conv);
        // Who points at an own conversation means to write; who comes by key goes on choosing.
        const points = event.detail > 0 && window.matchMedia("(pointer: fine)").matches;
        if (points && row.agent === desk.agent.id) {
          requestAnimationFrame(() => document.getElementById("composer")?.focus());
        }
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && selected && row.status === "queued") {
          event.preventDefault();
          props.onAccept();
        }
      }}
    >
      <span class="row-top">
        <span class="row-who">{who}</span>
        <LanguageBadge code={row.language} />
        {props.since !== undefined && <Wait desk={desk} since={props.since} />}
      </span>
      <span class="row-below">
        <span class="row-about">{typing ? words.transcript.typing(who) : row.about}</span>
        {desk.wasHanded(row.conv) && <span class="chip">{t.handed}</span>}
        {desk.drafts.has(row.conv) && !selected && <span class="chip quiet">{t.draft}</span>}
        {list === "team" && row.agent !== undefined && (
          <span class="chip quiet">{t.withAgent(desk.nameOf(row.agent))}</span>
        )}
        {unread > 0 && (
          <span class="unread">
            <span aria-hidden="true">{unread}</span>
            <span class="aside">{t.unread(unread)}</span>
          </span>
        )}
      </span>
    </button>
  );
}

function Wait({ desk, since }: { desk: Desk; since: string }): JSX.Element {
  const { lists: t, locale } = useWords();
  const minutes = minutesSince(since, desk.now());
  const length = lengthOf(minutes, locale);
  return (
    <time
      class={`row-wait ${urgencyOf(minutes)}`}
      dateTime={since}
      title={t.waits(length)}
      aria-label={t.waits(length)}
    >
      {length}
    </time>
  );
}
