// The desk's three lists, kept by `list` frames. Pure; docs/protocol.md, section 4.

import type { ListFrame, ListName, ListRow } from "../../wire/frames.ts";

export type Rows = ReadonlyMap<string, ListRow>;
export type Lists = Readonly<Record<ListName, Rows>>;

export const LIST_NAMES: readonly ListName[] = ["queue", "mine", "team"];

export function emptyLists(): Lists {
  return { queue: new Map(), mine: new Map(), team: new Map() };
}

/** A full frame starts the list anew; what follows it adds and takes away. */
export function applyList(lists: Lists, frame: ListFrame): Lists {
  const rows = new Map(frame.full === true ? [] : lists[frame.list]);
  frame.del.forEach((conv) => rows.delete(conv));
  frame.set.forEach((row) => rows.set(row.conv, row));
  return { ...lists, [frame.list]: rows };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Who waits longest comes first. */
function byWait(a: ListRow, b: ListRow): number {
  if (a.waiting_since === undefined || b.waiting_since === undefined) {
    const place = Number(a.waiting_since === undefined) - Number(b.waiting_since === undefined);
    return place === 0 ? compare(a.conv, b.conv) : place;
  }
  return compare(instant(a.waiting_since), instant(b.waiting_since)) || compare(a.conv, b.conv);
}

function byNews(a: ListRow, b: ListRow): number {
  return compare(instant(b.updated), instant(a.updated)) || compare(a.conv, b.conv);
}

/** Times of the wire may or may not carry fractions of a second: compare what they mean. */
function instant(time: string): string {
  return new Date(time).toISOString();
}

export function ordered(name: ListName, rows: Rows): readonly ListRow[] {
  return [...rows.values()].sort(name === "queue" ? byWait : byNews);
}

/** The row so many steps from a conversation; from none, the first going down, the last going up. */
export function rowBeside(
  rows: readonly ListRow[],
  conv: string | undefined,
  step: 1 | -1,
): ListRow | undefined {
  const at = rows.findIndex((row) => row.conv === conv);
  if (at < 0) {
    return step > 0 ? rows[0] : rows.at(-1);
  }
  return rows[at + step];
}

/** The row of a conversation, from whichever list has it. */
export function rowOf(lists: Lists, conv: string): ListRow | undefined {
  return lists.mine.get(conv) ?? lists.queue.get(conv) ?? lists.team.get(conv);
}
