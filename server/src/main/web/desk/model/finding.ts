// Finds by words among everything the palette offers. Pure.

export interface Found {
  readonly key: string;
  readonly group: "conversations" | "commands" | "canned" | "agents" | "settings";
  readonly title: string;
  readonly more?: string;
  /** The key that does the same. */
  readonly hint?: string;
  run(): void;
}

/** More of one group are not shown: one more letter is quicker than reading them. */
const MOST = 7;

const plain = (text: string): string =>
  text.normalize("NFD").replace(/\p{Mn}/gu, "").normalize("NFC").toLowerCase();

/** What holds every word that was typed, those that begin with one first; the order stays else. */
export function found(all: readonly Found[], typed: string): readonly Found[] {
  const words = plain(typed).split(/\s+/u).filter(Boolean);
  const counts = new Map<string, number>();
  return all
    .map((item, at) => {
      const text = plain(`${item.title} ${item.more ?? ""}`);
      const all = words.every((word) => text.includes(word));
      const begins = words.every((word) => text.startsWith(word) || text.includes(` ${word}`));
      return { item, at, rank: all ? (begins ? 0 : 1) : Number.POSITIVE_INFINITY };
    })
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .filter(({ item }) => {
      const count = (counts.get(item.group) ?? 0) + 1;
      counts.set(item.group, count);
      return count <= MOST;
    })
    .map(({ item }) => item);
}
