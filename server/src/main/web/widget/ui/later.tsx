// The way to what few visitors need: fetched when it is first shown, or when the browser has nothing
// else to do, so that the panel itself is there sooner.

import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";

export type Rest = typeof import("./rest.tsx");

const IDLE_MS = 3_000;
const STYLES = "/widget/later.css";

let coming: Promise<Rest> | undefined;
let there: Rest | undefined;

function styles(): Promise<void> {
  return new Promise((done) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = STYLES;
    // Without its looks a part still works.
    link.onload = link.onerror = () => done();
    document.head.append(link);
  });
}

/** The rest; asked for anew after a fetch that failed. */
export function rest(): Promise<Rest> {
  return (coming ??= Promise.all([import("./rest.tsx"), styles()]).then(
    ([found]) => (there = found),
    (problem: unknown) => {
      coming = undefined;
      throw problem;
    },
  ));
}

/** A part that stands for one of the rest; until that is there another one, or nothing. */
export function later<P extends object>(
  pick: (rest: Rest) => FunctionComponent<P>,
  meanwhile?: FunctionComponent<P>,
): FunctionComponent<P> {
  return (props) => {
    const [, come] = useState(there);
    useEffect(() => void rest().then(come, () => undefined), []);
    // At once where it is there: the next key may be for it.
    const Part = there === undefined ? meanwhile : pick(there);
    return Part === undefined ? null : <Part {...props} />;
  };
}

/** Does what can wait, but not for ever: a busy page is never idle. */
export function whenIdle(begin: () => void): void {
  setTimeout(() => {
    if (window.requestIdleCallback === undefined) {
      begin();
    } else {
      window.requestIdleCallback(begin, { timeout: IDLE_MS });
    }
  }, IDLE_MS);
}
