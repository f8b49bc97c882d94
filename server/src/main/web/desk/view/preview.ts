// What would be sent of a draft, asked for while the agent types. Typing never waits for it.

import { useEffect, useRef, useState } from "preact/hooks";
import type { PreviewAnswer } from "../../wire/answers.ts";
import type { Desk } from "../model/desk.ts";

export interface Preview {
  /** The text the answer belongs to. */
  readonly text: string;
  /** Absent before the first answer, and when the draft is empty. */
  readonly answer: PreviewAnswer | undefined;
  /** The answer to this very text; undefined when none comes in time. */
  latest(text: string): Promise<PreviewAnswer | undefined>;
}

const PAUSE_MS = 150;
/** Sending waits no longer than this for an answer. */
const SEND_WAIT_MS = 900;

interface Known {
  readonly conv: string;
  readonly text: string;
  readonly answer: PreviewAnswer;
}

/** @param told how many facts are known: an answer that came before one of them is asked for anew */
export function usePreview(desk: Desk, conv: string, text: string, told: number): Preview {
  const [known, setKnown] = useState<Known>();
  const wanted = useRef("");
  wanted.current = text;
  const live = desk.isLive;

  useEffect(() => {
    if (text.trim() === "" || !live) {
      return undefined;
    }
    const timer = setTimeout(() => {
      void desk.preview(conv, text).then((answer) => {
        // A late answer to an older text says nothing of what stands there now.
        if (answer !== undefined && wanted.current === text) {
          setKnown({ conv, text, answer });
        }
      });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [desk, conv, text, live, told]);

  const fits = known !== undefined && known.conv === conv && text.trim() !== "";
  return {
    text: fits ? known.text : "",
    answer: fits ? known.answer : undefined,
    async latest(now) {
      if (known !== undefined && known.conv === conv && known.text === now) {
        return known.answer;
      }
      if (!desk.isLive) {
        return undefined;
      }
      const late = new Promise<undefined>((resolve) => setTimeout(resolve, SEND_WAIT_MS));
      const answer = await Promise.race([desk.preview(conv, now), late]);
      if (answer !== undefined && wanted.current === now) {
        setKnown({ conv, text: now, answer });
      }
      return answer;
    },
  };
}
