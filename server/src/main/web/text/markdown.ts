// A small part of Markdown, read into plain values that a page draws as nodes: bold, italic, code,
// lists, numbered steps, links and line breaks. Nothing else is markup, HTML least of all, and what
// does not close stays as it was written. One pass over the text: the time grows with its length,
// not faster, whoever wrote it.

import { linkify, safeUrl } from "./links.ts";

export type Inline =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "code"; readonly text: string }
  | { readonly is: "link"; readonly text: string; readonly url: string }
  | { readonly is: "strong" | "em"; readonly inside: readonly Inline[] };

export type Block =
  | { readonly is: "lines"; readonly lines: readonly (readonly Inline[])[] }
  | { readonly is: "list"; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly is: "steps";
      /** The number the first step carries. */
      readonly from: number;
      readonly items: readonly (readonly Inline[])[];
    };

const POINT = /^ {0,3}[-*•] {1,3}(?=\S)/;
const STEP = /^ {0,3}(\d{1,3})[.)] {1,3}(?=\S)/;
/** The rest of a step or point that was broken into lines by hand. */
const GOES_ON = /^ {2,8}(?=\S)/;
// No bracket inside a label, none and no space inside an address: each character is looked at once.
const NAMED_LINK = /\[([^[\]\n]{1,200})\]\(([^\s()[\]<>]{1,2000})\)/y;

interface Open {
  readonly mark: string;
  readonly kind: "strong" | "em";
  /** Where its inside begins. */
  readonly at: number;
}

const SPACE = /\s/;
const WORD = /[\p{L}\p{N}]/u;
const LATIN = /[A-Za-z0-9]/;

/** 10*20*30 cm is a size and file_name_2 a name: inside a word a single mark is a letter. */
function opens(mark: string, before: string, after: string): boolean {
  const inWord = mark === "**" ? /\d/.test(before) : WORD.test(before);
  return after !== "" && !SPACE.test(after) && !inWord;
}

/** Hangul may follow a star: in Korean a particle stands there without a space. */
function closes(mark: string, before: string, after: string): boolean {
  const inWord = mark === "_" ? WORD.test(after) : mark === "*" && LATIN.test(after);
  return before !== "" && !SPACE.test(before) && !inWord;
}

/** Reads one line. */
class Line {
  readonly #line: string;
  readonly #out: Inline[] = [];
  /** At most one of each mark is open, so closing looks at three of them at most. */
  readonly #open: Open[] = [];
  #plain = "";
  /** In an address stars and underscores are letters like others. */
  #inAddress = false;
  #at = 0;
  /** Where code can end at the latest. */
  readonly #lastTick: number;

  constructor(line: string) {
    this.#line = line;
    this.#lastTick = line.lastIndexOf("`");
  }

  read(): Inline[] {
    while (this.#at < this.#line.length) {
      if (!this.#code() && !this.#link() && !this.#mark()) {
        this.#take(1);
      }
    }
    this.#flush();
    return joined(this.#out);
  }

  #take(count: number): void {
    const text = this.#line.slice(this.#at, this.#at + count);
    if (SPACE.test(text)) {
      this.#inAddress = false;
    } else if (text === ":" && this.#line.startsWith("://", this.#at)) {
      this.#inAddress = true;
    }
    this.#plain += text;
    this.#at += count;
  }

  #flush(): void {
    if (this.#plain !== "") {
      this.#out.push(...linkify(this.#plain));
      this.#plain = "";
    }
    this.#inAddress = false;
  }

  #put(part: Inline, length: number): true {
    this.#flush();
    this.#out.push(part);
    this.#at += length;
    return true;
  }

  #code(): boolean {
    if (this.#line.charAt(this.#at) !== "`" || this.#at >= this.#lastTick) {
      return false;
    }
    const text = this.#line.slice(this.#at + 1, this.#line.indexOf("`", this.#at + 1));
    return text !== "" && this.#put({ is: "code", text }, text.length + 2);
  }

  #link(): boolean {
    if (this.#line.charAt(this.#at) !== "[") {
      return false;
    }
    NAMED_LINK.lastIndex = this.#at;
    const [whole = "", text = "", address = ""] = NAMED_LINK.exec(this.#line) ?? [];
    const url = whole === "" ? undefined : safeUrl(address);
    return url !== undefined && this.#put({ is: "link", text, url }, whole.length);
  }

  #mark(): boolean {
    const character = this.#line.charAt(this.#at);
    if (character !== "*" && character !== "_") {
      return false;
    }
    const mark = character === "*" && this.#line.charAt(this.#at + 1) === "*" ? "**" : character;
    const before = this.#line.charAt(this.#at - 1);
    const after = this.#line.charAt(this.#at + mark.length);
    if (!this.#inAddress || after === "" || SPACE.test(after)) {
      const index = this.#open.findIndex((each) => each.mark === mark);
      const opened = this.#open[index];
      if (opened !== undefined && closes(mark, before, after) && this.#close(opened, index)) {
        return true;
      }
      if (opened === undefined && opens(mark, before, after)) {
        // Stands in for the mark until it closes.
        this.#put({ is: "text", text: mark }, mark.length);
        const kind = mark === "**" ? "strong" : "em";
        this.#open.push({ mark, kind, at: this.#out.length });
        return true;
      }
    }
    this.#take(mark.length);
    return true;
  }

  /** Wraps all since the mark was opened; marks opened in between stay as they were written. */
  #close(opened: Open, index: number): boolean {
    this.#flush();
    if (this.#out.length === opened.at) {
      // An empty pair is no markup.
      return false;
    }
    const inside = joined(this.#out.splice(opened.at));
    this.#out.pop();
    this.#open.length = index;
    this.#at += opened.mark.length;
    this.#out.push({ is: opened.kind, inside });
    return true;
  }
}

function joined(parts: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (part.is === "text" && last?.is === "text") {
      out[out.length - 1] = { is: "text", text: last.text + part.text };
    } else {
      out.push(part);
    }
  }
  return out;
}

export function readInline(line: string): Inline[] {
  return new Line(line).read();
}

interface Row {
  readonly is: "lines" | "list" | "steps";
  readonly number: number;
  /** Without the point or number in front. */
  readonly text: string;
  readonly whole: string;
}

function rowOf(line: string): Row {
  const step = STEP.exec(line);
  if (step !== null) {
    return { is: "steps", number: Number(step[1]), text: line.slice(step[0].length), whole: line };
  }
  const point = POINT.exec(line);
  return point === null
    ? { is: "lines", number: 0, text: line, whole: line }
    : { is: "list", number: 0, text: line.slice(point[0].length), whole: line };
}

/** A list needs two points: one line with a dash or "1." in front is a line like others. */
const FEWEST = 2;

/** Reads a whole text. Blank lines between the points of a list do not end it. */
export function readBlocks(text: string): Block[] {
  const rows = text.split(/\r\n?|\n/).map(rowOf);
  const blocks: Block[] = [];
  let plain: string[] = [];
  const flush = (): void => {
    if (plain.some((line) => line.trim() !== "")) {
      blocks.push({ is: "lines", lines: plain.map(readInline) });
    }
    plain = [];
  };
  let at = 0;
  while (at < rows.length) {
    const first = rows[at] as Row;
    const { items, next } = first.is === "lines" ? { items: [], next: at } : itemsFrom(rows, at);
    if (first.is === "lines" || items.length < FEWEST) {
      plain.push(first.whole);
      at += 1;
      continue;
    }
    while (plain.at(-1)?.trim() === "") {
      plain.pop();
    }
    flush();
    const read = items.map(readInline);
    blocks.push(
      first.is === "list"
        ? { is: "list", items: read }
        : { is: "steps", from: first.number, items: read },
    );
    at = next;
    while (rows[at]?.whole.trim() === "") {
      at += 1;
    }
  }
  flush();
  return blocks;
}

/** The points of one list, and the row after it. Steps count on; a 7 after a 3 is another list. */
function itemsFrom(rows: readonly Row[], from: number): { items: string[]; next: number } {
  const first = rows[from] as Row;
  const items: string[] = [];
  let at = from;
  let next = from;
  for (; at < rows.length; at += 1) {
    const row = rows[at] as Row;
    if (row.is === first.is && (row.is === "list" || row.number === first.number + items.length)) {
      items.push(row.text);
      next = at + 1;
    } else if (row.is === "lines" && next === at && GOES_ON.test(row.text)) {
      items.push(`${items.pop() ?? ""} ${row.text.trim()}`);
      next = at + 1;
    } else if (row.is !== "lines" || row.text.trim() !== "") {
      break;
    }
  }
  return { items, next };
}
