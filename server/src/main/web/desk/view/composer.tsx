// Where an agent writes: a reply, which passes the tone step, or a private note, which does not.

import type { JSX } from "preact";
import { useContext, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Fact } from "../../wire/frames.ts";
import { stringsFor } from "../locales/index.ts";
import type { Desk } from "../model/desk.ts";
import type { Mode } from "../model/drafts.ts";
import { apologyOf } from "./apology.ts";
import { restated } from "../model/restate.ts";
import { composes, sends, togglesOwnWords } from "../model/shortcuts.ts";
import { useAttach } from "../../parts/attach.tsx";
import { Tray } from "../../parts/tray.tsx";
import { attachedTo } from "./attached.ts";
import { Choices, modKey, useWords } from "./context.ts";
import { EmojiPicker } from "./emoji.tsx";
import { KnownFacts } from "./known.tsx";
import { LockIcon } from "./icons.tsx";
import { useOffer } from "./offer.ts";
import { factValue } from "./parts.tsx";
import { optionId, Suggest } from "./suggest.tsx";
import { TonePreview } from "./tone.tsx";
import { usePreview } from "./preview.ts";
import { AWAY_KEY, ShapeLine } from "./shape.tsx";
import { useTypingSignal } from "./typing.ts";
import { UndoLine, UNDO_MS } from "./undo.tsx";

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
const OFFERED = "composer-offer";

function keyOf(fact: Fact): string {
  return `${fact.kind}:${fact.value}`;
}

export function Composer(props: ComposerProps): JSX.Element {
  const { desk, conv, who } = props;
  const words = useWords();
  const { composer: t, writing } = words;
  const { enterSends, undo, askFirst } = useContext(Choices);
  const mode: Mode = props.mayReply ? props.mode : "note";
  // The draft is the text: whatever changes it, a keystroke or a refused note, is on screen.
  const text = desk.drafts.get(conv, mode);
  const [, redraw] = useState(0);
  /** What the agent chose; undefined: as the inbox has it. */
  const [chosen, setOwnWords] = useState<boolean>();
  /** Facts the agent was told of and wants to ask for all the same. */
  const [warned, setWarned] = useState<ReadonlySet<string>>(new Set());
  const [stopped, setStopped] = useState(false);
  const [caret, setCaret] = useState(0);
  /** The conversation whose hints about an answer to a complaint were put away. */
  const [away, setAway] = useState<ReadonlySet<string>>(new Set());
  const placed = useRef<number>();
  const field = useRef<HTMLTextAreaElement>(null);
  const typing = useTypingSignal(desk, conv);
  const brief = desk.brief(conv);
  const preview = usePreview(desk, conv, mode === "reply" ? text : "", brief?.facts.length ?? 0);
  const attach = useAttach(
    attachedTo(desk, conv),
    words.files,
    words.locale,
    mode === "reply",
    Tray,
  );

  useEffect(() => {
    setOwnWords(undefined);
    setWarned(new Set());
    setStopped(false);
  }, [mode]);

  const fit = (): void => {
    const area = field.current;
    if (area !== null) {
      area.style.height = "auto";
      area.style.height = `${area.scrollHeight + 2}px`;
      if (placed.current !== undefined) {
        area.setSelectionRange(placed.current, placed.current);
        setCaret(placed.current);
        placed.current = undefined;
      }
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
  /** Puts words in the place of others; the cursor stands behind them. */
  const put = (from: number, to: number, inserted: string): void => {
    placed.current = from + inserted.length;
    write(text.slice(0, from) + inserted + text.slice(to));
    field.current?.focus();
  };
  const insert = (inserted: string): void => {
    const area = field.current;
    put(area?.selectionStart ?? text.length, area?.selectionEnd ?? text.length, inserted);
  };
  const offer = useOffer(desk, conv, mode, text, caret, put);
  const offers = offer.items.length > 0;

  // The server counts as the language it is written in does, in UTF-16 units.
  const limit =
    mode === "note"
      ? desk.limits.text_characters
      : Math.min(desk.limits.text_characters, brief?.text_limit ?? Number.POSITIVE_INFINITY);
  const left = limit - text.length;
  const answer = preview.answer;
  const known = answer?.known ?? [];
  const suggests = answer?.mode === "suggest";
  const hints = away.has(conv) ? [] : (answer?.shape ?? []);
  const putAway = (): void => {
    setAway(new Set([...away, conv]));
    field.current?.focus();
  };
  const ownWords = chosen ?? suggests;

  const send = async (allowHeld = false): Promise<void> => {
    const said = text.trim();
    if (said === "" && left >= 0 && attach.waits) {
      attach.send();
    }
    if (said === "" || left < 0) {
      return;
    }
    if (mode === "note") {
      void desk.acts.note(conv, said);
      write("");
      return;
    }
    const read = Math.max(desk.seenThrough(conv), 1);
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
    // What was typed behind it while that answer was waited for is the next draft; what was changed
    // in it is not sent unread.
    const now = desk.drafts.get(conv, mode);
    if (!now.startsWith(text)) {
      return;
    }
    // Emptied before it is said, so that a message that comes back is not emptied with it.
    write(now.slice(text.length).trimStart());
    // Files go first: the words can still be taken back for a while.
    attach.send();
    desk.acts.say(conv, said, chosen, allowHeld, {
      ...(undo ? { wait: UNDO_MS } : {}),
      ...(askFirst ? { after: read } : {}),
    });
    setOwnWords(undefined);
    setWarned(new Set());
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (offer.onKeyDown(event)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (togglesOwnWords(event) && answer?.verdict.type === "rephrased") {
      event.preventDefault();
      setOwnWords(!ownWords);
    } else if (event.key === AWAY_KEY && hints.length > 0) {
      event.preventDefault();
      putAway();
    } else if (sends(event, enterSends)) {
      event.preventDefault();
      void send();
    } else if (event.key === "Escape" && !composes(event)) {
      field.current?.blur();
    }
  };

  const use = (better: string): void => {
    write(better);
    field.current?.focus();
  };
  const apology = apologyOf(desk, conv);
  const apologise = (): void => {
    if (apology !== undefined) {
      put(0, text.length, text.trim() === "" ? apology : `${apology}\n\n${text}`);
    }
  };
  const restate = (): void => {
    if (brief !== undefined) {
      const theirs = stringsFor([brief.language]);
      const said = restated(brief, theirs, (fact) => factValue(fact, theirs.locale));
      put(0, text.length, text.trim() === "" ? said : `${said}\n\n${text}`);
    }
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
  const stillTyping = desk.typing(conv)?.who === "visitor";
  const held = desk.acts.wasStopped(conv) && !note && text !== "";
  return (
    <form
      class={note ? "composer note" : "composer"}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <UndoLine desk={desk} conv={conv} onUndone={() => field.current?.focus()} />
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
        <span class="composer-tools">
          {!note && apology !== undefined && (
            <button type="button" class="apology" title={words.missed.hint} onClick={apologise}>
              {words.missed.apologise}
            </button>
          )}
          {!note && brief !== undefined && (
            <button type="button" title={writing.restateHint} onClick={restate}>
              {writing.restate}
            </button>
          )}
          <EmojiPicker onTake={insert} />
        </span>
      </div>
      {held && (
        <p class="known stopped" role="alert">
          {writing.customerWrote}
        </p>
      )}
      <KnownFacts known={known} stopped={stopped} onJump={props.onJump} />
      <div class="composer-field">
        {offers && (
          <Suggest
            id={OFFERED}
            label={offer.label}
            items={offer.items}
            active={offer.active}
            onPoint={offer.point}
            onTake={offer.take}
          />
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
          aria-autocomplete="list"
          aria-controls={offers ? OFFERED : undefined}
          aria-activedescendant={offers ? optionId(OFFERED, offer.active) : undefined}
          onInput={(event) => {
            setCaret(event.currentTarget.selectionEnd);
            write(event.currentTarget.value);
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionEnd)}
          onKeyDown={onKeyDown}
          onBlur={() => typing.typed(false)}
        />
      </div>
      {attach.tray}
      {answer !== undefined && (
        <TonePreview
          written={preview.text}
          sent={answer.sent}
          verdict={answer.verdict}
          ownWords={ownWords}
          suggests={suggests}
          onOwnWords={setOwnWords}
          onUse={use}
          onSendHeld={
            desk.agent.may?.includes("held.allow") === true ? () => void send(true) : undefined
          }
        />
      )}
      {hints.length > 0 && (
        <ShapeLine
          hints={hints}
          lang={brief?.language ?? ""}
          onUse={(draft) => put(0, text.length, draft)}
          onAway={putAway}
        />
      )}
      <div class="composer-foot">
        {attach.button}
        <p class="hints">
          {desk.isLive ? (
            <span class="keys">
              {enterSends ? t.enterSends : t.modEnterSends(mod)}
              {` · ${note ? writing.mentionHint : writing.slashHint}`}
              {answer?.verdict.type === "rephrased" && ` · ${ownWords ? words.wording.takeKey(mod) : t.ownKey(mod)}`}
            </span>
          ) : (
            t.offline
          )}
          {stillTyping && !note && text !== "" && (
            <strong class="still-typing">
              <span class="keys"> · </span>
              {writing.stillTyping(who)}
            </strong>
          )}
        </p>
        {left < limit * (1 - SHOW_LEFT) && (
          <p class={left < 0 ? "left bad" : "left"} role="status">
            {left < 0 ? t.tooLong(-left) : t.left(left)}
          </p>
        )}
        <button
          type="submit"
          class="button main"
          disabled={(text.trim() === "" && !attach.waits) || left < 0}
        >
          {note ? t.keepNote : stopped && known.length > 0 ? t.sendAnyway : t.send}
        </button>
      </div>
    </form>
  );
}
