// Tells the visitor that somebody writes: said anew every few seconds, taken back after a pause.

import { useEffect, useMemo } from "preact/hooks";
import type { Desk } from "../model/desk.ts";

const AGAIN_MS = 3_000;
const PAUSE_MS = 5_000;

export interface TypingSignal {
  typed(on: boolean): void;
}

export function useTypingSignal(desk: Desk, conv: string): TypingSignal {
  const signal = useMemo(() => {
    let said = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const off = (): void => {
      clearTimeout(timer);
      if (said > 0) {
        said = 0;
        desk.sayTyping(conv, false);
      }
    };
    return {
      off,
      typed(on: boolean): void {
        if (!on) {
          off();
          return;
        }
        clearTimeout(timer);
        timer = setTimeout(off, PAUSE_MS);
        if (Date.now() - said >= AGAIN_MS) {
          said = Date.now();
          desk.sayTyping(conv, true);
        }
      },
    };
  }, [desk, conv]);
  useEffect(() => signal.off, [signal]);
  return signal;
}
