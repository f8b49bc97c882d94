// What waits to be sent beside a text field: what is taken, a dialog, and a row for each file with
// its progress.

import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Attachment, Attachments } from "../wire/attachments.ts";
import { ACCEPT, sizeOf } from "../wire/files.ts";
import { reasonOf, type FileTexts } from "./file-texts.ts";

export interface TrayProps {
  model: Attachments;
  texts: FileTexts;
  /** The language of numbers. */
  locale: string;
  open: boolean;
  onClose: () => void;
}

const HUNDRED = 100;

export function Tray({ model, texts, locale, open, onClose }: TrayProps): JSX.Element {
  /** A file is held over the page. */
  const [over, setOver] = useState(false);
  const dialog = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLButtonElement>(null);
  useEffect(() => {
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
  }, [model]);

  useEffect(() => {
    if (open) {
      chooser.current?.focus();
    }
  }, [open]);
  const most = sizeOf(model.most, locale);
  const { items } = model;
  const latest = items.at(-1);
  return (
    <div
      class={open || over || items.length > 0 ? "tray shown" : "tray"}
      data-over={over}
      onKeyDown={(event) => {
        if (event.key === "Escape" && open) {
          event.stopPropagation();
          onClose();
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
          onClose();
        }}
      />
      {items.length > 0 ? (
        <ul aria-label={texts.attached}>
          {items.map((item) => (
            <Row key={item.key} {...{ item, model, texts, locale, most }} />
          ))}
        </ul>
      ) : null}
      <p class="aside" role="status">
        {latest === undefined ? "" : `${latest.name}: ${stateOf(latest, texts, most)}`}
      </p>
    </div>
  );
}

function stateOf(item: Attachment, texts: FileTexts, most: string): string {
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
  texts: FileTexts;
  locale: string;
  most: string;
}): JSX.Element {
  const { item, model, texts, locale, most } = props;
  const uploading = item.state === "uploading";
  return (
    <li class={item.state}>
      <span class="tray-name" dir="auto">
        {item.name}
      </span>
      <span class="tray-state">
        {sizeOf(item.size, locale)} · {stateOf(item, texts, most)}
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
