// What fits into one message. The server counts the same way and has the last word.

import type { Limits } from "../wire/frames.ts";

/** What is sent of what was typed: without characters that no text can hold, or ends of space. */
export function sendable(text: string): string {
  return text.split("\0").join("").trim();
}

export function isTooLong(text: string, limits: Limits): boolean {
  return (
    text.length > limits.text_characters ||
    new TextEncoder().encode(text).length > limits.text_bytes ||
    // The frame holds the text in JSON, where quotes and line breaks take two bytes.
    new TextEncoder().encode(JSON.stringify(text)).length > limits.frame_bytes - FRAME_ROOM
  );
}

/** For the other fields of a frame. */
const FRAME_ROOM = 1024;
