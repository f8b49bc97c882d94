// What is being filled in, kept over a reload of the page until it is sent or given up.

import { useState } from "preact/hooks";
import { keep, kept } from "../keep.ts";

/** @param empty what there is before anything was filled in; tells which fields are texts */
export function useKept<T extends Readonly<Record<string, string>>>(
  key: string,
  empty: T,
): [T, (next: T) => void] {
  const [value, setValue] = useState<T>(() => {
    try {
      const read: unknown = JSON.parse(kept("session", key) ?? "{}");
      const texts = Object.entries(read as object).filter(
        ([name, text]) => name in empty && typeof text === "string",
      );
      return { ...empty, ...Object.fromEntries(texts) };
    } catch {
      return empty;
    }
  });
  const change = (next: T): void => {
    const blank = Object.values(next).every((text) => text === "");
    keep("session", key, blank ? "" : JSON.stringify(next));
    setValue(next);
  };
  return [value, change];
}
