// Text as people wrote it: addresses become links, everything else stays text. Never HTML. In our
// own side's words a little markup is drawn, once what draws it is there.

import type { JSX } from "preact";
import { linkify } from "../../text/links.ts";
import { usePanel } from "./context.ts";
import { later } from "./later.tsx";

export function Outside({ url, label }: { url: string; label: string }): JSX.Element {
  const { texts } = usePanel();
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow">
      {label}
      <span class="aside"> ({texts.opensTab})</span>
    </a>
  );
}

/** A visitor's own words, shown as they are. */
export function Rich({ text }: { text: string }): JSX.Element {
  return (
    <>
      {linkify(text).map((piece, index) =>
        piece.is === "text" ? (
          piece.text
        ) : (
          <Outside key={index} url={piece.url} label={piece.text} />
        ),
      )}
    </>
  );
}

/** What may be markup: words without it need nothing that comes later. */
const MARKUP = /[*_`\\]|(^|\n)\s*([-•]|\d+[.)])\s/;

const Marked = later((rest) => rest.Ours, Rich);

/** Words of ours. `seq` is the message's number, which ticks are kept under. */
export function Ours({ text, seq }: { text: string; seq: number | undefined }): JSX.Element {
  return MARKUP.test(text) ? <Marked text={text} seq={seq} /> : <Rich text={text} />;
}
