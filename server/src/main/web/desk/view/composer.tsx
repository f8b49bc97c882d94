// Where an agent writes: a reply, which passes the tone step, or a private note, which does not.

import type { JSX } from "preact";
import { useContext, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Fact } from "../../wire/frames.ts";
import type { Desk } from "../model/desk.ts";
import type { Mode } from "../model/drafts.ts";
import { sends, togglesOwnWords } from "../model/shortcuts.ts";
import { Choices, modKey, useWords } from "./context.ts";
import { LockIcon } from "./icons.tsx";
import { factValue } from "./parts.tsx";
import { TonePreview } from "./tone.tsx";
import { usePreview } from "./preview.ts";
import { useTypingSignal } from "./typing.ts";

export interface ComposerProps {
  desk: Desk;
  conv: string;
  /** Whether this agent may answer; a note may be left in any case. */
  mayReply: boolean;
  mode: Mode;
  who: string;
  onMode(mode: Mode): void;
  onJump(seq: number): void;
}

/** From this share of the limit on, what is left is shown. */
const SHOW_LEFT = 0.8;

function keyOf(fact: Fact): string {
  return `${fact.kind}:${fact.value}`;
}

export function Composer(props: ComposerProps): JSX.Element {
  const { desk, conv, who } = props;
  const { composer: t } = useWords();
  const { enterSends } = useContext(Choices);
  const mode: Mode = props.mayReply ? props.mode : "note";
  // The draft is the text: whatever changes it, a keystroke or a refused note, is on screen.
  const text = desk.drafts.get(conv, mode);
  const [, redraw] = useState(0);
  const [ownWords, setOwnWords] = useState(false);
  /** Facts the agent was told of and wants to ask for all the same. */
  const [warned, setWarned] = useState<ReadonlySet<string>>(new Set());
  const [stopped, setStopped] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const preview = usePreview(desk, conv, mode === "reply" ? text : "");
  const typing = useTypingSignal(desk, conv);

  useEffect(() => {
    setOwnWords(false);
    setWarned(new Set());
    setStopped(false);
  }, [mode]);

  const fit = (): void => {
    const area = field.current;
    if (area !== null) {
      area.style.height = "auto";
      area.style.height = `${area.scrollHeight + 2}px`;
    }
  };
  useLayoutEffect(fit, [text, mode]);
  useEffect(() => {
    // A window that grows narrower, a phone that is turned: the words need other lines.
    window.addEventListener("resize", fit);
    return () => window.removeEventListener("resize", fit);
  }, []);

  const write = (value: string): void => {
    desk.drafts.set(conv, mode, value);
    redraw((count) => count + 1);
    setStopped(false);
    if (mode === "reply") {
      typing.typed(value !== "");
    }
  };

  const limit = desk.limits.text_characters;
  const left = limit - [...text].length;
  const answer = preview.answer;
  const known = answer?.known ?? [];

  const send = async (allowHeld = false): Promise<void> => {
    const said = text.trim();
    if (said === "" || left < 0) {
      return;
    }
    if (mode === "note") {
      void desk.acts.note(conv, said);
      write("");
      return;
    }
    // Whoever types fast is warned as well: the answer to this very text is waited for, shortly.
    const latest = await preview.latest(text);
    const news = (latest?.known ?? []).filter((fact) => !warned.has(keyOf(fact)));
    if (news.length > 0) {
      setWarned(new Set([...warned, ...news.map(keyOf)]));
      setStopped(true);
      return;
    }
    if (latest?.verdict.type === "held" && !allowHeld) {
      setStopped(true);
      return;
    }
    desk.acts.say(conv, said, ownWords, allowHeld);
    write("");
    setOwnWords(false);
    setWarned(new Set());
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (togglesOwnWords(event) && answer?.verdict.type === "rephrased") {
      event.preventDefault();
      setOwnWords(!ownWords);
    } else if (sends(event, enterSends)) {
      event.preventDefault();
      void send();
    } else if (event.key === "Escape" && !event.isComposing) {
      field.current?.blur();
    }
  };

  const use = (better: string): void => {
    write(better);
    field.current?.focus();
  };

  const mod = modKey();
  const note = mode === "note";
  if (!props.mayReply && props.mode !== "note" && text === "") {
    return (
      <div class="composer closed">
        <div class="modes">
          <button type="button" aria-expanded={false} onClick={() => props.onMode("note")}>
            <LockIcon />
            {t.note}
          </button>
        </div>
      </div>
    );
  }
  return (
    <form
      class={note ? "composer note" : "composer"}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div class="modes" role="group">
        {props.mayReply && (
          <button type="button" aria-pressed={!note} onClick={() => props.onMode("reply")}>
            {t.reply}
          </button>
        )}
        <button type="button" aria-pressed={note} onClick={() => props.onMode("note")}>
          <LockIcon />
          {t.note}
        </button>
      </div>
      {known.length > 0 && (
        <section class={stopped ? "known stopped" : "known"} role="status">
          <ul>
            {known.map((fact) => (
              <li key={keyOf(fact)}>
                <Known fact={fact} onJump={props.onJump} />
              </li>
            ))}
          </ul>
          {stopped && <p>{t.knownAgain}</p>}
        </section>
      )}
      <textarea
        ref={field}
        id="composer"
        rows={2}
        dir="auto"
        value={text}
        aria-label={note ? t.note : t.replyTo(who)}
        placeholder={note ? t.noteHint : t.replyHint}
        aria-invalid={left < 0}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => typing.typed(false)}
      />
      {answer !== undefined && (
        <TonePreview
          written={preview.text}
          sent={answer.sent}
          verdict={answer.verdict}
          ownWords={ownWords}
          onOwnWords={setOwnWords}
          onUse={use}
          onSendHeld={
            desk.agent.may?.includes("held.allow") === true ? () => void send(true) : undefined
          }
        />
      )}
      <div class="composer-foot">
        <p class="hints">
          {!desk.isLive ? t.offline : enterSends ? t.enterSends : t.modEnterSends(mod)}
          {desk.isLive && answer?.verdict.type === "rephrased" && ` · ${t.ownKey(mod)}`}
        </p>
        {left < limit * (1 - SHOW_LEFT) && (
          <p class={left < 0 ? "left bad" : "left"} role="status">
            {left < 0 ? t.tooLong(-left) : t.left(left)}
          </p>
        )}
        <button type="submit" class="button main" disabled={text.trim() === "" || left < 0}>
          {note ? t.keepNote : stopped && known.length > 0 ? t.sendAnyway : t.send}
        </button>
      </div>
    </form>
  );
}

function Known({ fact, onJump }: { fact: Fact; onJump(seq: number): void }): JSX.Element {
  const { composer: t, facts, locale } = useWords();
  return (
    <>
      {t.known(facts[fact.kind], factValue(fact, locale))}{" "}
      <button type="button" class="jump" onClick={() => onJump(fact.source)}>
        ({t.jump(fact.source)})
      </button>
    </>
  );
}
