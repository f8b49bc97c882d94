// Tries a text against the rules, also with a rule that is not saved yet.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { changesOf } from "../../model/diff.ts";
import type { Fault } from "../model/api.ts";
import type { Reading } from "../model/tones.ts";
import { sayOf, useGround, useWords } from "./context.ts";
import { Form, TextField } from "./fields.tsx";

/** The text after the change, with what went out struck through, as at the desk. */
export function Differences(props: { before: string; after: string; lang: string }): JSX.Element {
  return (
    <p lang={props.lang}>
      {changesOf(props.before, props.after).map((change, index) => {
        switch (change.is) {
          case "same":
            return change.text;
          case "out":
            return <del key={index}>{change.text}</del>;
          case "in":
            return <ins key={index}>{change.text}</ins>;
        }
      })}
    </p>
  );
}

/** Everything that is said against a rule, line by line. */
export function RuleFaults({ faults }: { faults: readonly Fault[] }): JSX.Element | null {
  const t = useWords();
  const known: Readonly<Record<string, string>> = t.faults;
  const own: Readonly<Record<string, string>> = t.toneRules.faults;
  if (faults.length === 0) {
    return null;
  }
  return (
    <div class="outcome" role="alert">
      <p class="fault">{t.toneRules.refusedRule}</p>
      <ul class="faulty-lines">
        {faults.map((fault) => (
          <li key={fault.say}>
            {own[fault.code] ?? known[fault.code] ?? <span lang="en">{fault.say}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A box to try a text; inside another form it is only fields. */
export function TryText({ language, draft }: { language: string; draft?: string }): JSX.Element {
  const t = useWords();
  const name = draft === undefined ? "tone" : "tone-draft";
  const { api, signedOut } = useGround();
  const [text, setText] = useState("");
  const [tried, setTried] = useState<{ text: string; reading: Reading }>();
  const [problem, setProblem] = useState("");
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const go = async (): Promise<void> => {
    const body = draft === undefined ? { language, text } : { language, text, draft };
    const reply = await api.send<Reading>("POST", "admin/tone-trial", body);
    const given = text.trim();
    setTried(reply.is === "ok" ? { text: given, reading: reply.body } : undefined);
    if (reply.is === "out") {
      signedOut();
    }
    const against = reply.is === "refused" ? reply.faults : [];
    setFaults(against.filter((fault) => fault.field === "draft"));
    const field = against.find((fault) => fault.field === "text");
    const known: Readonly<Record<string, string>> = t.faults;
    const say = field === undefined ? "" : (known[field.code] ?? field.say);
    setProblem(reply.is === "ok" || against.length > 0 ? say : sayOf(t, reply));
  };
  return (
    <section class="trial" aria-labelledby={`try-${name}`}>
      <h3 id={`try-${name}`}>{draft === undefined ? t.tone.try : t.toneRules.tryDraft}</h3>
      <Form onSend={() => void go()}>
        <TextField
          name={name}
          label={t.tone.write}
          lines={3}
          lang={language}
          value={text}
          onValue={setText}
        />
        <div class="strip">
          <button type="submit" class="button">
            {t.trial.go}
          </button>
          <span role="alert" class="fault">
            {problem}
          </span>
        </div>
      </Form>
      <RuleFaults faults={faults} />
      <div role="status">{tried !== undefined && <Outcome {...tried} language={language} />}</div>
    </section>
  );
}

function Outcome(props: { text: string; reading: Reading; language: string }): JSX.Element {
  const t = useWords();
  const { text, reading, language } = props;
  return (
    <div class="outcome">
      {reading.verdict === "fine" && <p>{t.tone.fine}</p>}
      {reading.verdict === "held" && <p>{t.tone.held}</p>}
      {reading.verdict !== "fine" && reading.after !== "" && (
        <>
          <h4>{reading.verdict === "held" ? t.tone.better : t.tone.sent}</h4>
          <blockquote>
            <Differences before={text} after={reading.after} lang={language} />
          </blockquote>
        </>
      )}
      {reading.rules.length > 0 && (
        <>
          <h4>{t.tone.why}</h4>
          <ul>
            {[
              ...new Map(reading.rules.map((rule) => [rule.id ?? rule.rule ?? "", rule.reason])),
            ].map(([id, reason]) => (
              <li key={id}>
                <strong>{id}</strong> <span lang="en">{reason}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {reading.kept.length > 0 && (
        <>
          <h4>{t.toneRules.kept}</h4>
          <ul lang="en">
            {[...new Set(reading.kept)].map((why) => (
              <li key={why}>{why}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
