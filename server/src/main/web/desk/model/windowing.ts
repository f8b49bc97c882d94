// Which rows of a long list are drawn: those in sight, some around them, and those that have to
// stay because they hold the focus or are open. All rows are equally high. Pure.

export interface Sight {
  /** How far the list is scrolled, in pixels. */
  readonly top: number;
  /** How high the part in sight is, in pixels. */
  readonly height: number;
  /** How high a row is, in pixels; above 0. */
  readonly row: number;
}

/** So many rows beyond each edge, so that quick scrolling never shows a gap. */
const BEYOND = 8;

/**
 * The places of the rows to draw, in order.
 *
 * @param count how many rows there are
 * @param pinned places that are drawn wherever they lie; those outside of the list are ignored
 */
export function drawn(sight: Sight, count: number, pinned: readonly number[]): readonly number[] {
  const first = Math.max(0, Math.floor(sight.top / sight.row) - BEYOND);
  const last = Math.min(count - 1, Math.ceil((sight.top + sight.height) / sight.row) + BEYOND);
  const places = new Set(pinned.filter((place) => place >= 0 && place < count));
  for (let place = first; place <= last; place += 1) {
    places.add(place);
  }
  return [...places].sort((a, b) => a - b);
}

/** Where to scroll so that a row is in sight; the same place when it is already. */
export function scrolledTo(sight: Sight, place: number): number {
  const top = place * sight.row;
  if (top < sight.top) {
    return top;
  }
  return Math.max(sight.top, top + sight.row - sight.height);
}

/** The place that a key leads to, or undefined when the key means nothing in a list. */
export function placeAfterKey(
  place: number,
  key: string,
  count: number,
  page: number,
): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    PageDown: place + page,
    PageUp: place - page,
    Home: 0,
    End: count - 1,
  };
  const next = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return next === undefined ? undefined : Math.min(count - 1, Math.max(0, next));
}
