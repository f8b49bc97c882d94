import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Line, MessageLine } from "../wire/view.ts";
import { TEXTS } from "./locales/all.ts";
import { asPage, asText, fileName, type Telling } from "./transcript.ts";

const t = "2026-03-01T09:30:15Z";

function said(by: MessageLine["by"], text: string, more: Partial<MessageLine> = {}): Line {
  const content = { type: "text", text } as const;
  const shared = { is: "message", key: text, t, edited: false, delivery: "sent", links: [] } as const;
  return { ...shared, by, content, ...more };
}

function telling(lines: readonly Line[], name = "Nordlys"): Telling {
  return { texts: TEXTS.ko, language: "ko", region: "ko-KR", name, lines, now: new Date(t) };
}

describe("transcript", () => {
  test("aTextFileTellsWhoSaidWhatInTheVisitorsLanguage", () => {
    const text = asText(
      telling([said("visitor", "Where is it?"), said("agent", "Here.", { name: "Mia" })]),
    );
    assert.match(text, /^Nordlys\n대화\n/);
    assert.match(text, /\n나, .+\nWhere is it\?\n\nMia, .+\nHere\.\n$/);
  });

  test("aPageHoldsHostileWordsAsWords", () => {
    const hostile = `</p><script>alert(1)</script><img src=x onerror='a("b")'>&amp;`;
    const links = [{ url: "javascript:alert(1)", label: hostile }];
    const page = asPage(telling([said("agent", hostile, { name: hostile, links })], hostile));
    assert.doesNotMatch(page, /<(?!\/?(html|head|meta|title|style|body|h1|h2|p|article|time)\b|!doctype)/);
    assert.doesNotMatch(page, /<[^>]*\bon\w+=|href=/);
    assert.ok(page.includes("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assert.ok(page.includes("default-src 'none'"));
  });

  test("whatWasTakenBackStaysOut", () => {
    const { content: _gone, ...line } = said("visitor", "secret") as MessageLine;
    assert.ok(asText(telling([line])).includes(TEXTS.ko.removed));
    assert.ok(!asText(telling([line])).includes("secret"));
  });

  test("theFileNameIsSafeOnEverySystem", () => {
    assert.equal(fileName(telling([], "../Nord / lys: å한"), "txt"), "Nord-lys-å한-2026-03-01.txt");
    assert.equal(fileName(telling([], "../.."), "html"), "chat-2026-03-01.html");
  });
});
