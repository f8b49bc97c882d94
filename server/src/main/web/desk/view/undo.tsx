// The message that can still be taken back: how long, and the way to do it.

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Desk } from "../model/desk.ts";
import { useWords } from "./context.ts";

/** So long a message waits before it is sent. */
export const UNDO_MS = 5_000;

export interface UndoProps {
  desk: Desk;
  conv: string;
  onUndone(): void;
}

export function UndoLine({ desk, conv, onUndone }: UndoProps): JSX.Element | null {
  const { writing: t } = useWords();
  const waiting = desk.acts.waiting(conv);
  const [, tick] = useState(0);
  const cid = waiting?.cid;
  useEffect(() => {
    if (cid === undefined) {
      return undefined;
    }
    const timer = setInterval(() => tick((count) => count + 1), 250);
    return () => clearInterval(timer);
  }, [cid]);
  if (waiting === undefined) {
    return null;
  }
  const seconds = Math.max(1, Math.ceil((waiting.until - Date.now()) / 1000));
  return (
    <div class="undo">
      <span aria-hidden="true">{t.sendsIn(seconds)}</span>
      <button
        type="button"
        class="button small"
        onClick={() => {
          if (desk.acts.undo(conv, waiting.cid)) {
            onUndone();
          }
        }}
      >
        {t.undo}
      </button>
    </div>
  );
}
