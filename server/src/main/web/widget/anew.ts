// What waits to be sent when the session it was meant for is over. A visitor has one conversation,
// so words go on in the one there is now; numbers that point into the old log mean nothing there.

import type { ClientFrame } from "../wire/frames.ts";

/** The frame as the visitor's conversation of now takes it; without one the server opens one. */
export function meantFor(frame: ClientFrame, conv: string | undefined): ClientFrame {
  if (frame.type === "cmd" && frame.name === "person") {
    const { conv: _old, ...person } = frame;
    return conv === undefined ? person : { ...person, conv };
  }
  if (frame.type !== "send" || frame.conv === undefined || frame.conv === conv) {
    return frame;
  }
  const { conv: _old, reply_to: _answers, ...words } = frame;
  const body =
    words.body.type === "chosen"
      ? ({ type: "text", text: words.body.label } as const)
      : words.body;
  return { ...words, body, ...(conv === undefined ? {} : { conv }) };
}
