import { en, type Strings } from "./en.ts";
export const fi: Strings = en;
