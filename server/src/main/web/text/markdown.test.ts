import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readBlocks, readInline, type Block, type Inline } from "./markdown.ts";

/** Short to read: bold in <b>, italic in <i>, code in <c>, links in <a address>. */
function told(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      switch (part.is) {
        case "text":
          return part.text;
        case "code":
          return `<c>${part.text}</c>`;
        case "link":
          return `<a ${part.url}>${part.text}</a>`;
        case "strong":
          return `<b>${told(part.inside)}</b>`;
        case "em":
          return `<i>${told(part.inside)}</i>`;
      }
    })
    .join("");
}

const line = (text: string): string => told(readInline(text));
const kinds = (text: string): string[] => readBlocks(text).map((block) => block.is);

function items(block: Block | undefined): string[] {
  return block === undefined || block.is === "lines" ? [] : block.items.map(told);
}

/** All the words of a reading, without what the marks meant. */
function words(blocks: readonly Block[]): string {
  const plain = (parts: readonly Inline[]): string =>
    parts.map((part) => ("inside" in part ? plain(part.inside) : part.text)).join("");
  return blocks
    .flatMap((block) => (block.is === "lines" ? block.lines : block.items))
    .map(plain)
    .join("\n");
}

describe("one line", () => {
  test("boldItalicAndCodeAreRead", () => {
    assert.equal(line("a **b** c"), "a <b>b</b> c");
    assert.equal(line("*a* and _b_"), "<i>a</i> and <i>b</i>");
    assert.equal(line("press `Ctrl` + `**`"), "press <c>Ctrl</c> + <c>**</c>");
    assert.equal(line("**a *b* c**"), "<b>a <i>b</i> c</b>");
    assert.equal(line("**굵게**입니다"), "<b>굵게</b>입니다");
  });

  test("whatDoesNotCloseStaysAsItWasWritten", () => {
    for (const text of ["a * b", "**", "****", "**a", "*a **b", "`", "``", "a ` b", "[a](b", "_"]) {
      assert.equal(line(text), text);
    }
    assert.equal(line("**a *b**"), "<b>a *b</b>");
  });

  test("sizesAndNamesAreNoMarkup", () => {
    for (const text of ["10*20*30 cm", "file_name_2", "2 * 3 * 4", "5 ** 2", "3**4**5"]) {
      assert.equal(line(text), text);
    }
  });

  test("onlyWebAddressesBecomeLinks", () => {
    assert.equal(line("[help](https://a.example/b)"), "<a https://a.example/b>help</a>");
    assert.equal(line("see https://a.example/x_y_z!"), "see <a https://a.example/x_y_z>https://a.example/x_y_z</a>!");
    assert.equal(line("**https://a.example**"), "<b><a https://a.example/>https://a.example</a></b>");
    for (const text of [
      "[a](javascript:alert(1))",
      "[a](JaVaScRiPt:alert`1`)",
      "[a](data:text/html,x)",
      "[a](//a.example)",
      "[a](vbscript:x)",
      "[a](\u0001javascript:x)",
    ]) {
      assert.ok(!line(text).includes("<a"), text);
    }
  });

  test("htmlIsText", () => {
    const text = '<img src=x onerror=alert(1)> <b>a</b> &lt; <a href="x">';
    assert.deepEqual(readInline(text), [{ is: "text", text }]);
  });
});

describe("blocks", () => {
  test("numberedLinesAreStepsAndDashesAList", () => {
    const blocks = readBlocks("Do this:\n1. Open **it**\n2) Press\n   twice\n\n3. Wait\nDone.\n- a\n* b");
    assert.deepEqual(
      blocks.map((block) => block.is),
      ["lines", "steps", "lines", "list"],
    );
    assert.deepEqual(items(blocks[1]), ["Open <b>it</b>", "Press twice", "Wait"]);
    assert.deepEqual(items(blocks[3]), ["a", "b"]);
  });

  test("oneLineMakesNoList", () => {
    assert.deepEqual(kinds("3. mai kommer pakken"), ["lines"]);
    assert.deepEqual(kinds("- only this"), ["lines"]);
    assert.deepEqual(kinds("1. a\n7. b"), ["lines"]);
  });

  test("stepsKeepTheNumberTheyBeginWith", () => {
    const [steps] = readBlocks("4. a\n5. b");
    assert.equal(steps?.is === "steps" && steps.from, 4);
  });

  test("lineBreaksStay", () => {
    const [lines] = readBlocks("a\r\nb\n\nc");
    assert.deepEqual(lines?.is === "lines" && lines.lines.map(told), ["a", "b", "", "c"]);
    assert.deepEqual(readBlocks(""), []);
    assert.deepEqual(readBlocks("\n \n"), []);
  });
});

describe("hostile text", () => {
  const LENGTH = 48_000;
  const seeds = [
    ..."*_`[]()<>",
    ..."*a,_a,**a,*a*,**a**,`a,[a](,[[a],](,a*_,https://,https://a.b/),https://a.b/.,1. a\n,- a\n".split(","),
    "https://a.b/" + ")".repeat(LENGTH),
    "https://a.b/" + ".".repeat(LENGTH) + "b",
    "[" + "a".repeat(LENGTH),
    "[a](" + "a".repeat(LENGTH),
    "1. a\n\n\n",
    "*".repeat(3) + "_`",
  ];

  test("theLongestMessageOfNothingButMarksIsRead", () => {
    // A reading whose time grew with the square of the length would not end in time.
    for (const seed of seeds) {
      const text = seed.repeat(Math.ceil(LENGTH / seed.length)).slice(0, LENGTH);
      const read = words(readBlocks(text));
      assert.ok(read.length <= text.length, seed.slice(0, 12));
    }
  });

  test("noLetterIsLostOrAdded", () => {
    let state = 7;
    const next = (most: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state % most;
    };
    const parts = ["*", "**", "_", "`", "[", "](https://a.b)", "a", "한", " ", "1", "https://c.d", "<b>"];
    for (let round = 0; round < 3_000; round += 1) {
      const text = Array.from({ length: 1 + next(14) }, () => parts[next(parts.length)]).join("");
      const kept = (from: string): string => from.replace(/[*_`[\]()]|https:\/\/a\.b/g, "");
      assert.equal(kept(words(readBlocks(text))), text.trim() === "" ? "" : kept(text), text);
    }
  });
});
