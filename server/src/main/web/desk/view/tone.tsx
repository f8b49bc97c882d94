// What the tone step does to a draft: the friendlier words, what it holds back, and why.

import type { JSX } from "preact";
import type { HeldReason, RuleUse, Verdict } from "../../wire/frames.ts";
import { changesOf } from "../model/diff.ts";
import { modKey, useWords } from "./context.ts";

/** The text after the change, with what went out struck through. */
export function Differences({ before, after }: { before: string; after: string }): JSX.Element {
  return (
    <span class="text">
      {changesOf(before, after).map((change, index) => {
        switch (change.is) {
          case "same":
            return change.text;
          case "out":
            return <del key={index}>{change.text}</del>;
          case "in":
            return <ins key={index}>{change.text}</ins>;
        }
      })}
    </span>
  );
}

export interface ToneProps {
  written: string;
  sent: string;
  verdict: Verdict;
  ownWords: boolean;
  /** Whether the own words are sent unless the agent takes the better ones. */
  suggests: boolean;
  onOwnWords(own: boolean): void;
  onUse(text: string): void;
  /** Sends a held text all the same; only for those who may. */
  onSendHeld: (() => void) | undefined;
}

export function TonePreview(props: ToneProps): JSX.Element | null {
  const { verdict } = props;
  switch (verdict.type) {
    case "fine":
      return null;
    case "rephrased":
      return <Rephrased {...props} rules={verdict.rules} />;
    case "held":
      return (
        <Held
          reasons={verdict.reasons}
          better={verdict.better}
          onUse={props.onUse}
          onSendHeld={props.onSendHeld}
        />
      );
  }
}

function Rephrased(props: ToneProps & { rules: readonly RuleUse[] }): JSX.Element {
  const { composer: t, wording } = useWords();
  const { ownWords, suggests, onOwnWords } = props;
  const shown = !ownWords || suggests;
  return (
    <section class={ownWords ? "tone own" : "tone"} aria-label={t.willSend}>
      <div class="tone-head">
        <strong>{!ownWords ? t.willSend : suggests ? wording.suggested : t.willSendOwn}</strong>
        <button
          type="button"
          class="link"
          aria-pressed={ownWords}
          aria-keyshortcuts="Control+."
          title={`${modKey()}+.`}
          onClick={() => onOwnWords(!ownWords)}
        >
          {ownWords ? t.useFriendly : t.keepOwn}
        </button>
      </div>
      {shown && (
        <p class="tone-text" dir="auto" data-sent={props.sent}>
          <Differences before={props.written} after={props.sent} />
        </p>
      )}
      {shown && props.rules.length > 0 && (
        <details class="tone-why">
          <summary>{t.why}</summary>
          <ul>
            {props.rules.map((rule) => (
              <li key={`${rule.id}:${rule.from}`}>
                {rule.reason}
                {rule.from !== "" && (
                  <>
                    {" "}
                    <del>{rule.from}</del> <ins>{rule.to}</ins>
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Held(props: {
  reasons: readonly HeldReason[];
  better: string | undefined;
  onUse(text: string): void;
  onSendHeld: (() => void) | undefined;
}): JSX.Element {
  const { composer: t, rights } = useWords();
  const { better, onSendHeld } = props;
  return (
    <section class="tone held" role="alert">
      <strong>{t.held}</strong>
      <ul>
        {props.reasons.map((reason) => (
          <li key={`${reason.rule}:${reason.found}`}>
            <q>{reason.found}</q> {reason.reason}
          </li>
        ))}
      </ul>
      {better !== undefined && (
        <div class="tone-better">
          <p dir="auto">{better}</p>
          <button type="button" class="button small main" onClick={() => props.onUse(better)}>
            {t.useThis}
          </button>
        </div>
      )}
      {onSendHeld !== undefined && (
        <button type="button" class="link" data-act="send-held" onClick={onSendHeld}>
          {rights.sendHeld}
        </button>
      )}
    </section>
  );
}
