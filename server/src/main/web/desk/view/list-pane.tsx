// The list that is chosen in the rail, of any length: only the rows in sight are drawn, and every
// row says which of how many it is.

import type { JSX } from "preact";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ListName, ListRow } from "../../wire/frames.ts";
import type { Desk } from "../model/desk.ts";
import { waitingSince } from "../model/waiting.ts";
import { drawn, placeAfterKey, scrolledTo, type Sight } from "../model/windowing.ts";
import { useTick, useWords } from "./context.ts";
import { Row } from "./list-row.tsx";
import { rem } from "./measure.ts";

export interface ListPaneProps {
  desk: Desk;
  list: ListName;
  rows: readonly ListRow[];
  /** Enter on the row that is open already. */
  onAccept(): void;
}

/** How high a row is; the style sheet says the same. */
const ROW_REM = 4.5;

export function ListPane({ desk, list, rows, onAccept }: ListPaneProps): JSX.Element {
  const { lists: t } = useWords();
  useTick(5_000);
  return (
    <nav id="lists" class="lists" aria-label={t.title}>
      <div class="lists-head">
        <h2>
          {t[list]} <span class="soft">{desk.lists[list].size}</span>
        </h2>
        <Availability desk={desk} />
      </div>
      <Rows key={list} desk={desk} list={list} rows={rows} onAccept={onAccept} />
    </nav>
  );
}

/** Who sits at the desk, and whether new conversations may come. */
function Availability({ desk }: { desk: Desk }): JSX.Element {
  const { top } = useWords();
  const { agent } = desk;
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={agent.available}
      aria-label={top.availability}
      title={`${agent.name}, ${agent.title}: ${top.availability}`}
      disabled={!desk.isLive}
      onClick={() => void desk.setAvailable(!agent.available)}
    >
      <span class="switch-words">
        <span class="switch-name">{agent.name}</span>
        <span class="soft">{agent.available ? top.available : top.away}</span>
      </span>
      <span class="track" aria-hidden="true" />
    </button>
  );
}

function Rows({ desk, list, rows, onAccept }: ListPaneProps): JSX.Element {
  const { lists: t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const row = ROW_REM * rem();
  const [sight, setSight] = useState<Sight>({ top: 0, height: 0, row });
  /** The row that the keys go on from; its place is kept for when it leaves the list. */
  const held = useRef<{ conv: string; place: number }>();
  const [active, setActive] = useState<string>();
  const focusNext = useRef(false);

  const selected = rows.findIndex((each) => each.conv === desk.selected);
  const at = rows.findIndex((each) => each.conv === active);
  const stop = at >= 0 ? at : Math.max(0, selected);

  const measure = useCallback(() => {
    const element = box.current;
    if (element !== null) {
      const next = { top: element.scrollTop, height: element.clientHeight, row: ROW_REM * rem() };
      setSight((old) =>
        Math.floor(old.top / old.row) === Math.floor(next.top / next.row) &&
        old.height === next.height &&
        old.row === next.row
          ? old
          : next,
      );
    }
  }, []);

  useLayoutEffect(() => {
    measure();
    const watcher = new ResizeObserver(measure);
    if (box.current !== null) {
      watcher.observe(box.current);
    }
    return () => watcher.disconnect();
  }, [measure]);

  const show = useCallback(
    (place: number) => {
      const element = box.current;
      if (element !== null && place >= 0) {
        const now = { top: element.scrollTop, height: element.clientHeight, row };
        element.scrollTop = scrolledTo(now, place);
        measure();
      }
    },
    [row, measure],
  );

  // Only when another one is opened: a list that moves on its own must not pull the eyes along.
  useEffect(() => show(selected), [desk.selected]);

  useLayoutEffect(() => {
    const holder = held.current;
    const lost =
      holder !== undefined &&
      document.activeElement === document.body &&
      !rows.some((each) => each.conv === holder.conv);
    if (lost && rows.length > 0) {
      // The row with the focus left the list: the one in its place takes over.
      focusNext.current = true;
      held.current = undefined;
      setActive(rows[Math.min(holder.place, rows.length - 1)]?.conv);
    } else if (focusNext.current) {
      focusNext.current = false;
      show(stop);
      box.current
        ?.querySelector<HTMLElement>(`[data-place="${stop}"] button`)
        ?.focus({ preventScroll: true });
    }
  });

  const pressed = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(sight.height / sight.row) - 1);
    const next = placeAfterKey(stop, event.key, rows.length, page);
    if (next !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      focusNext.current = true;
      setActive(rows[next]?.conv);
    }
  };

  return (
    <div
      ref={box}
      id="rows"
      class="rows"
      role="tabpanel"
      aria-labelledby={`tab-${list}`}
      onScroll={measure}
      onKeyDown={pressed}
    >
      {rows.length === 0 && <p class="empty">{desk.hasList(list) ? t.none[list] : t.loading}</p>}
      {rows.length > 0 && (
        <ul style={{ blockSize: `${rows.length * sight.row}px` }}>
          {drawn(sight, rows.length, [stop, selected]).map((place) => {
            const each = rows[place];
            return (
              each !== undefined && (
                <li
                  key={each.conv}
                  data-place={place}
                  aria-setsize={rows.length}
                  aria-posinset={place + 1}
                  style={{ insetBlockStart: `${place * sight.row}px` }}
                >
                  <Row
                    desk={desk}
                    row={each}
                    list={list}
                    since={waitingSince(each, desk.open(each.conv))}
                    reachable={place === stop}
                    onFocus={() => {
                      held.current = { conv: each.conv, place };
                      setActive(each.conv);
                    }}
                    onAccept={onAccept}
                  />
                </li>
              )
            );
          })}
        </ul>
      )}
    </div>
  );
}
