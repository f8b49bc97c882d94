// The quiet line under a draft that answers a complaint: what is missing, and the words for it.

import type { JSX } from "preact";
import type { ShapeHint } from "../../wire/answers.ts";
import type { Strings } from "../locales/en.ts";
import { useWords } from "./context.ts";

/** The key that puts the line away for a conversation. */
export const AWAY_KEY = "F8";

export interface ShapeProps {
  hints: readonly ShapeHint[];
  /** The customer's language. */
  lang: string;
  onUse(draft: string): void;
  onAway(): void;
}

function sayOf(hint: ShapeHint, t: Strings["shape"]): string {
  const parts: Readonly<Record<string, string>> = t.parts;
  const kinds: Readonly<Record<string, string>> = t.kinds;
  return hint.kind === "missing" ? (parts[hint.part ?? ""] ?? "") : (kinds[hint.kind] ?? "");
}

export function ShapeLine({ hints, lang, onUse, onAway }: ShapeProps): JSX.Element | null {
  const { shape: t } = useWords();
  // What a later server tells is left out.
  const told = hints.filter((hint) => sayOf(hint, t) !== "");
  if (told.length === 0) {
    return null;
  }
  return (
    <section class="shape" aria-label={t.title}>
      <div class="shape-head">
        <span class="soft">{t.title}</span>
        <button
          type="button"
          class="link"
          aria-keyshortcuts={AWAY_KEY}
          title={AWAY_KEY}
          onClick={onAway}
        >
          {t.away}
        </button>
      </div>
      <ul>
        {told.map((hint) => (
          <li key={`${hint.kind}:${hint.part ?? ""}`}>
            <span>{sayOf(hint, t)}</span>
            {hint.draft !== "" && (
              <button type="button" class="link" onClick={() => onUse(hint.draft)}>
                {hint.offer === "" ? t.leaveOut : <q lang={lang}>{hint.offer.trim()}</q>}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
