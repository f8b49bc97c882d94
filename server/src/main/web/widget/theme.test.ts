import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inkOn } from "./launcher.ts";
import { isColor } from "./color.ts";
import { contrast, parse, tokensOf } from "./theme.ts";

/** Small and seeded, so that a colour that fails is found again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const SEED = 20_261_122;
const next = random(SEED);
const COLORS = [
  ...["#000000", "#ffffff", "#808080", "#ffff00", "#00ff00", "#0000ff", "#ff0000", "#777777"],
  ...Array.from({ length: 1_000 }, () => {
    const part = (): string => Math.floor(next() * 256).toString(16).padStart(2, "0");
    return `#${part()}${part()}${part()}`;
  }),
];

const GROUNDS = {
  light: ["#f5f4ef", "#ffffff", "#eae9e2"],
  dark: ["#111715", "#1a221f", "#212b27", "#0c1110"],
};

function atLeast(color: string, one: string, other: string, least: number): void {
  const found = contrast(parse(one), parse(other));
  assert.ok(found >= least, `${color}, seed ${SEED}: ${one} on ${other} has ${found.toFixed(2)}`);
}

describe("the operator's colour", () => {
  for (const scheme of ["light", "dark"] as const) {
    test(`canAlwaysBeRead in ${scheme}`, () => {
      for (const color of COLORS) {
        const tokens = tokensOf(color, scheme === "dark");
        const value = (name: string): string => tokens[name] as string;
        for (const ground of GROUNDS[scheme]) {
          atLeast(color, value("--accent"), ground, 4.5);
          atLeast(color, value("--accent-strong"), ground, 4.5);
          atLeast(color, value("--focus"), ground, 3);
        }
        for (const name of ["accent", "accent-soft", "bar", "mine"]) {
          atLeast(color, value(`--on-${name}`), value(`--${name}`), 4.5);
        }
        atLeast(color, value("--on-bar-soft"), value("--bar"), 4.5);
      }
    });
  }

  test("carriesALauncherThatCanBeRead", () => {
    for (const color of COLORS) {
      const ink = inkOn(color) === "#000" ? "#000000" : "#ffffff";
      atLeast(color, ink, color, 4.5);
    }
  });

  test("isOneOfSixDigits", () => {
    assert.ok(isColor("#0b4A40"));
    for (const none of ["", "red", "#fff", "#12345g", "#1234567", "#0b4a40;x"]) {
      assert.ok(!isColor(none));
    }
  });
});
