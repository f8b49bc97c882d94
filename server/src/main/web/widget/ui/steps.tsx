// Steps to follow, with a box for each. What is ticked is the visitor's own note.

import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { tick, ticked } from "../ticks.ts";
import { usePanel } from "./context.ts";

export function Steps({
  items,
  guide,
}: {
  items: readonly ComponentChildren[];
  guide: string;
}): JSX.Element {
  const { texts, visitor } = usePanel();
  const conversation = visitor.conversation ?? "";
  const [done, setDone] = useState(() => ticked(conversation, guide));
  const count = items.filter((_item, index) => done.has(index)).length;
  const turn = (index: number): void => {
    const now = new Set(done);
    if (!now.delete(index)) {
      now.add(index);
    }
    tick(conversation, guide, now);
    setDone(now);
  };
  return (
    <div class="steps">
      <ol aria-label={texts.steps}>
        {items.map((item, index) => (
          <li key={index}>
            <label>
              <input type="checkbox" checked={done.has(index)} onChange={() => turn(index)} />
              <span class="number">{index + 1}.</span>
              <span>{item}</span>
            </label>
          </li>
        ))}
      </ol>
      <p class="done">{texts.stepsDone(count, items.length)}</p>
    </div>
  );
}
