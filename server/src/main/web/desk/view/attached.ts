// The files an agent has picked, for each conversation: they stay while another one is open.

import { Attachments } from "../../wire/attachments.ts";
import { bringFile, type FileAccess } from "../../wire/files.ts";
import type { Desk } from "../model/desk.ts";
import { rowOf } from "../model/lists.ts";

const held = new WeakMap<Desk, Map<string, Attachments>>();

/** The browser sends the session's cookie by itself. */
export function deskFiles(conv: string): FileAccess {
  return {
    path: "/v1/desk/files",
    headers: () => Promise.resolve({}),
    query: () => ({ conv }),
  };
}

export function attachedTo(desk: Desk, conv: string): Attachments {
  const all = held.get(desk) ?? new Map<string, Attachments>();
  held.set(desk, all);
  const known = all.get(conv);
  if (known !== undefined) {
    return known;
  }
  const made = new Attachments({
    bring: (file, onProgress, signal) => bringFile(deskFiles(conv), file, onProgress, signal),
    // Other channels carry no files.
    most: () =>
      (rowOf(desk.lists, conv)?.channel ?? "web") === "web" ? (desk.limits.file_bytes ?? 0) : 0,
    send: (content) => desk.acts.sendFile(conv, content),
  });
  all.set(conv, made);
  return made;
}
