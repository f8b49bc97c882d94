// Keys on the whole page: single ones outside of everything one types in, and Mod with K anywhere.

import { useEffect, useRef } from "preact/hooks";
import { KeyReader, opensPalette, type Act, type Keys } from "../model/shortcuts.ts";

function isTypedIn(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest("input, textarea, select, dialog, [role=listbox], [role=grid]") !== null)
  );
}

export function useKeys(on: boolean, keys: Keys, act: (name: Act) => void): void {
  const latest = useRef({ act, keys });
  latest.current = { act, keys };
  useEffect(() => {
    if (!on) {
      return undefined;
    }
    const reader = new KeyReader();
    const pressed = (event: KeyboardEvent): void => {
      if (isTypedIn(event.target) || event.defaultPrevented) {
        return;
      }
      const read = reader.read(event, latest.current.keys, event.timeStamp);
      if (read.act !== undefined) {
        event.preventDefault();
        latest.current.act(read.act);
      }
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [on]);
}

/** Mod with K, also while typing; the browser's own meaning of it is not missed at a desk. */
export function usePaletteKey(on: boolean, open: () => void): void {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    if (!on) {
      return undefined;
    }
    const pressed = (event: KeyboardEvent): void => {
      if (opensPalette(event)) {
        event.preventDefault();
        latest.current();
      }
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [on]);
}
