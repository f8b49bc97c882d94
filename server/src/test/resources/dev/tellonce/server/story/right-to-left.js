// A language that nobody speaks: the panel's English, written from right to left. It is answered where
// the panel asks for Danish, and never shipped.
import { en } from "/widget/locales/en.js";

// A strong letter, then each word turned round, as Arabic and Hebrew are written.
const turned = (text) => "\u200F\u202E" + text + "\u202C\u200F";

const all = (ours) =>
  typeof ours === "string"
    ? turned(ours)
    : typeof ours === "function"
      ? (...values) => turned(ours(...values))
      : Array.isArray(ours)
        ? ours.map(all)
        : Object.fromEntries(Object.entries(ours).map(([key, each]) => [key, all(each)]));

export const da = { ...all(en), dir: "rtl" };
