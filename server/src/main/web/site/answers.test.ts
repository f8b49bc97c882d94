import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { ANSWERS } from "./answers/all.ts";
import { HELP_PAGES } from "./answers/types.ts";
import type { ShopLanguage } from "./texts/all.ts";

const LANGUAGES = Object.keys(ANSWERS) as ShopLanguage[];

interface Linked {
  id: string;
  page: string;
}

/** The entries of a starter FAQ that have a link, as far as this test needs to read them. */
function linked(language: string): { entries: Linked[]; text: string } {
  const file = new URL(`../../../../../config/faq/${language}/shop.yaml`, import.meta.url);
  const text = readFileSync(file, "utf8");
  const entries = text.split(/^- id: /m).flatMap((block) => {
    const page = /^ {2}link: \{url: \/help\/(\w+),/m.exec(block)?.[1];
    return page === undefined ? [] : [{ id: block.split("\n")[0] ?? "", page }];
  });
  return { entries, text };
}

describe("help pages", () => {
  for (const language of LANGUAGES) {
    test(`everyLinkOfTheFaqLeadsToItsAnswer in ${language}`, () => {
      const { entries } = linked(language);
      assert.ok(entries.length > 0);
      for (const { id, page } of entries) {
        const known = HELP_PAGES.find((each) => each === page);
        assert.ok(known, `/help/${page} of ${id} (expected: a page of the shop)`);
        const found = ANSWERS[language][known].some((answer) => answer.id === id);
        assert.ok(found, `${id} in ${language} (expected: an answer on /help/${page})`);
      }
    });

    test(`pagesAndFaqSayTheSame in ${language}`, () => {
      const { text } = linked(language);
      for (const { id, answer } of HELP_PAGES.flatMap((page) => ANSWERS[language][page])) {
        const said = text.includes(answer.replaceAll('"', '\\"'));
        assert.ok(said, `${id} in site/answers/${language}.ts (expected: the words of config/faq)`);
      }
    });
  }
});
