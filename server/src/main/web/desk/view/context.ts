// What every part of the desk's page may use: the words, the settings and the desk itself.

import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { en } from "../locales/en.ts";
import type { Strings } from "../locales/index.ts";
import { USUAL, type Settings } from "../model/settings.ts";

export const Words = createContext<Strings>(en);
export const Choices = createContext<Settings>(USUAL);

export function useWords(): Strings {
  return useContext(Words);
}

/** A number that grows every so many milliseconds, so that waiting times stay true. */
export function useTick(milliseconds: number): number {
  const [tick, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((count) => count + 1), milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds]);
  return tick;
}

/** "Ctrl", or the sign of the Command key where that is what keyboards have. */
export function modKey(): string {
  return /Mac|iPhone|iPad/u.test(navigator.platform) ? "⌘" : "Ctrl";
}
