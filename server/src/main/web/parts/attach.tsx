// Attaching files beside a text field: a button that says first what is taken, a dialog, pasting,
// dropping, and a row for each file with its progress. The composers of panel and desk share it.

import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Attachment, Attachments } from "../wire/attachments.ts";
import { ACCEPT, sizeOf } from "../wire/files.ts";
import { reasonOf, type FileTexts } from "./file-texts.ts";

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

const HUNDRED = 100;

/** @param locale the language of numbers */
export function useAttach(
  model: Attachments,
  texts: FileTexts,
  locale: string,
  enabled: boolean,
): Attach {
  const [, redraw] = useState(0);
  const [open, setOpen] = useState(false);
  const [over, setOver] = useState(false);
  const [shown, setShown] = useState(model);
  const dialog = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLButtonElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  if (shown !== model) {
    setShown(model);
    setOpen(false);
  }
  useEffect(() => model.listen(() => redraw((count) => count + 1)), [model]);
  const on = enabled && model.most > 0;

  useEffect(() => {
    if (!on) {
      return undefined;
    }
    const hasFiles = (event: DragEvent): boolean =>
      event.dataTransfer?.types.includes("Files") ?? false;
    const onDrag = (event: DragEvent): void => {
      if (hasFiles(event)) {
        event.preventDefault();
        setOver(true);
      }
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) {
        setOver(false);
      }
    };
    const onDrop = (event: DragEvent): void => {
      if (hasFiles(event)) {
        event.preventDefault();
        setOver(false);
        model.add(event.dataTransfer?.files ?? []);
      }
    };
    const onPaste = (event: ClipboardEvent): void => {
      const data = event.clipboardData;
      // What office programs copy is text with a picture of it: the text is meant.
      if (data !== null && data.files.length > 0 && !data.types.includes("text/plain")) {
        event.preventDefault();
        model.add(data.files);
      }
    };
    document.addEventListener("dragover", onDrag);
    document.addEventListener("dragleave", onLeave);
    document.addEventListener("drop", onDrop);
    document.addEventListener("paste", onPaste);
    return () => {
      document.removeEventListener("dragover", onDrag);
      document.removeEventListener("dragleave", onLeave);
      document.removeEventListener("drop", onDrop);
      document.removeEventListener("paste", onPaste);
    };
  }, [model, on]);

  useEffect(() => {
    if (open) {
      chooser.current?.focus();
    }
  }, [open]);

  if (!on) {
    return { button: null, tray: null, waits: false, send: () => undefined };
  }
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  const most = sizeOf(model.most, locale);
  const { items } = model;
  const latest = items.at(-1);
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
    <div
      class={open || over || items.length > 0 ? "tray shown" : "tray"}
      data-over={over}
      onKeyDown={(event) => {
        if (event.key === "Escape" && open) {
          event.stopPropagation();
          close();
        }
      }}
    >
      {open || over ? (
        <div class="tray-pick">
          <p>{texts.hint(most)}</p>
          <button
            type="button"
            ref={chooser}
            class="tray-choose"
            onClick={() => dialog.current?.click()}
          >
            {texts.choose}
          </button>
          <p class="tray-or">{texts.orDrop}</p>
        </div>
      ) : null}
      <input
        ref={dialog}
        type="file"
        multiple
        hidden
        accept={ACCEPT}
        onChange={(event) => {
          model.add(event.currentTarget.files ?? []);
          // The same file may be picked again.
          event.currentTarget.value = "";
          close();
        }}
      />
      {items.length > 0 ? (
        <ul aria-label={texts.attached}>
          {items.map((item) => (
            <Row key={item.key} item={item} model={model} locale={locale} most={most} />
          ))}
        </ul>
      ) : null}
      <p class="aside" role="status">
        {latest === undefined ? "" : `${latest.name}: ${stateOf(latest, locale, most)}`}
      </p>
    </div>
  );
  const send = (): void => {
    setOpen(false);
    model.send();
  };
  return { button, tray, waits: model.waits, send };
}

function stateOf(item: Attachment, locale: string, most: string): string {
  const texts = fileTexts(locale);
  switch (item.state) {
    case "uploading":
      return item.wanted ? texts.goesWhenReady : texts.uploading;
    case "ready":
      return texts.ready;
    case "failed":
      return reasonOf(texts, item.code, most, item.retryAfterMs);
  }
}

/** What may succeed the second time. */
const PASSING = ["", "rate", "disk_full", "busy", "sign_in"];

function Row(props: {
  item: Attachment;
  model: Attachments;
  locale: string;
  most: string;
}): JSX.Element {
  const { item, model, locale, most } = props;
  const texts = fileTexts(locale);
  const uploading = item.state === "uploading";
  return (
    <li class={item.state}>
      <span class="tray-name" dir="auto">
        {item.name}
      </span>
      <span class="tray-state">
        {sizeOf(item.size, locale)} · {stateOf(item, locale, most)}
      </span>
      {uploading ? (
        <progress max={HUNDRED} value={Math.round(item.progress * HUNDRED)} aria-label={item.name} />
      ) : null}
      {item.state === "failed" && PASSING.includes(item.code) ? (
        <button type="button" class="tray-again" onClick={() => model.retry(item.key)}>
          {texts.retry}
        </button>
      ) : null}
      <button
        type="button"
        class="tray-remove"
        aria-label={uploading ? texts.cancel(item.name) : texts.remove(item.name)}
        onClick={() => model.remove(item.key)}
      >
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M7 7l10 10M17 7L7 17" stroke="currentColor" stroke-width="1.8" />
        </svg>
      </button>
    </li>
  );
}
