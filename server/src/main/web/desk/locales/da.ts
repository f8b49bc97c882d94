import { en, type Strings } from "./en.ts";
export const da: Strings = en;
