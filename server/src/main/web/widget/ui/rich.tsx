// Text as people wrote it: addresses become links, everything else stays text. Never HTML. In our
// own side's words a little markup is drawn, and numbered steps can be ticked off.

import type { JSX } from "preact";
import { linkify } from "../../text/links.ts";
import { Markdown } from "../../text/markdown-view.tsx";
import { usePanel } from "./context.ts";
import { Steps } from "./steps.tsx";

function Outside({ url, label }: { url: string; label: string }): JSX.Element {
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

/** Words of ours. `seq` is the message's number, which ticks are kept under. */
export function Ours({ text, seq }: { text: string; seq: number | undefined }): JSX.Element {
  return (
    <Markdown
      text={text}
      link={(url, label, key) => <Outside key={key} url={url} label={label} />}
      steps={(items, index) => <Steps key={index} items={items} guide={`${seq ?? 0}.${index}`} />}
    />
  );
}
