// The way to a person; then how long it takes; then who it is.

import type { JSX } from "preact";
import type { Hours, VisitorState } from "../visitor.ts";
import { usePanel } from "./context.ts";
import { languageNames } from "./face.tsx";
import { ClockIcon, PersonIcon, SparkIcon } from "./icons.tsx";

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

export function Help({
  state,
  onPerson,
  onLeave,
  onCall,
}: {
  state: VisitorState;
  onPerson: () => void;
  /** Absent where the panel is a page of its own. */
  onLeave: (() => void) | undefined;
  onCall: () => void;
}): JSX.Element {
  const { texts, language } = usePanel();
  const { view, hours } = state;
  if (view.status === "assigned" && view.agent !== undefined) {
    const { languages } = view.agent;
    const writes = languages.length === 0 ? "" : texts.writes(languageNames(languages, language));
    return <p class="help quiet">{writes === "" ? texts.helps : `${texts.helps} · ${writes}`}</p>;
  }
  const closed = hours !== undefined ? <Closed hours={hours} onCall={onCall} /> : null;
  if (view.status === "queued") {
    return closed ?? <Waiting queue={state.queue} onLeave={onLeave} onCall={onCall} />;
  }
  return (
    <>
      {closed}
      <div class="help">
        <button
          type="button"
          class="person"
          aria-disabled={state.personAsked}
          onClick={state.personAsked ? undefined : onPerson}
        >
          <PersonIcon />
          {state.personAsked ? texts.personAsked : texts.person}
        </button>
      </div>
    </>
  );
}

function Closed({ hours, onCall }: { hours: Hours; onCall: () => void }): JSX.Element {
  const { texts, region } = usePanel();
  const back = hours.next_open === undefined ? "" : momentOf(hours.next_open, region);
  return (
    <section class="help waiting" aria-label={texts.closed}>
      <ClockIcon />
      <div>
        <p class="strong">{texts.closed}</p>
        {back === "" ? null : <p>{texts.backAt(back)}</p>}
        <p class="soft">{texts.messageKept}</p>
        <button type="button" class="plain" onClick={onCall}>
          {texts.call}
        </button>
      </div>
    </section>
  );
}

function Waiting({
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
          {away ? (
            <button type="button" class="plain" onClick={onCall}>
              {texts.call}
            </button>
          ) : null}
        </p>
      </div>
    </section>
  );
}
