// Taking a conversation from the colleague who has it: a line says why, and the customer is told.

import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { refusalOf } from "../locales/index.ts";
import type { Desk } from "../model/desk.ts";
import { useWords } from "./context.ts";
import { Dialog } from "./parts.tsx";

export interface TakeOverProps {
  desk: Desk;
  conv: string;
  /** Who has it. */
  from: string;
  onTaken(): void;
  onClose(): void;
}

/** As long as the server takes a reason. */
const MOST_REASON = 1_000;

export function TakeOverDialog({ desk, conv, from, onTaken, onClose }: TakeOverProps): JSX.Element {
  const words = useWords();
  const { takeOver: t } = words;
  const [problem, setProblem] = useState("");
  const [going, setGoing] = useState(false);
  const reason = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => reason.current?.focus(), []);

  const go = async (event: Event): Promise<void> => {
    event.preventDefault();
    const why = reason.current?.value.trim() ?? "";
    if (why === "") {
      setProblem(t.reasonMissing);
      reason.current?.focus();
      return;
    }
    setGoing(true);
    setProblem("");
    const answer = await desk.acts.takeOver(conv, from, why);
    setGoing(false);
    if (answer.type === "ok") {
      onTaken();
    } else {
      setProblem(refusalOf(words, answer));
    }
  };

  return (
    <Dialog title={t.title} close={words.transfer.cancel} onClose={onClose}>
      <form class="transfer" onSubmit={(event) => void go(event)} noValidate>
        <p>{t.hint(desk.open(conv)?.names.get(from) ?? desk.nameOf(from))}</p>
        <label>
          <span>{t.reason}</span>
          <textarea
            ref={reason}
            name="reason"
            rows={3}
            required
            placeholder={t.reasonHint}
            maxLength={MOST_REASON}
          />
        </label>
        <p class="problem" role="alert">
          {problem}
        </p>
        <div class="dialog-foot">
          <button type="button" class="button" onClick={onClose}>
            {words.transfer.cancel}
          </button>
          <button type="submit" class="button main" disabled={going || !desk.isLive}>
            {going ? t.going : t.act}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
