// Trying a question: what the bot would do, how sure it is, and what came close.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { addressOf } from "../model/route.ts";
import type { Trial } from "../model/shapes.ts";
import { sayOf, useGround, useWords } from "./context.ts";
import { Form, TextField } from "./fields.tsx";

export function TrialPart({ language }: { language: string }): JSX.Element {
  const t = useWords();
  const { api, signedOut } = useGround();
  const [question, setQuestion] = useState("");
  const [trial, setTrial] = useState<Trial>();
  const [problem, setProblem] = useState("");
  const go = async (): Promise<void> => {
    const reply = await api.send<Trial>("POST", "admin/faq-trial", { language, question });
    if (reply.is === "ok") {
      setTrial(reply.body);
      setProblem("");
    } else if (reply.is === "out") {
      signedOut();
    } else {
      setTrial(undefined);
      const empty = reply.is === "refused" && reply.faults.length > 0;
      setProblem(empty ? t.faults.missing : sayOf(t, reply));
    }
  };
  return (
    <section class="trial" aria-labelledby="trial">
      <h3 id="trial">{t.trial.title}</h3>
      <Form class="tools" onSend={() => void go()}>
        <TextField
          name="trial"
          label={t.trial.question}
          lang={language}
          value={question}
          onValue={setQuestion}
        />
        <button type="submit" class="button">
          {t.trial.go}
        </button>
      </Form>
      <p role="alert" class="problem">
        {problem}
      </p>
      <div role="status">{trial !== undefined && <Outcome trial={trial} language={language} />}</div>
    </section>
  );
}

function Outcome({ trial, language }: { trial: Trial; language: string }): JSX.Element {
  const t = useWords();
  const percent = new Intl.NumberFormat(t.locale, { style: "percent" });
  const reasons: Readonly<Record<string, string>> = t.trial.reasons;
  const others = trial.hits.filter((hit) => hit.id !== trial.entry?.id).slice(0, 4);
  return (
    <div class="outcome">
      <p>
        <strong>{t.trial.decisions[trial.decision]}</strong>
        {trial.reason !== undefined && ` ${reasons[trial.reason] ?? trial.reason}`}
      </p>
      {trial.entry !== undefined && (
        <blockquote lang={language}>
          <a href={addressOf("faq", `${language}/${trial.entry.id}`)}>{trial.entry.question}</a>
          <p>{trial.entry.answer}</p>
          <p class="soft" lang={t.locale}>
            {t.trial.sure(percent.format(trial.confidence ?? 0))}
          </p>
        </blockquote>
      )}
      {trial.hits.length === 0 && <p class="soft">{t.trial.nothing}</p>}
      {others.length > 0 && (
        <>
          <h4>{t.trial.others}</h4>
          <ul lang={language}>
            {others.map((hit) => (
              <li key={hit.id}>
                <a href={addressOf("faq", `${language}/${hit.id}`)}>{hit.question}</a>{" "}
                <span class="soft" lang={t.locale}>
                  {t.trial.sure(percent.format(hit.confidence))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
