// The look of an inbox as its form holds it, and back. An empty field is a word nobody wrote.

import type { InboxLook } from "../../../widget/look.ts";

type Words = Readonly<Record<string, string>>;

export interface LookDraft {
  readonly color: string;
  readonly position: InboxLook["position"];
  readonly x: string;
  readonly y: string;
  readonly theme: InboxLook["theme"];
  readonly launcher: Words;
  readonly texts: Readonly<Record<string, Words>>;
  readonly questions: readonly [QuestionDraft, QuestionDraft];
  readonly invites: boolean;
  readonly seconds: string;
  readonly exit: boolean;
  /** One on each line. */
  readonly paths: string;
  readonly invitation: Words;
  /** At most MOST_REASONS; a blank one is none. */
  readonly reasons: readonly Words[];
  readonly sound: boolean;
  readonly callBack: boolean;
}

export interface QuestionDraft {
  /** One of KINDS; OTHER for an answer of the operator's own; empty for no question. */
  readonly kind: string;
  /** The name of an answer of the operator's own. */
  readonly key: string;
  readonly label: Words;
}

/** What an answer may be that agents see as a fact. */
export const KINDS = [
  "order_number",
  "name",
  "email",
  "phone",
  "tracking_number",
  "date",
  "amount",
] as const;

export const OTHER = "other";

export const MOST_REASONS = 6;

const NO_QUESTION: QuestionDraft = { kind: "", key: "", label: {} };

function questionOf(question: InboxLook["questions"][number] | undefined): QuestionDraft {
  if (question === undefined) {
    return NO_QUESTION;
  }
  const { key, label } = question;
  const known = KINDS.some((kind) => kind === key);
  return { kind: known ? key : OTHER, key: known ? "" : key, label };
}

export function draftOf(look: InboxLook): LookDraft {
  const { color, position, offset, theme, launcher, texts, questions, invitation } = look;
  return {
    color,
    position,
    x: String(offset.x),
    y: String(offset.y),
    theme,
    launcher,
    texts,
    questions: [questionOf(questions[0]), questionOf(questions[1])],
    invites: invitation !== undefined,
    seconds: String(invitation?.seconds ?? 30),
    exit: invitation?.exit_intent ?? false,
    paths: (invitation?.paths ?? []).join("\n"),
    invitation: invitation?.text ?? {},
    reasons: invitation?.reasons ?? [],
    sound: look.sound,
    callBack: look.call_back,
  };
}

/** Without the words that are blank. */
function written(words: Words): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words)
      .map(([name, text]) => [name, text.trim()])
      .filter(([, text]) => text !== ""),
  );
}

function isSaid(words: Words): boolean {
  return Object.keys(written(words)).length > 0;
}

/** The reasons as the form shows them: with an empty one at the end while one more may come. */
export function reasonsIn(draft: LookDraft): readonly Words[] {
  const { reasons } = draft;
  const full = reasons.length >= MOST_REASONS || reasons.some((each) => !isSaid(each));
  return full ? reasons : [...reasons, {}];
}

/** The number of a reason, from 1, as the server counts: without those that are blank. */
export function numberOfReason(reasons: readonly Words[], index: number): number {
  return reasons.slice(0, index).filter(isSaid).length + 1;
}

/** A field for a number; what is none is kept apart from 0, so that the server says what fits. */
function number(text: string): number {
  return /^\d{1,9}$/u.test(text.trim()) ? Number(text) : -1;
}

export function lookOf(draft: LookDraft): InboxLook {
  const texts = Object.fromEntries(
    Object.entries(draft.texts)
      .map(([language, words]): [string, Words] => [language, written(words)])
      .filter(([, words]) => Object.keys(words).length > 0),
  );
  const questions = draft.questions
    .filter((question) => question.kind !== "")
    .map(({ kind, key, label }) => ({ key: kind === OTHER ? key.trim() : kind, label: written(label) }));
  const paths = draft.paths
    .split("\n")
    .map((path) => path.trim())
    .filter((path) => path !== "");
  const reasons = draft.reasons.map(written).filter(isSaid);
  return {
    color: draft.color.trim(),
    position: draft.position,
    offset: { x: number(draft.x), y: number(draft.y) },
    theme: draft.theme,
    launcher: written(draft.launcher),
    texts,
    questions,
    ...(draft.invites
      ? {
          invitation: {
            seconds: number(draft.seconds),
            exit_intent: draft.exit,
            paths,
            text: written(draft.invitation),
            ...(reasons.length === 0 ? {} : { reasons }),
          },
        }
      : {}),
    sound: draft.sound,
    call_back: draft.callBack,
  };
}

/** The language a fault's field is of, where it is of one: `launcher_da`, `texts_da_greeting`. */
export function languageOfFault(field: string): string | undefined {
  return /^(?:launcher|texts|invitation_text|invitation_reason_\d|question_[a-z0-9_]+)_([a-z]{2,3})(?:_[A-Za-z]\w*)?$/u.exec(
    field,
  )?.[1];
}
