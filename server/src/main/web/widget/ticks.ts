// Which steps of an answer the visitor has ticked off. Only this browser knows.

import { keep, kept } from "./keep.ts";

/** The guides remembered of a conversation; beyond it the oldest is forgotten. */
const MOST_GUIDES = 40;
const MOST_STEPS = 200;

type Ticks = readonly (readonly [guide: string, done: readonly number[]])[];

const keyOf = (conversation: string): string => `tellonce.ticks.${conversation}`;

function read(conversation: string): Ticks {
  try {
    const value: unknown = JSON.parse(kept("local", keyOf(conversation)) ?? "[]");
    return Array.isArray(value)
      ? (value as Ticks).filter((each) => Array.isArray(each) && Array.isArray(each[1]))
      : [];
  } catch {
    return [];
  }
}

/** The places of the steps that are ticked, from 0. */
export function ticked(conversation: string, guide: string): ReadonlySet<number> {
  return new Set(read(conversation).find(([name]) => name === guide)?.[1]);
}

/** @param guide names the list of steps within the conversation */
export function tick(conversation: string, guide: string, done: ReadonlySet<number>): void {
  const others = read(conversation).filter(([name]) => name !== guide);
  const now = [...others, [guide, [...done].slice(0, MOST_STEPS)]].slice(-MOST_GUIDES);
  keep("local", keyOf(conversation), JSON.stringify(now));
}
