// Handing a conversation to a colleague: to whom, why, and a line that spares the customer a repeat.

import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Colleague } from "../../wire/answers.ts";
import type { TransferCause } from "../../wire/frames.ts";
import { refusalOf } from "../locales/index.ts";
import type { Desk } from "../model/desk.ts";
import { useWords } from "./context.ts";
import { Dialog, LanguageBadge } from "./parts.tsx";

export interface TransferProps {
  desk: Desk;
  conv: string;
  language: string;
  onClose(): void;
}

/** As long as the server takes a reason. */
const MOST_REASON = 1_000;

const CAUSES: readonly TransferCause[] = ["expertise", "language", "shift_end", "authority"];

/** Who can take it comes first, and of those who speak the customer's language. */
function inOrder(colleagues: readonly Colleague[], me: string, language: string): Colleague[] {
  const place = (one: Colleague): number =>
    (one.online && one.available ? 0 : one.online ? 2 : 4) +
    (one.languages.includes(language) ? 0 : 1);
  return colleagues
    .filter((one) => one.id !== me)
    .sort((a, b) => place(a) - place(b) || a.load - b.load || a.name.localeCompare(b.name));
}

export function TransferDialog({ desk, conv, language, onClose }: TransferProps): JSX.Element {
  const words = useWords();
  const t = words.transfer;
  const [colleagues, setColleagues] = useState<Colleague[] | "failed">();
  const [to, setTo] = useState("");
  const [cause, setCause] = useState<TransferCause>("expertise");
  const [problem, setProblem] = useState("");
  const [going, setGoing] = useState(false);
  const reason = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    void desk.colleagues().then((found) => {
      setColleagues(found === undefined ? "failed" : inOrder(found, desk.agent.id, language));
    });
  }, [desk, language]);

  useLayoutEffect(() => {
    reason.current?.form?.querySelector<HTMLInputElement>('input[type="radio"]:enabled')?.focus();
  }, [colleagues]);

  const go = async (event: Event): Promise<void> => {
    event.preventDefault();
    const why = reason.current?.value.trim() ?? "";
    if (to === "") {
      setProblem(t.choose);
      return;
    }
    if (why === "") {
      setProblem(t.reasonMissing);
      reason.current?.focus();
      return;
    }
    setGoing(true);
    setProblem("");
    const answer = await desk.acts.transfer(conv, to, cause, why);
    setGoing(false);
    if (answer.type === "ok") {
      onClose();
    } else {
      setProblem(refusalOf(words, answer));
    }
  };

  return (
    <Dialog title={t.title} close={t.cancel} onClose={onClose}>
      <form class="transfer" onSubmit={(event) => void go(event)} noValidate>
        <fieldset>
          <legend>{t.to}</legend>
          {colleagues === undefined && <p class="soft">{t.loading}</p>}
          {colleagues === "failed" && <p class="problem">{t.failed}</p>}
          {Array.isArray(colleagues) && colleagues.length === 0 && <p class="soft">{t.none}</p>}
          {Array.isArray(colleagues) &&
            colleagues.map((one) => (
              <Choice
                key={one.id}
                one={one}
                language={language}
                chosen={one.id === to}
                onChoose={() => setTo(one.id)}
              />
            ))}
        </fieldset>
        <label>
          <span>{t.cause}</span>
          <select
            value={cause}
            onChange={(event) => setCause(event.currentTarget.value as TransferCause)}
          >
            {CAUSES.map((each) => (
              <option key={each} value={each}>
                {words.causes[each]}
              </option>
            ))}
          </select>
        </label>
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
            {t.cancel}
          </button>
          <button type="submit" class="button main" disabled={going || !desk.isLive}>
            {going ? t.going : t.go}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function Choice(props: {
  one: Colleague;
  language: string;
  chosen: boolean;
  onChoose(): void;
}): JSX.Element {
  const { one, language } = props;
  const { transfer: t } = useWords();
  const full = one.load >= one.capacity;
  return (
    <label class={one.online ? "colleague" : "colleague off"}>
      <input
        type="radio"
        name="to"
        value={one.id}
        checked={props.chosen}
        disabled={!one.online}
        onChange={props.onChoose}
      />
      <span class="colleague-name">
        <strong>{one.name}</strong> <span class="soft">{one.title}</span>
      </span>
      <span class="colleague-languages">
        {one.languages.map((code) => (
          <LanguageBadge key={code} code={code} />
        ))}
        {one.languages.includes(language) && <span class="aside">{t.speaks}</span>}
      </span>
      <span class={full ? "colleague-load bad" : "colleague-load"}>
        {!one.online ? t.offline : one.available ? t.load(one.load, one.capacity) : t.away}
      </span>
    </label>
  );
}
