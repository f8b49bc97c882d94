import { en, type Strings } from "./en.ts";
export const nb: Strings = en;
