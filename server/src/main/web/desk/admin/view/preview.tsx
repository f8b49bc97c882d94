// The widget as it would be with what stands in the form: the real one, on a page without words.

import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Draft, Shown } from "../../preview.ts";
import type { InboxLook } from "../../../widget/look.ts";
import { useWords } from "./context.ts";

export function Preview(props: { inbox: string; look: InboxLook; language: string }): JSX.Element {
  const t = useWords();
  const { inbox, look, language } = props;
  const [shown, setShown] = useState<Shown>("opened");
  const [round, setRound] = useState(0);
  const frame = useRef<HTMLIFrameElement>(null);
  const tell = (): void => {
    const draft: Draft = { look, language };
    frame.current?.contentWindow?.postMessage(draft, location.origin);
  };
  const said = JSON.stringify([look, language]);
  useEffect(tell, [said]);
  const choice = (name: Shown, label: string): JSX.Element => (
    <button
      type="button"
      class="button small"
      aria-pressed={shown === name}
      onClick={() => {
        setShown(name);
        // A visitor is asked once; a page that is opened anew asks again.
        setRound(round + 1);
      }}
    >
      {label}
    </button>
  );
  return (
    <aside class="preview" aria-labelledby="preview">
      <h3 id="preview">{t.inboxes.preview}</h3>
      <p class="soft">{t.look.previewText}</p>
      <div class="strip">
        {choice("opened", t.look.opened)}
        {choice("closed", t.look.closed)}
        {look.invitation !== undefined && choice("invited", t.look.invitation)}
      </div>
      <div class="preview-room">
        {/* To look at only: nothing in it is reached by keys, and nothing in it is sent. */}
        <iframe
          key={round}
          ref={frame}
          inert
          title={t.inboxes.preview}
          src={`preview.html?inbox=${encodeURIComponent(inbox)}&shown=${shown}`}
          onLoad={tell}
        />
      </div>
    </aside>
  );
}
