// Attaching files beside a text field: a button that says first what is taken, a dialog, pasting,
// dropping, and a row for each file with its progress. The composers of panel and desk share it.

import type { FunctionComponent, JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Attachments } from "../wire/attachments.ts";
import type { FileTexts } from "./file-texts.ts";
import type { TrayProps } from "./tray.tsx";

export interface Attach {
  /** Beside the text field; nothing where no files are taken. */
  button: JSX.Element | null;
  /** Above it. */
  tray: JSX.Element | null;
  /** Whether Send would send a file. */
  waits: boolean;
  /** Sends the files. */
  send(): void;
}

/**
 * @param locale the language of numbers
 * @param Tray draws what waits; the panel fetches it only when it is needed
 */
export function useAttach(
  model: Attachments,
  texts: FileTexts,
  locale: string,
  enabled: boolean,
  Tray: FunctionComponent<TrayProps>,
): Attach {
  const [, redraw] = useState(0);
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(model);
  const opener = useRef<HTMLButtonElement>(null);
  if (shown !== model) {
    setShown(model);
    setOpen(false);
  }
  useEffect(() => model.listen(() => redraw((count) => count + 1)), [model]);
  const on = enabled && model.most > 0;

  if (!on) {
    return { button: null, tray: null, waits: false, send: () => undefined };
  }
  const button = (
    <button
      type="button"
      ref={opener}
      class="attach"
      aria-label={texts.attach}
      title={texts.attach}
      aria-expanded={open}
      onClick={() => setOpen(!open)}
    >
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
        <path
          d="M19 11.5l-7.2 7.2a4.6 4.6 0 0 1-6.5-6.5l7.6-7.6a3 3 0 0 1 4.3 4.3l-7.5 7.5a1.5 1.5 0 0 1-2.1-2.1l6.7-6.7"
          fill="none"
          stroke="currentColor"
          stroke-width="1.8"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
    </button>
  );
  const tray = (
    <Tray
      {...{ model, texts, locale, open }}
      onClose={() => {
        setOpen(false);
        opener.current?.focus();
      }}
    />
  );
  const send = (): void => {
    setOpen(false);
    model.send();
  };
  return { button, tray, waits: model.waits, send };
}
