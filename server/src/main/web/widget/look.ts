// How the operator wants the widget of this inbox to look, as the server tells it.

import { isFlag, isNumber, isText, listOf, maybe, oneOf, shape } from "../wire/shapes.ts";
import { isTexts } from "../wire/content.ts";
import type { LauncherLook } from "./host.ts";
import type { TelloncePosition, TellonceTheme } from "./tellonce.ts";
import { isColor } from "./color.ts";

export type Words = Readonly<Record<string, string>>;

export interface Question {
  key: string;
  label: Words;
}

export interface InboxLook {
  color: string;
  position: TelloncePosition;
  offset: { x: number; y: number };
  theme: TellonceTheme;
  launcher: Words;
  texts: Readonly<Record<string, Words>>;
  questions: readonly Question[];
  invitation?: {
    seconds: number;
    exit_intent: boolean;
    paths: string[];
    text: Words;
    /** What to choose from; the invitation is a question then. */
    reasons?: readonly Words[];
  };
  sound: boolean;
  call_back: boolean;
}

const isLook = shape<InboxLook>({
  color: isText,
  position: oneOf("left", "right"),
  offset: shape<InboxLook["offset"]>({ x: isNumber, y: isNumber }),
  theme: oneOf("auto", "light", "dark"),
  launcher: isTexts,
  texts: (value) => typeof value === "object" && value !== null && Object.values(value).every(isTexts),
  questions: listOf(shape<Question>({ key: isText, label: isTexts })),
  invitation: maybe(
    shape<NonNullable<InboxLook["invitation"]>>({
      seconds: isNumber,
      exit_intent: isFlag,
      paths: listOf(isText),
      text: isTexts,
      reasons: maybe(listOf(isTexts)),
    }),
  ),
  sound: isFlag,
  call_back: isFlag,
});

declare global {
  interface Window {
    /** The administrators' preview, a page of the server itself: shows a look that is not saved. */
    tellonceDraft?: (wear: (look: InboxLook) => void) => void;
  }
}

export function readLook(value: unknown): InboxLook | undefined {
  return isLook(value) ? (value as InboxLook) : undefined;
}

/** The look of an inbox; undefined when the server cannot be asked: then ours is good enough. */
export async function fetchLook(inbox: string): Promise<InboxLook | undefined> {
  try {
    const response = await fetch(`/v1/visitor/look?inbox=${encodeURIComponent(inbox)}`);
    return response.ok ? readLook(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}

/** Words in a language, else in English, else in the first there is. */
export function wordsIn(words: Words, language: string): string {
  return words[language] ?? words["en"] ?? Object.values(words)[0] ?? "";
}

/** What the loader needs of it, in the visitor's language. */
export function launcherLook(look: InboxLook, language: string): LauncherLook {
  const { color, position, offset, theme, launcher } = look;
  return {
    color: isColor(color) ? color : "",
    position,
    x: offset.x,
    y: offset.y,
    theme,
    label: wordsIn(launcher, language),
  };
}
