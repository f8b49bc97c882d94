// After a settled conversation: one tap says how it was, one line may say more. The tap alone
// counts: it is sent by itself when nothing more comes.

import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { keep, kept } from "../keep.ts";
import { usePanel } from "./context.ts";
import { FaceIcon } from "./icons.tsx";

const ALONE_MS = 20_000;
const DECLINED = "declined";
const COMMENT_CHARACTERS = 1000;

interface Draft {
  rating: number;
  comment: string;
}

function readDraft(key: string): Draft | undefined {
  try {
    const value: unknown = JSON.parse(kept("session", key) ?? "");
    const draft = value as Draft;
    return typeof draft.rating === "number" && typeof draft.comment === "string"
      ? draft
      : undefined;
  } catch {
    return undefined;
  }
}

export function Feedback({
  about,
  rated,
  opened,
}: {
  /** Which episode of which conversation. */
  about: string;
  rated: boolean;
  opened: boolean;
}): JSX.Element | null {
  const { texts, visitor } = usePanel();
  const key = `tellonce.rating.${about}`;
  const [declined, setDeclined] = useState(() => kept("session", key) === DECLINED);
  const [draft, setDraft] = useState(() => readDraft(key));
  const [problem, setProblem] = useState("");
  const sent = useRef(false);
  const thanks = useRef<HTMLParagraphElement>(null);

  const change = (next: Draft | undefined): void => {
    keep("session", key, next === undefined ? "" : JSON.stringify(next));
    setDraft(next);
  };

  const send = (comment: string): void => {
    if (draft === undefined || sent.current) {
      return;
    }
    sent.current = true;
    void visitor.rate(draft.rating, comment.trim()).then((answer) => {
      change(undefined);
      if (answer.type === "no") {
        setProblem(answer.say);
      }
    });
  };

  useEffect(() => {
    if (draft === undefined || rated) {
      return undefined;
    }
    const now = (): void => send(draft.comment);
    if (!opened) {
      now();
      return undefined;
    }
    const timer = setTimeout(now, ALONE_MS);
    window.addEventListener("pagehide", now);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", now);
    };
  }, [draft, opened, rated]);

  const isOver = rated || sent.current;
  useLayoutEffect(() => {
    // The button that was pressed is gone; who writes meanwhile goes on writing.
    if (sent.current && document.activeElement === document.body) {
      thanks.current?.focus();
    }
  }, [isOver]);

  if (isOver) {
    return (
      <p class="feedback thanks" role="status" ref={thanks} tabIndex={-1}>
        {problem === "" ? texts.rated : problem}
      </p>
    );
  }
  if (declined) {
    return null;
  }
  return (
    <section class="feedback" aria-labelledby="rate">
      <h2 id="rate">{texts.rate}</h2>
      <div class="ratings" role="group" aria-labelledby="rate">
        {texts.ratings.map((label, index) => (
          <button
            type="button"
            key={label}
            aria-label={label}
            title={label}
            aria-pressed={draft?.rating === index + 1}
            onClick={() => change({ rating: index + 1, comment: draft?.comment ?? "" })}
          >
            <FaceIcon rating={index + 1} />
          </button>
        ))}
      </div>
      {draft === undefined ? (
        <button
          type="button"
          class="plain"
          onClick={() => {
            keep("session", key, DECLINED);
            setDeclined(true);
          }}
        >
          {texts.noThanks}
        </button>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send(draft.comment);
          }}
        >
          <label for="comment">{texts.comment}</label>
          <input
            id="comment"
            value={draft.comment}
            maxLength={COMMENT_CHARACTERS}
            autocomplete="off"
            onInput={(event) => change({ ...draft, comment: event.currentTarget.value })}
          />
          <button type="submit" class="solid">
            {texts.sendRating}
          </button>
        </form>
      )}
    </section>
  );
}
