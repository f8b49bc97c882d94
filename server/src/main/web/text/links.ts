// Finds web addresses in what people write, so that they can be shown as links. Only http and
// https ever become links, whatever the text says. The time grows with the text, not faster,
// whoever wrote it.

export type Piece =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "link"; readonly text: string; readonly url: string };

// Hangul ends an address: in Korean a particle follows it without a space.
const ADDRESS = /\bhttps?:\/\/[^\s<>"'`{}|\\^\u3000-\u303f\uac00-\ud7a3]+/gi;

/** Punctuation that ends the sentence, not the address. */
const TRAILING = new Set(".,;:!?…。、*_");

const OPENS: Readonly<Record<string, string>> = { ")": "(", "]": "[" };

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
  const open: Record<string, number> = { "(": 0, "[": 0, ")": 0, "]": 0 };
  for (const character of found) {
    if (open[character] !== undefined) {
      open[character] += 1;
    }
  }
  let end = found.length;
  while (end > 0) {
    const last = found.charAt(end - 1);
    const opens = OPENS[last];
    if (opens !== undefined && (open[last] ?? 0) > (open[opens] ?? 0)) {
      open[last] = (open[last] ?? 0) - 1;
    } else if (!TRAILING.has(last)) {
      break;
    }
    end -= 1;
  }
  return found.slice(0, end);
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
