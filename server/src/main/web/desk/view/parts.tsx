// Small parts that several places use.

import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Fact } from "../../wire/frames.ts";
import { useWords } from "./context.ts";
import { CloseIcon } from "./icons.tsx";

/** The name of a language in the language of the desk. */
export function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

export function LanguageBadge({ code }: { code: string }): JSX.Element | null {
  const { locale } = useWords();
  if (!/^[a-z]{2,3}(-|$)/iu.test(code) || code === "und") {
    return null;
  }
  const name = languageName(code, locale);
  return (
    <abbr class="language" title={name} aria-label={name}>
      {code.slice(0, 2).toUpperCase()}
    </abbr>
  );
}

/** A fact's value as a person says it: a date in the language of the desk. */
export function factValue(fact: Fact, locale: string): string {
  const date = fact.kind === "date" && /^(\d{4})-(\d\d)-(\d\d)$/u.exec(fact.value);
  if (!date) {
    return fact.value;
  }
  const day = new Date(Number(date[1]), Number(date[2]) - 1, Number(date[3]));
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(day);
}

/** Tells visitors without a name apart, by a few signs of the conversation's id. */
export function visitorName(visitor: string, conv: string): string {
  return `${visitor} ${conv
    .replace(/[^A-Za-z0-9]/gu, "")
    .slice(0, 3)
    .toUpperCase()}`;
}

/** A modal dialog: the browser keeps the focus inside, closes on Escape and returns the focus. */
export function Dialog(props: {
  title: string;
  close: string;
  onClose(): void;
  children: ComponentChildren;
}): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element !== null && !element.open) {
      element.showModal();
      element.focus();
    }
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) {
        // The browser gave the focus back already, but to a text field without its caret: what is
        // typed then would be lost.
        before.blur();
        before.focus();
      }
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      tabIndex={-1}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) {
          props.onClose();
        }
      }}
    >
      <div class="dialog-body">
        <div class="dialog-head">
          <h2 id="dialog-title">{props.title}</h2>
          <button
            type="button"
            class="icon-button"
            aria-label={props.close}
            onClick={props.onClose}
          >
            <CloseIcon />
          </button>
        </div>
        {props.children}
      </div>
    </dialog>
  );
}
