// What a rewriting changed, word by word. Pure.

export interface Change {
  readonly is: "same" | "out" | "in";
  readonly text: string;
}

/** Past this many words on either side only the whole is compared: the table would grow too large. */
const MOST_WORDS = 600;

/** Words, with everything between two words as a piece of its own. */
function pieces(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

/** The longest common subsequence, as a table of its lengths from each pair of places on. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i] as Uint16Array;
      const next = table[i + 1] as Uint16Array;
      row[j] = a[i] === b[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

/** The changes from one text to the other: what stays, what goes out, what comes in. */
export function changesOf(before: string, after: string): readonly Change[] {
  if (before === after) {
    return before === "" ? [] : [{ is: "same", text: before }];
  }
  const a = pieces(before);
  const b = pieces(after);
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) {
    return [
      { is: "out", text: before },
      { is: "in", text: after },
    ];
  }
  const table = commonLengths(a, b);
  const raw: Change[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      raw.push({ is: "same", text: a[i] ?? "" });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(table, i + 1, j) >= at(table, i, j + 1))) {
      raw.push({ is: "out", text: a[i] ?? "" });
      i += 1;
    } else {
      raw.push({ is: "in", text: b[j] ?? "" });
      j += 1;
    }
  }
  return readable(raw);
}

function at(table: readonly Uint16Array[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

/** Changed words with nothing but a space between them read as one change. */
function readable(raw: readonly Change[]): readonly Change[] {
  const found: Change[] = [];
  let out = "";
  let put = "";
  const flush = (): void => {
    if (out !== "") {
      found.push({ is: "out", text: out });
    }
    if (put !== "") {
      found.push({ is: "in", text: put });
    }
    out = "";
    put = "";
  };
  raw.forEach((change, index) => {
    if (change.is === "out") {
      out += change.text;
    } else if (change.is === "in") {
      put += change.text;
    } else if (isGap(change.text) && (out !== "" || put !== "") && changed(raw[index + 1])) {
      out += change.text;
      put += change.text;
    } else {
      flush();
      const last = found.at(-1);
      if (last?.is === "same") {
        found[found.length - 1] = { is: "same", text: last.text + change.text };
      } else {
        found.push(change);
      }
    }
  });
  flush();
  return found.filter((change) => change.text !== "");
}

function isGap(text: string): boolean {
  return /^\s+$/u.test(text);
}

function changed(next: Change | undefined): boolean {
  return next !== undefined && next.is !== "same";
}
