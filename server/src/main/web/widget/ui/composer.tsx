// Where the visitor writes. Nothing typed is ever lost: it is kept with every keystroke and stays
// until the outbox holds it.

import type { JSX, RefObject } from "preact";
import { useEffect, useLayoutEffect } from "preact/hooks";
import { isTooLong, sendable } from "../limits.ts";
import type { Limits } from "../../wire/frames.ts";
import { useAttach } from "../../parts/attach.tsx";
import { usePanel } from "./context.ts";
import { EMOJI } from "../emoji.ts";
import { SendIcon, SmileIcon } from "./icons.tsx";
import { later } from "./later.tsx";
import { Menu } from "./menu.tsx";

const Tray = later((rest) => rest.Tray);

const TALLEST_PX = 132;

export function Composer({
  field,
  text,
  limits,
  disabled,
  editing,
  onText,
  onSend,
  onCancel,
  onTooLong,
}: {
  field: RefObject<HTMLTextAreaElement>;
  text: string;
  limits: Limits;
  disabled: boolean;
  /** An own message is being changed, not a new one written. */
  editing: boolean;
  onText: (text: string) => void;
  onSend: (words: string) => void;
  /** Gives the change up. */
  onCancel: () => void;
  onTooLong: (tooLong: boolean) => void;
}): JSX.Element {
  const { texts, visitor, language } = usePanel();
  const attach = useAttach(visitor.attachments, texts.files, language, !disabled, Tray);

  const fit = (): void => {
    const area = field.current;
    if (area !== null) {
      area.style.height = "auto";
      area.style.height = `${Math.min(TALLEST_PX, area.scrollHeight)}px`;
    }
  };
  useLayoutEffect(fit, [text]);
  useEffect(() => {
    // A phone that is turned: the words need other lines.
    window.addEventListener("resize", fit);
    return () => window.removeEventListener("resize", fit);
  }, [field]);

  const send = (): void => {
    const words = sendable(text);
    if (disabled || (words === "" && !attach.waits)) {
      return;
    }
    const tooLong = isTooLong(words, limits);
    onTooLong(tooLong);
    if (!tooLong) {
      if (words !== "") {
        onSend(words);
      }
      if (!editing) {
        attach.send();
      }
    }
    field.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // 229 is the Enter that ends a composition where isComposing is already off again.
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key === "Enter" && !event.shiftKey && !composing) {
      event.preventDefault();
      send();
    } else if (event.key === "Escape" && editing && !composing) {
      event.stopPropagation();
      onCancel();
    }
  };

  /** Puts it where the cursor stands. */
  const insert = (emoji: string): void => {
    const area = field.current;
    const [from, to] = [area?.selectionStart ?? text.length, area?.selectionEnd ?? text.length];
    onText(text.slice(0, from) + emoji + text.slice(to));
    area?.focus();
    // After the text is drawn: a field whose value is set has its cursor at the end.
    setTimeout(() => area?.setSelectionRange(from + emoji.length, from + emoji.length));
  };

  return (
    <>
    {attach.tray}
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {editing ? (
        <p class="editing">
          {texts.editing}
          <button type="button" class="plain" onClick={onCancel}>
            {texts.cancel}
          </button>
        </p>
      ) : null}
      <Menu
        class="emoji"
        name={texts.emoji}
        icon={<SmileIcon />}
        columns={6}
        keepsFocus
        items={EMOJI.map((emoji, index) => ({
          key: emoji,
          name: texts.emojiNames[index] ?? emoji,
          shown: emoji,
          onPick: () => insert(emoji),
        }))}
      />
      {editing ? null : attach.button}
      <textarea
        ref={field}
        rows={1}
        value={text}
        aria-label={texts.compose}
        placeholder={texts.placeholder}
        enterkeyhint="send"
        autocomplete="off"
        dir="auto"
        onInput={(event) => {
          onText(event.currentTarget.value);
          visitor.typing(event.currentTarget.value !== "");
        }}
        onBlur={() => visitor.typing(false)}
        onKeyDown={onKeyDown}
      />
      <button
        type="submit"
        class="send"
        aria-label={texts.send}
        aria-disabled={(sendable(text) === "" && !attach.waits) || disabled}
      >
        <SendIcon />
      </button>
    </form>
    </>
  );
}
