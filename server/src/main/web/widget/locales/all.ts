// The panel's words in every language it speaks.

import type { LanguageCode } from "../language.ts";
import { da } from "./da.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fi } from "./fi.ts";
import { ko } from "./ko.ts";
import { nb } from "./nb.ts";
import { sv } from "./sv.ts";
import type { Texts } from "./texts.ts";

export const TEXTS: Readonly<Record<LanguageCode, Texts>> = { en, da, fi, nb, ko, sv, de };
