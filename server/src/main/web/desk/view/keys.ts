// Single keys on the whole page, outside of everything one types in.

import { useEffect, useRef } from "preact/hooks";
import { actOf, type Act } from "../model/shortcuts.ts";

function isTypedIn(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, textarea, select, dialog") !== null)
  );
}

export function useKeys(on: boolean, act: (name: Act) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!on) {
      return undefined;
    }
    const pressed = (event: KeyboardEvent): void => {
      const name = isTypedIn(event.target) || event.defaultPrevented ? undefined : actOf(event);
      if (name !== undefined) {
        event.preventDefault();
        latest.current(name);
      }
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [on]);
}
