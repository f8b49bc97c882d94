// Finds web addresses in what people write, so that they can be shown as links. Only http and
// https ever become links, whatever the text says.

export type Piece =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "link"; readonly text: string; readonly url: string };

// Hangul ends an address: in Korean a particle follows it without a space.
const ADDRESS = /\bhttps?:\/\/[^\s<>"'`{}|\\^\u3000-\u303f\uac00-\ud7a3]+/gi;

/** Punctuation that ends the sentence, not the address. */
const TRAILING = /[.,;:!?…。、]+$/;

const BRACKETS = [
  ["(", ")"],
  ["[", "]"],
] as const;

/** The address if it is safe to open, else undefined. `base` makes relative addresses whole. */
export function safeUrl(address: string, base?: string): string | undefined {
  try {
    const url = new URL(address, base);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** A closing bracket belongs to the address only when it was opened in it. */
function trimmed(found: string): string {
  let address = found.replace(TRAILING, "");
  for (const [open, close] of BRACKETS) {
    while (address.endsWith(close) && count(address, close) > count(address, open)) {
      address = address.slice(0, -1).replace(TRAILING, "");
    }
  }
  return address;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

export function linkify(text: string): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = trimmed(match[0]);
    const url = safeUrl(address);
    if (url === undefined) {
      continue;
    }
    if (match.index > done) {
      pieces.push({ is: "text", text: text.slice(done, match.index) });
    }
    pieces.push({ is: "link", text: address, url });
    done = match.index + address.length;
  }
  if (done < text.length) {
    pieces.push({ is: "text", text: text.slice(done) });
  }
  return pieces;
}
