// One question before a person joins, where the operator asks for it. It can always be left out.

import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { LONGEST_ANSWER, type PreChat } from "../pre-chat.ts";
import { wordsIn } from "../look.ts";
import { remember } from "../told.ts";
import { usePanel } from "./context.ts";

export function PreChatCard({ chat }: { chat: PreChat }): JSX.Element | null {
  const { texts, language, visitor } = usePanel();
  const field = useRef<HTMLInputElement>(null);
  const { question } = chat;
  const key = question?.key;
  // At once: the next key belongs into it.
  useLayoutEffect(() => {
    if (key !== undefined) {
      field.current?.focus();
    }
  }, [key]);
  if (question === undefined) {
    return null;
  }
  const label = wordsIn(question.label, language);
  return (
    <form
      class="pre-chat"
      aria-label={texts.beforePerson}
      onSubmit={(event) => {
        event.preventDefault();
        remember(visitor, question.key, chat.draft);
        chat.next();
      }}
    >
      <label class="pre-chat-label">
        <span dir="auto">{label}</span>
        <input
          ref={field}
          class="pre-chat-field"
          value={chat.draft}
          maxLength={LONGEST_ANSWER}
          autoComplete={AUTOCOMPLETE[question.key] ?? "off"}
          dir="auto"
          onInput={(event) => chat.write(event.currentTarget.value)}
        />
      </label>
      <div class="pre-chat-acts">
        <button type="submit" class="pre-chat-go">
          {texts.nextQuestion}
        </button>
        <button type="button" class="pre-chat-skip" onClick={() => chat.skip()}>
          {texts.skipQuestion}
        </button>
      </div>
    </form>
  );
}

/** What the browser may fill in by itself. */
const AUTOCOMPLETE: Readonly<Record<string, string>> = {
  name: "name",
  email: "email",
  phone: "tel",
};
