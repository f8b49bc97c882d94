// The border between two panes, moved by mouse, finger or keys.

import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { fitted, RANGES, sizeAfterKey, type PaneName } from "../model/panes.ts";
import { rem } from "./measure.ts";

export interface SeparatorProps {
  pane: PaneName;
  size: number;
  label: string;
  /** The id of the pane that grows and shrinks. */
  controls: string;
  onSize(size: number): void;
}

export function Separator({ pane, size, label, controls, onSize }: SeparatorProps): JSX.Element {
  const grip = useRef<{ x: number; size: number }>();
  const { min, usual, max } = RANGES[pane];
  return (
    <div
      class="separator"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={size}
      onKeyDown={(event) => {
        const next = sizeAfterKey(pane, size, event.key);
        if (next !== undefined) {
          event.preventDefault();
          onSize(next);
        }
      }}
      onDblClick={() => onSize(usual)}
      onPointerDown={(event) => {
        if (event.button === 0) {
          event.currentTarget.setPointerCapture(event.pointerId);
          grip.current = { x: event.clientX, size };
        }
      }}
      onPointerMove={(event) => {
        const from = grip.current;
        if (from !== undefined) {
          const moved = ((event.clientX - from.x) / rem()) * (pane === "list" ? 1 : -1);
          onSize(fitted(pane, from.size + moved));
        }
      }}
      onLostPointerCapture={() => {
        grip.current = undefined;
      }}
    />
  );
}
