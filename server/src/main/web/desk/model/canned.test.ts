import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { filled, fitting, knownOf, triggerAt, type Canned } from "./canned.ts";

function canned(id: string, language: string, shortcut: string, title: string, text = "…"): Canned {
  return { id, language, version: 1, shortcut, title, text };
}

const ALL = [
  canned("return", "en", "return", "How to return something", "Register it under My orders."),
  canned("refund", "en", "refund", "When the money comes back"),
  canned("return", "da", "retur", "Sådan returnerer du"),
  canned("return", "ko", "반품", "반품 방법"),
  canned("hello", "en", "hello", "Greeting"),
];
const ids = (typed: string, ...languages: string[]): string[] =>
  fitting(ALL, typed, languages).map((each) => `${each.id}.${each.language}`);

describe("canned replies", () => {
  test("the conversation's language comes first, whatever else fits", () => {
    assert.deepEqual(ids("ret", "da", "en"), ["return.da", "return.en"]);
    assert.equal(ids("", "ko")[0], "return.ko");
    assert.deepEqual(ids("반", "ko"), ["return.ko"]);
  });

  test("shortcut, words of the title and words of the text find a reply", () => {
    assert.deepEqual(ids("money", "en"), ["refund.en"]);
    assert.deepEqual(ids("how ret", "en"), ["return.en"]);
    assert.deepEqual(ids("orders", "en"), ["return.en"]);
    assert.deepEqual(ids("zebra", "en"), []);
  });

  test("a composed and a decomposed letter are the same", () => {
    assert.deepEqual(ids("så".normalize("NFD"), "da"), ["return.da"]);
  });
});

describe("the slash", () => {
  test("opens at the start and after a blank", () => {
    assert.deepEqual(triggerAt("/re", 3, "/"), { from: 0, typed: "re" });
    assert.deepEqual(triggerAt("Hi /re later", 6, "/"), { from: 3, typed: "re" });
    assert.deepEqual(triggerAt("a\n/", 3, "/"), { from: 2, typed: "" });
    assert.deepEqual(triggerAt("/how ret", 8, "/"), { from: 0, typed: "how ret" });
  });

  test("stays a slash in a word, an address or a date", () => {
    assert.equal(triggerAt("and/or", 6, "/"), undefined);
    assert.equal(triggerAt("https://x.example", 17, "/"), undefined);
    assert.equal(triggerAt("1/2", 3, "/"), undefined);
    assert.equal(triggerAt("this / that", 11, "/"), undefined);
    assert.equal(triggerAt("/re", 0, "/"), undefined);
    assert.equal(triggerAt(`/${"x".repeat(41)}`, 42, "/"), undefined);
  });

  test("an at sign calls a colleague, an address does not", () => {
    assert.deepEqual(triggerAt("ask @mi", 7, "@"), { from: 4, typed: "mi" });
    assert.equal(triggerAt("ask @mi now", 11, "@"), undefined);
    assert.equal(triggerAt("ida@mi", 6, "@"), undefined);
  });
});

describe("places", () => {
  const mia = {
    id: "mia",
    login: "mia",
    name: "Mia Holm",
    title: "",
    languages: ["en"],
    role: "agent",
    capacity: 4,
    available: true,
  } as const;
  const order = (value: string, source: number) =>
    ({ kind: "order_number", value, as_said: value, source, confidence: 1 }) as const;

  test("are filled with what is known", () => {
    const known = knownOf({ ...mia, languages: ["en"] }, {
      who: { name: "Ida", verified: true },
      facts: [order("11111", 2), order("48213", 4)],
    } as never);
    assert.equal(
      filled("Hi {{customer.name|there}}, order {{ order | yours }}. {{agent.name}}", known),
      "Hi Ida, order 48213. Mia Holm",
    );
  });

  test("have the words after the bar when nothing is known", () => {
    const known = knownOf({ ...mia, languages: ["en"] }, undefined);
    assert.equal(filled("Hi {{customer.name|there}}{{agent.title|!}}", known), "Hi there!");
    assert.equal(filled("{{constructor|x}}{{toString}}", known), "x");
  });

  test("what a customer is called is put in as it is", () => {
    const known = { "customer.name": "$& {{order|x}}" };
    assert.equal(filled("Hi {{customer.name|there}}", known), "Hi $& {{order|x}}");
  });
});
