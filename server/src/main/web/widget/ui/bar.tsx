// The top of the panel: whose chat this is, who is there, and the way to a person.

import type { JSX } from "preact";
import type { VisitorState } from "../visitor.ts";
import { usePanel } from "./context.ts";
import { ClockIcon, CloseIcon, PersonIcon, SparkIcon } from "./icons.tsx";

export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) =>
    word === undefined ? "" : (Array.from(word)[0] ?? ""),
  );
  return letters.join("").toLocaleUpperCase();
}

function languageNames(codes: readonly string[], language: string): string {
  const names = codes.map((code) => {
    try {
      return new Intl.DisplayNames([language], { type: "language" }).of(code) ?? code;
    } catch {
      return code;
    }
  });
  try {
    return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
  } catch {
    return names.join(", ");
  }
}

export function Bar({ state, onClose }: { state: VisitorState; onClose: () => void }): JSX.Element {
  const { texts } = usePanel();
  const { view, inbox } = state;
  const agent = view.status === "assigned" ? view.agent : undefined;
  const name = agent?.name ?? inbox?.name ?? "";
  const what =
    agent === undefined
      ? inbox?.automated === false
        ? texts.people
        : texts.automated
      : agent.title === ""
        ? texts.helps
        : agent.title;
  return (
    <header class="bar">
      <span class="face" aria-hidden="true">
        {initials(name)}
      </span>
      <div class="who">
        <h1>{name}</h1>
        <p>{inbox === undefined ? " " : what}</p>
      </div>
      <button type="button" class="round" aria-label={texts.close} onClick={onClose}>
        <CloseIcon />
      </button>
    </header>
  );
}

/** The way to a person; then how long it takes; then who it is. */
export function Help({
  state,
  onPerson,
}: {
  state: VisitorState;
  onPerson: () => void;
}): JSX.Element | null {
  const { texts, language } = usePanel();
  const { view, queue } = state;
  if (view.status === "assigned" && view.agent !== undefined) {
    const { languages } = view.agent;
    const writes = languages.length === 0 ? "" : texts.writes(languageNames(languages, language));
    return <p class="help quiet">{writes === "" ? texts.helps : `${texts.helps} · ${writes}`}</p>;
  }
  if (view.status === "queued") {
    return <Waiting queue={queue} />;
  }
  return (
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
  );
}

function Waiting({ queue }: { queue: VisitorState["queue"] }): JSX.Element {
  const { texts } = usePanel();
  const away = queue !== undefined && queue.agents === 0;
  const place = queue === undefined || away ? "" : texts.place(queue.place);
  const range =
    queue?.min === undefined || queue.max === undefined || away
      ? ""
      : texts.wait(queue.min, queue.max);
  return (
    <section class="help waiting" aria-label={texts.waiting}>
      {away ? <ClockIcon /> : <SparkIcon />}
      <div>
        <p class="strong">{away ? texts.away : texts.waiting}</p>
        {place === "" ? null : <p>{range === "" ? place : `${place}, ${range}`}</p>}
        <p class="soft">
          {queue?.busy === true && !away ? `${texts.busy} ${texts.keepPlace}` : texts.keepPlace}
        </p>
      </div>
    </section>
  );
}
