// The marks on a conversation: put on, taken off.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Desk } from "../model/desk.ts";
import { composes } from "../model/shortcuts.ts";
import { useWords } from "./context.ts";

/** The server takes no longer ones. */
const LONGEST = 64;

export interface TagsProps {
  desk: Desk;
  conv: string;
  tags: readonly string[];
}

export function Tags({ desk, conv, tags }: TagsProps): JSX.Element {
  const { writing: t } = useWords();
  const [typed, setTyped] = useState<string>();
  const add = (): void => {
    const tag = (typed ?? "").trim();
    if (tag !== "" && !tags.includes(tag)) {
      void desk.acts.tag(conv, tag, true);
    }
    setTyped(undefined);
  };
  return (
    <span class="tags">
      {tags.map((tag) => (
        <span key={tag} class="chip quiet" dir="auto">
          <bdi>{tag}</bdi>
          <button
            type="button"
            class="chip-off"
            aria-label={t.tagRemove(tag)}
            onClick={() => void desk.acts.tag(conv, tag, false)}
          >
            ×
          </button>
        </span>
      ))}
      {typed === undefined ? (
        <button type="button" class="chip quiet" aria-label={t.tagAdd} onClick={() => setTyped("")}>
          + {t.tagName}
        </button>
      ) : (
        <input
          ref={(input) => input?.focus()}
          class="tag-input"
          type="text"
          dir="auto"
          maxLength={LONGEST}
          value={typed}
          aria-label={t.tagName}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => setTyped(undefined)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !composes(event)) {
              event.preventDefault();
              add();
            } else if (event.key === "Escape" && !composes(event)) {
              setTyped(undefined);
            }
          }}
        />
      )}
    </span>
  );
}
