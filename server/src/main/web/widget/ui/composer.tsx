// Where the visitor writes. Nothing typed is ever lost: it is kept with every keystroke and stays
// until the outbox holds it.

import type { JSX, RefObject } from "preact";
import { useEffect, useLayoutEffect } from "preact/hooks";
import { isTooLong, sendable } from "../limits.ts";
import type { Limits } from "../../wire/frames.ts";
import { useAttach } from "../../parts/attach.tsx";
import { usePanel } from "./context.ts";
import { SendIcon } from "./icons.tsx";

const TALLEST_PX = 132;

export function Composer({
  field,
  text,
  limits,
  disabled,
  onText,
  onTooLong,
}: {
  field: RefObject<HTMLTextAreaElement>;
  text: string;
  limits: Limits;
  disabled: boolean;
  onText: (text: string) => void;
  onTooLong: (tooLong: boolean) => void;
}): JSX.Element {
  const { texts, visitor, language } = usePanel();
  const attach = useAttach(visitor.attachments, language, !disabled);

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
        visitor.say(words);
        onText("");
      }
      attach.send();
    }
    field.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // 229 is the Enter that ends a composition where isComposing is already off again.
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key === "Enter" && !event.shiftKey && !composing) {
      event.preventDefault();
      send();
    }
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
      {attach.button}
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
