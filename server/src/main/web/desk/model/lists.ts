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

/** A row with the time it is placed by: read once, for there may be thousands. */
interface Placed {
  readonly row: ListRow;
  readonly at: number;
}

function byConversation(a: Placed, b: Placed): number {
  return a.row.conv < b.row.conv ? -1 : 1;
}

/** Rows are never changed, only replaced: the time of one is read once in its life. */
const placedAt = new WeakMap<ListRow, number>();

function timeOf(name: ListName, row: ListRow): number {
  if (name !== "queue") {
    return -Date.parse(row.updated);
  }
  return row.waiting_since === undefined ? Number.MAX_VALUE : Date.parse(row.waiting_since);
}

/** In the queue who waits longest comes first, elsewhere the latest news. */
export function ordered(name: ListName, rows: Rows): readonly ListRow[] {
  const placed = [...rows.values()].map((row): Placed => {
    const at = (name === "queue" ? placedAt.get(row) : undefined) ?? timeOf(name, row);
    if (name === "queue") {
      placedAt.set(row, at);
    }
    return { row, at };
  });
  return placed.sort((a, b) => a.at - b.at || byConversation(a, b)).map(({ row }) => row);
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
