// What the customer told already and the draft asks for.

import type { JSX } from "preact";
import type { Fact } from "../../wire/frames.ts";
import { useWords } from "./context.ts";
import { factValue } from "./parts.tsx";

export interface KnownProps {
  known: readonly Fact[];
  /** Whether sending was stopped by it. */
  stopped: boolean;
  onJump(seq: number): void;
}

export function KnownFacts({ known, stopped, onJump }: KnownProps): JSX.Element | null {
  const { composer: t, facts, locale } = useWords();
  if (known.length === 0) {
    return null;
  }
  return (
    <section class={stopped ? "known stopped" : "known"} role="status">
      <ul>
        {known.map((fact) => (
          <li key={`${fact.kind}:${fact.value}`}>
            {t.known(facts[fact.kind], factValue(fact, locale))}{" "}
            <button type="button" class="jump" onClick={() => onJump(fact.source)}>
              ({t.jump(fact.source)})
            </button>
          </li>
        ))}
      </ul>
      {stopped && <p>{t.knownAgain}</p>}
    </section>
  );
}
