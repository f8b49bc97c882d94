// Every word the panel itself says. A language that lacks one does not compile.

import type { FileTexts } from "../../parts/file-texts.ts";

export interface Texts {
  /** Which way the language is written, where it is not from left to right. */
  dir?: "rtl";
  files: FileTexts;
  /** Stands under the name of the shop while nobody of ours is there yet. */
  automated: string;
  /** The same where an inbox has no automatic answers. */
  people: string;
  person: string;
  personAsked: string;

  waiting: string;
  place(place: number): string;
  /** Minutes; both may be the same. */
  wait(min: number, max: number): string;
  busy: string;
  /** Nobody of ours is there now. */
  away: string;
  keepPlace: string;
  /** Said of the person who helps. */
  helps: string;
  /** The list of languages is ready to read. */
  writes(languages: string): string;
  settled: string;

  conversation: string;
  automatic: string;
  you: string;
  compose: string;
  placeholder: string;
  send: string;
  close: string;
  answers: string;
  newest: string;
  opensTab: string;

  sending: string;
  sent: string;
  delivered: string;
  read: string;
  failed: string;
  retry: string;
  change: string;
  removed: string;
  changed: string;
  file(name: string): string;
  mapPlace(label: string): string;

  writing(name: string): string;
  somebodyWriting: string;

  connecting: string;
  reconnecting: string;
  replaced: string;
  useHere: string;
  forbidden: string;
  outdated: string;
  reload: string;
  /** The most characters of one message. */
  tooLong(most: number): string;

  rate: string;
  /** From 1, bad, to 5, good. */
  ratings: readonly [string, string, string, string, string];
  comment: string;
  sendRating: string;
  noThanks: string;
  rated: string;

  /** The list of steps in an answer. */
  steps: string;
  stepsDone(done: number, of: number): string;

  emoji: string;
  /** One name for each of EMOJI, in its order. */
  emojiNames: readonly string[];

  joined(name: string): string;
  newTalk: string;

  /** How many of ours are at the desk while somebody waits. */
  atDesk(count: number): string;
  leave: string;
  waitsHere: string;
  closed: string;
  /** A day and time, ready to read. */
  backAt(time: string): string;
  messageKept: string;

  more: string;
  saveText: string;
  savePage: string;
  saved(date: string): string;
  sound: string;

  ownMessage: string;
  edit: string;
  takeBack: string;
  editing: string;
  cancel: string;

  remark: string;
  remarkHint: string;
  remarkThanks: string;

  call: string;
  callPhone: string;
  callPhoneHint: string;
  callPhoneWrong: string;
  callWhen: string;
  callWhenHint: string;
  callText: string;
  callSend: string;
  callAsked(phone: string, when: string): string;
  callThanks(phone: string): string;
  question(at: number, of: number): string;
  next: string;
  back: string;

  /** The session ended while the page slept. */
  anew: string;

  /** The name of the question that is asked before a person joins, and its two buttons. */
  beforePerson: string;
  nextQuestion: string;
  skipQuestion: string;

  /** The transcript by e-mail. */
  mail: string;
  mailAddress: string;
  mailHint: string;
  mailWrong: string;
  mailThanks(address: string): string;

  /** Takes the card away that asked why. */
  surveyClose: string;
}
