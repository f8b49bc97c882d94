// The lists: who waits, what is mine, what the team has. One at a time, with the counts of all.

import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ListName, ListRow } from "../../wire/frames.ts";
import type { Desk } from "../model/desk.ts";
import { LIST_NAMES } from "../model/lists.ts";
import { lengthOf, minutesSince, urgencyOf } from "../model/waiting.ts";
import { useTick, useWords } from "./context.ts";
import { LanguageBadge, visitorName } from "./parts.tsx";

export interface ListPaneProps {
  desk: Desk;
  list: ListName;
  rows: readonly ListRow[];
  onList(list: ListName): void;
  /** Enter on the row that is open already. */
  onAccept(): void;
}

/** More rows than this are not drawn; the longest waits come first, so nobody is passed over. */
const MOST_ROWS = 200;

export function ListPane({ desk, list, rows, onList, onAccept }: ListPaneProps): JSX.Element {
  const t = useWords().lists;
  useTick(5_000);
  const news = [...desk.lists.mine.keys()].some(
    (conv) => desk.unread(conv) > 0 || desk.wasHanded(conv),
  );
  const tabKey = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const at = (LIST_NAMES.indexOf(list) + step + LIST_NAMES.length) % LIST_NAMES.length;
      const next = LIST_NAMES[at] ?? "queue";
      onList(next);
      document.getElementById(`tab-${next}`)?.focus();
    }
  };
  return (
    <nav class="lists" aria-label={t.title}>
      <div class="tabs" role="tablist" onKeyDown={tabKey}>
        {LIST_NAMES.map((name) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={name === list}
            aria-controls="rows"
            aria-label={t.count(t[name], desk.lists[name].size)}
            tabIndex={name === list ? 0 : -1}
            onClick={() => onList(name)}
          >
            <span>{t[name]}</span>
            <span class={name === "queue" && desk.lists.queue.size > 0 ? "count strong" : "count"}>
              {desk.lists[name].size}
            </span>
            {name === "mine" && news && <span class="dot" />}
          </button>
        ))}
      </div>
      <div id="rows" class="rows" role="tabpanel" aria-labelledby={`tab-${list}`}>
        {rows.length === 0 && <p class="empty">{desk.hasList(list) ? t.none[list] : t.loading}</p>}
        <ul>
          {rows.slice(0, MOST_ROWS).map((row) => (
            <Row key={row.conv} desk={desk} row={row} list={list} onAccept={onAccept} />
          ))}
        </ul>
        {rows.length > MOST_ROWS && <p class="empty">{t.more(rows.length - MOST_ROWS)}</p>}
      </div>
    </nav>
  );
}

interface RowProps {
  desk: Desk;
  row: ListRow;
  list: ListName;
  onAccept(): void;
}

function Row({ desk, row, list, onAccept }: RowProps): JSX.Element {
  const words = useWords();
  const t = words.lists;
  const button = useRef<HTMLButtonElement>(null);
  const who = row.who || visitorName(words.conversation.visitor, row.conv);
  const selected = desk.selected === row.conv;
  const unread = list === "mine" ? desk.unread(row.conv) : 0;
  useEffect(() => {
    if (selected) {
      button.current?.scrollIntoView({ block: "nearest" });
    }
  }, [selected]);
  const typing = desk.typing(row.conv)?.who === "visitor";
  return (
    <li>
      <button
        ref={button}
        type="button"
        class={unread > 0 ? "row news" : "row"}
        data-conv={row.conv}
        aria-current={selected ? "true" : undefined}
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
            onAccept();
          }
        }}
      >
        <span class="row-who">{who}</span>
        <LanguageBadge code={row.language} />
        <Wait desk={desk} row={row} />
        <span class="row-about">{typing ? words.transcript.typing(who) : row.about}</span>
        <span class="row-marks">
          {desk.wasHanded(row.conv) && <span class="chip">{t.handed}</span>}
          {desk.drafts.has(row.conv) && !selected && <span class="chip quiet">{t.draft}</span>}
          {list === "team" && row.agent !== undefined && (
            <span class="chip quiet">{t.withAgent(desk.nameOf(row.agent))}</span>
          )}
          {unread > 0 && (
            <span class="unread" aria-label={t.unread(unread)}>
              {unread}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}

function Wait({ desk, row }: { desk: Desk; row: ListRow }): JSX.Element {
  const { lists: t, locale } = useWords();
  if (row.waiting_since === undefined) {
    return <span class="row-wait" />;
  }
  const minutes = minutesSince(row.waiting_since, desk.now());
  const length = lengthOf(minutes, locale);
  return (
    <time
      class={`row-wait ${urgencyOf(minutes)}`}
      dateTime={row.waiting_since}
      title={t.waits(length)}
      aria-label={t.waits(length)}
    >
      {length}
    </time>
  );
}
