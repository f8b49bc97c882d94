// The help pages and the questions each answers.

export const HELP_PAGES = [
  "delivery",
  "returns",
  "orders",
  "payment",
  "products",
  "warranty",
  "account",
  "contact",
] as const;

export type HelpPage = (typeof HELP_PAGES)[number];

export interface HelpAnswer {
  /** The entry's id in config/faq; also the anchor on the page. */
  readonly id: string;
  readonly question: string;
  readonly answer: string;
}

export type HelpAnswers = Readonly<Record<HelpPage, readonly HelpAnswer[]>>;
