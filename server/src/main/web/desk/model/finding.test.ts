import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { found, type Found } from "./finding.ts";

const item = (group: Found["group"], title: string, more = ""): Found => ({
  key: title,
  group,
  title,
  more,
  run: () => undefined,
});
const ALL = [
  item("conversations", "Ida", "Where is my parcel?"),
  item("conversations", "김민아", "소포가 어디에 있나요?"),
  item("commands", "Write a reply"),
  item("agents", "Søren Ågård", "Returns"),
];
const titles = (typed: string): string[] => found(ALL, typed).map(({ title }) => title);

describe("finding", () => {
  test("every word must be there, in any order and any case", () => {
    assert.deepEqual(titles("parcel IDA"), ["Ida"]);
    assert.deepEqual(titles("parcel write"), []);
    assert.deepEqual(titles("소포"), ["김민아"]);
  });

  test("marks on letters need not be typed, a composed syllable stays one", () => {
    assert.deepEqual(titles("agard"), ["Søren Ågård"]);
    assert.deepEqual(titles("ågård".normalize("NFD")), ["Søren Ågård"]);
    assert.deepEqual(titles("김"), ["김민아"]);
  });

  test("what begins with the word comes first", () => {
    const some = [item("commands", "Preview"), item("commands", "A view")];
    assert.deepEqual(
      found(some, "view").map(({ title }) => title),
      ["A view", "Preview"],
    );
  });

  test("nothing typed shows some of everything", () => {
    const many = Array.from({ length: 50 }, (_none, i) => item("conversations", `Visitor ${i}`));
    assert.equal(found([...many, ...ALL], "").length, 7 + 2);
  });
});
