// The conversation as a file to keep, in the visitor's language: plain text, or a page of its own
// without any script or address to load. Pure.

import type { Content } from "../wire/content.ts";
import type { Line, MessageLine } from "../wire/view.ts";
import type { Texts } from "./locales/texts.ts";

export interface Telling {
  texts: Texts;
  language: string;
  /** The language as it is used where the visitor is: for dates and times. */
  region: string;
  /** The shop. */
  name: string;
  lines: readonly Line[];
  /** When it is saved. */
  now: Date;
}

interface Row {
  who: string;
  when: string;
  t: string;
  words: string;
}

function wordsOf(content: Content | undefined, texts: Texts): string {
  switch (content?.type) {
    case undefined:
      return texts.removed;
    case "text":
      return content.text;
    case "choice":
      return [content.text, ...content.options.map((option) => `- ${option.label}`)].join("\n");
    case "chosen":
      return content.label;
    case "file":
      return texts.file(content.name);
    case "place":
      return texts.mapPlace(content.label || `${content.latitude}, ${content.longitude}`);
    case "unsupported":
      return content.note || content.kind;
  }
}

function nameOf(line: MessageLine, texts: Texts): string {
  return line.by === "visitor"
    ? texts.you
    : line.by === "agent"
      ? (line.name ?? "")
      : texts.automatic;
}

function rowsOf({ texts, region, lines }: Telling): Row[] {
  const time = new Intl.DateTimeFormat(region, { dateStyle: "medium", timeStyle: "short" });
  return lines.flatMap((line) => {
    if (line.is === "message") {
      const links = line.links.map((link) => `${link.label} ${link.url}`.trim());
      const words = [wordsOf(line.content, texts), ...links].join("\n");
      return [{ who: nameOf(line, texts), when: time.format(new Date(line.t)), t: line.t, words }];
    }
    return line.entry.type === "Resolved"
      ? [{ who: "", when: time.format(new Date(line.entry.t)), t: line.entry.t, words: texts.settled }]
      : [];
  });
}

function savedOn({ texts, region, now }: Telling): string {
  return texts.saved(new Intl.DateTimeFormat(region, { dateStyle: "long" }).format(now));
}

export function asText(telling: Telling): string {
  const rows = rowsOf(telling).map(({ who, when, words }) =>
    who === "" ? `--- ${words}, ${when} ---` : `${who}, ${when}\n${words}`,
  );
  const head = `${telling.name}\n${telling.texts.conversation}\n${savedOn(telling)}`;
  return `${[head, ...rows].join("\n\n")}\n`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
}

const STYLE =
  "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:42rem;padding:0 1rem;" +
  // Some scripts pile up to clusters that no browser breaks: they scroll inside their message.
  "color:#1a2421;background:#fff;overflow-wrap:anywhere}article{margin:0 0 1.25rem;" +
  "overflow-x:auto}h2{font-size:1rem;margin:0}" +
  "time{color:#56615c;font-size:.875rem}p{margin:.25rem 0;white-space:pre-wrap}";

export function asPage(telling: Telling): string {
  const { texts, language, name } = telling;
  const title = escape(`${name}: ${texts.conversation}`);
  const rows = rowsOf(telling).map(
    ({ who, when, t, words }) =>
      `<article>${who === "" ? "" : `<h2 dir="auto">${escape(who)}</h2>`}` +
      `<time datetime="${escape(t)}">${escape(when)}</time>` +
      `<p dir="auto">${escape(words)}</p></article>`,
  );
  return (
    `<!doctype html>\n<html lang="${escape(language)}">\n<head>\n<meta charset="utf-8">\n` +
    // Should a browser ever be fooled by what is in it: nothing runs and nothing is loaded.
    `<meta http-equiv="Content-Security-Policy" ` +
    `content="default-src 'none'; style-src 'unsafe-inline'">\n` +
    `<meta name="viewport" content="width=device-width">\n<title>${title}</title>\n` +
    `<style>${STYLE}</style>\n</head>\n<body>\n<h1>${title}</h1>\n` +
    `<p>${escape(savedOn(telling))}</p>\n${rows.join("\n")}\n</body>\n</html>\n`
  );
}

/** The name of the file, of characters every system takes. */
export function fileName({ name, now }: Telling, kind: "txt" | "html"): string {
  const shop = name
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  const day = now.toISOString().slice(0, 10);
  return `${Array.from(shop).slice(0, 60).join("") || "chat"}-${day}.${kind}`;
}
