// What a visitor is told who waits: when it is closed, and how long it takes.

import type { JSX } from "preact";
import type { Hours, VisitorState } from "../visitor.ts";
import { usePanel } from "./context.ts";
import { ClockIcon, SparkIcon } from "./icons.tsx";

const WEEK_MS = 6 * 86_400_000;

/** A day and time as people say them; the date only when the day's name is not enough. */
function momentOf(t: string, language: string): string {
  const date = new Date(t);
  if (Number.isNaN(date.getTime())) {
    return "";
  }
  const far = date.getTime() - Date.now() > WEEK_MS;
  return new Intl.DateTimeFormat(language, {
    weekday: "long",
    hour: "numeric",
    minute: "2-digit",
    ...(far ? { day: "numeric", month: "long" } : {}),
  }).format(date);
}

/** The wish to be called, where the operator offers it. */
function CallBack({ onCall }: { onCall: () => void }): JSX.Element | null {
  const { texts, look } = usePanel();
  return look?.call_back === false ? null : (
    <button type="button" class="plain" onClick={onCall}>
      {texts.call}
    </button>
  );
}

export function Closed({ hours, onCall }: { hours: Hours; onCall: () => void }): JSX.Element {
  const { texts, region } = usePanel();
  const back = hours.next_open === undefined ? "" : momentOf(hours.next_open, region);
  return (
    <section class="help waiting" aria-label={texts.closed}>
      <ClockIcon />
      <div>
        <p class="strong">{texts.closed}</p>
        {back === "" ? null : <p>{texts.backAt(back)}</p>}
        <p class="soft">{texts.messageKept}</p>
        <CallBack onCall={onCall} />
      </div>
    </section>
  );
}

export function Waiting({
  queue,
  onLeave,
  onCall,
}: {
  queue: VisitorState["queue"];
  onLeave: (() => void) | undefined;
  onCall: () => void;
}): JSX.Element {
  const { texts } = usePanel();
  const away = queue !== undefined && queue.agents === 0;
  const place = queue === undefined || away ? "" : texts.place(queue.place);
  const range =
    queue?.min === undefined || queue.max === undefined || away
      ? ""
      : texts.wait(queue.min, queue.max);
  const why =
    queue === undefined || away
      ? ""
      : `${queue.busy ? `${texts.busy} ` : ""}${texts.atDesk(queue.agents)}`;
  return (
    <section class="help waiting" aria-label={texts.waiting}>
      {away ? <ClockIcon /> : <SparkIcon />}
      <div>
        {/* Told again only when it changes: the server sends it when it does. */}
        <div role="status">
          <p class="strong">{away ? texts.away : texts.waiting}</p>
          {place === "" ? null : <p>{range === "" ? place : `${place}, ${range}`}</p>}
          {why === "" ? null : <p class="soft">{why}</p>}
        </div>
        <p class="soft">{`${texts.keepPlace} ${texts.waitsHere}`}</p>
        <p class="ways">
          {onLeave === undefined ? null : (
            <button type="button" class="plain" onClick={onLeave}>
              {texts.leave}
            </button>
          )}
          {away ? <CallBack onCall={onCall} /> : null}
        </p>
      </div>
    </section>
  );
}
