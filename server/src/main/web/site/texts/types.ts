// The words of the demo shop. A language that lacks one does not compile.

import type { HelpPage } from "../answers/types.ts";

export const PRODUCTS = ["halo", "fyr", "sirkel", "tove", "lin", "bris"] as const;

export type ProductId = (typeof PRODUCTS)[number];

export interface ShopTexts {
  /** The title of the page in the browser's tab. */
  title: string;
  /** Said on top of every page: this is a demonstration. */
  demo: string;
  skip: string;
  language: string;
  lamps: string;
  textiles: string;
  help: string;
  heroTitle: string;
  heroText: string;
  heroButton: string;
  /** What a product is, in a few words; its name is the same everywhere. */
  products: Readonly<Record<ProductId, string>>;
  lampsText: string;
  textilesText: string;
  promises: readonly (readonly [string, string])[];
  helpTitle: string;
  helpText: string;
  helpPages: Readonly<Record<HelpPage, string>>;
  back: string;
  moreHelp: string;
  talk: string;
  talkText: string;
  desk: string;
  footer: string;
  currency: string;
  prices: Readonly<Record<ProductId, number>>;
}
