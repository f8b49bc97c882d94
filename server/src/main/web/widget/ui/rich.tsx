// Text as people wrote it: addresses become links, everything else stays text. Never HTML.

import type { JSX } from "preact";
import { linkify } from "../linkify.ts";
import { usePanel } from "./context.ts";

export function Rich({ text }: { text: string }): JSX.Element {
  const { texts } = usePanel();
  return (
    <>
      {linkify(text).map((piece, index) =>
        piece.is === "text" ? (
          piece.text
        ) : (
          <a key={index} href={piece.url} target="_blank" rel="noopener noreferrer nofollow">
            {piece.text}
            <span class="aside"> ({texts.opensTab})</span>
          </a>
        ),
      )}
    </>
  );
}
