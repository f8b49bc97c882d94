// The way to a person; then how long it takes; then who it is.

import type { JSX } from "preact";
import type { VisitorState } from "../visitor.ts";
import { usePanel } from "./context.ts";
import { languageNames } from "./face.tsx";
import { PersonIcon } from "./icons.tsx";
import { later } from "./later.tsx";

const Closed = later((rest) => rest.Closed);
const Waiting = later((rest) => rest.Waiting);

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
