// The shop's words in every language it speaks.

import type { LanguageCode } from "../../widget/language.ts";
import { da } from "./da.ts";
import { en } from "./en.ts";
import { fi } from "./fi.ts";
import { ko } from "./ko.ts";
import { nb } from "./nb.ts";
import type { ShopTexts } from "./types.ts";

/** The shop speaks fewer languages than the widget. */
export type ShopLanguage = Exclude<LanguageCode, "sv" | "de">;

export const SHOP_TEXTS: Readonly<Record<ShopLanguage, ShopTexts>> = { en, da, fi, nb, ko };
