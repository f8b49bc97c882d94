// Light and dark, and the operator's colour: corrected until every word on it, and every word in
// it, has the contrast that WCAG 2.2 asks of text.

import { isColor } from "./color.ts";
import type { TellonceTheme } from "./tellonce.ts";

type Rgb = readonly [number, number, number];

/** The contrast of text on its ground, with a little to spare for rounding. */
const TEXT = 4.6;
const RING = 3.1;
const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

/** The grounds that words in the operator's colour stand on, as in theme/tokens.css. */
const GROUNDS: Readonly<Record<"light" | "dark", readonly Rgb[]>> = {
  light: [parse("#eae9e2"), WHITE],
  dark: [parse("#212b27"), parse("#0c1110")],
};

export function parse(color: string): Rgb {
  const part = (at: number): number => parseInt(color.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

function write(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

/** WCAG 2.2, relative luminance. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** So much of the second colour in the first. */
function mix(one: Rgb, other: Rgb, share: number): Rgb {
  const at = (i: 0 | 1 | 2): number => Math.round(one[i] + (other[i] - one[i]) * share);
  return [at(0), at(1), at(2)];
}

function inkOn(ground: Rgb): Rgb {
  return contrast(WHITE, ground) >= contrast(BLACK, ground) ? WHITE : BLACK;
}

/** The nearest to a colour, on the way to black or white, that can be read on all of the grounds. */
function readable(color: Rgb, grounds: readonly Rgb[], towards: Rgb, least: number): Rgb {
  for (let share = 0; share < 1; share += 0.02) {
    const candidate = mix(color, towards, share);
    if (grounds.every((ground) => contrast(candidate, ground) >= least)) {
      return candidate;
    }
  }
  return towards;
}

/** The tokens of theme/tokens.css that follow the operator's colour. */
export function tokensOf(color: string, dark: boolean): Readonly<Record<string, string>> {
  const given = parse(color);
  const grounds = GROUNDS[dark ? "dark" : "light"];
  const away = dark ? WHITE : BLACK;
  const accent = readable(given, grounds, away, TEXT);
  const soft = mix(grounds[dark ? 0 : 1] as Rgb, accent, 0.14);
  const bar = dark ? mix(parse("#111715"), given, 0.22) : given;
  const mine = dark ? readable(given, [WHITE], BLACK, 5.5) : given;
  const on = (ground: Rgb): Rgb => inkOn(ground);
  // Softer than the ink, as far as it can still be read.
  const quiet = (ground: Rgb): Rgb =>
    readable(mix(on(ground), ground, 0.25), [ground], on(ground), TEXT);
  const all: Record<string, Rgb> = {
    "--accent": accent,
    "--accent-strong": readable(mix(accent, away, 0.2), grounds, away, TEXT),
    "--on-accent": on(accent),
    "--accent-soft": soft,
    "--on-accent-soft": readable(accent, [soft], away, TEXT),
    "--bar": bar,
    "--on-bar": on(bar),
    "--on-bar-soft": quiet(bar),
    "--mine": mine,
    "--on-mine": on(mine),
    "--focus": readable(given, grounds, away, RING),
  };
  return Object.fromEntries(Object.entries(all).map(([name, rgb]) => [name, write(rgb)]));
}

const DARK = "(prefers-color-scheme: dark)";

/** Makes the page light or dark whatever the system says, and puts the colour on. */
export class Theme {
  readonly #dark: MediaQueryList;
  #wish: TellonceTheme = "auto";
  #color = "";

  constructor() {
    this.#dark = window.matchMedia(DARK);
    this.#dark.addEventListener("change", () => this.#apply());
  }

  set(wish: TellonceTheme, color: string): void {
    this.#wish = wish;
    this.#color = isColor(color) ? color : "";
    this.#apply();
  }

  #apply(): void {
    const isDark = this.#wish === "dark" || (this.#wish === "auto" && this.#dark.matches);
    const { style } = document.documentElement;
    style.colorScheme = this.#wish === "auto" ? "" : this.#wish;
    for (const sheet of document.styleSheets) {
      this.#rewrite(sheet.cssRules);
    }
    for (const [name, value] of Object.entries(tokensOf(this.#color || "#0c6a5a", isDark))) {
      if (this.#color === "") {
        style.removeProperty(name);
      } else {
        style.setProperty(name, value);
      }
    }
  }

  /** The rules for a dark system become rules for all, or for none. */
  #rewrite(rules: CSSRuleList): void {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) {
        const asked = forDark.get(rule) ?? rule.media.mediaText;
        if (asked.includes("prefers-color-scheme")) {
          forDark.set(rule, asked);
          const whenDark = asked.includes("dark");
          rule.media.mediaText =
            this.#wish === "auto" ? asked : (this.#wish === "dark") === whenDark ? "all" : "not all";
        }
        this.#rewrite(rule.cssRules);
      }
    }
  }
}

/** What a rule asked for at first. */
const forDark = new WeakMap<CSSMediaRule, string>();
