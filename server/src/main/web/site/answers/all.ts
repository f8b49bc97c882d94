// The help pages' answers in every language the shop speaks.

import type { ShopLanguage } from "../texts/all.ts";
import { da } from "./da.ts";
import { en } from "./en.ts";
import { fi } from "./fi.ts";
import { ko } from "./ko.ts";
import { nb } from "./nb.ts";
import type { HelpAnswers } from "./types.ts";

export const ANSWERS: Readonly<Record<ShopLanguage, HelpAnswers>> = { en, da, fi, nb, ko };
