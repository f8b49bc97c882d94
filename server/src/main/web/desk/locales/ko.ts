import { en, type Strings } from "./en.ts";
export const ko: Strings = en;
