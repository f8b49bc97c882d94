// How wide the panes beside the conversation are, and whether the customer's is shown. Sizes are in
// rem, so that they grow with the reader's text. Pure but for the storage.

import type { KeyValues } from "../../wire/store.ts";

export type PaneName = "list" | "panel";

export interface Panes {
  readonly list: number;
  readonly panel: number;
  /** Whether the customer's pane stands beside the conversation where there is room. */
  readonly panelShown: boolean;
}

/** What a pane may be, in rem. */
export interface Range {
  readonly min: number;
  readonly usual: number;
  readonly max: number;
}

export const RANGES: Readonly<Record<PaneName, Range>> = {
  list: { min: 14, usual: 19, max: 32 },
  panel: { min: 15, usual: 19, max: 32 },
};

/** One press of an arrow key. */
export const STEP = 1;

export const USUAL_PANES: Panes = {
  list: RANGES.list.usual,
  panel: RANGES.panel.usual,
  panelShown: true,
};

const KEY = "tellonce.desk.panes";

/** The nearest size that a pane may have, in tenths of a rem. */
export function fitted(pane: PaneName, size: number): number {
  const { min, usual, max } = RANGES[pane];
  const whole = Number.isFinite(size) ? Math.round(size * 10) / 10 : usual;
  return Math.min(max, Math.max(min, whole));
}

/** The size after a key on the border, or undefined when the key means nothing there. */
export function sizeAfterKey(pane: PaneName, size: number, key: string): number | undefined {
  // The list lies before its border and the customer's pane behind it.
  const grows = pane === "list" ? 1 : -1;
  switch (key) {
    case "ArrowRight":
      return fitted(pane, size + STEP * grows);
    case "ArrowLeft":
      return fitted(pane, size - STEP * grows);
    case "Home":
      return RANGES[pane].min;
    case "End":
      return RANGES[pane].max;
    case "Enter":
      return RANGES[pane].usual;
    default:
      return undefined;
  }
}

export function readPanes(storage: KeyValues | undefined): Panes {
  try {
    const kept = JSON.parse(storage?.getItem(KEY) ?? "{}") as Readonly<Record<string, unknown>>;
    const size = (pane: PaneName): number => {
      const value = kept[pane];
      return typeof value === "number" ? fitted(pane, value) : RANGES[pane].usual;
    };
    return { list: size("list"), panel: size("panel"), panelShown: kept["panelShown"] !== false };
  } catch {
    return USUAL_PANES;
  }
}

export function keepPanes(storage: KeyValues | undefined, panes: Panes): void {
  try {
    storage?.setItem(KEY, JSON.stringify(panes));
  } catch {
    // They last as long as the page, then.
  }
}
