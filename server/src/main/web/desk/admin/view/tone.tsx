// The packs of the positive-language step: their rules, and a box to try a text.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { sayOf, useGround, useLoaded, useWords } from "./context.ts";
import { Form, languageName, SelectField, Show, TextField } from "./fields.tsx";

interface Rule {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
  readonly holds: boolean;
  readonly examples: readonly { readonly before: string; readonly after: string }[];
}

interface Packs {
  readonly language: string;
  readonly languages: readonly string[];
  readonly rules: readonly Rule[];
}

interface Reading {
  readonly verdict: "fine" | "rephrased" | "held";
  readonly after: string;
  readonly rules: readonly { readonly reason: string }[];
}

export function TonePage({ rest }: { rest: string }): JSX.Element {
  const t = useWords();
  const [language, setLanguage] = useState(rest === "" ? (t.locale.split("-")[0] ?? "en") : rest);
  const [loaded, again] = useLoaded<Packs>(`admin/tone?language=${encodeURIComponent(language)}`);
  return (
    <>
      <p class="soft">{t.tone.text}</p>
      <Show loaded={loaded} again={again}>
        {(packs) => (
          <>
            <div class="tools">
              <SelectField
                name="language"
                label={t.faq.language}
                value={packs.language}
                options={packs.languages.map((code) => [code, languageName(code, t.locale)])}
                onValue={setLanguage}
              />
            </div>
            <TryText language={packs.language} />
            <p class="soft" role="status">
              {t.tone.rules(packs.rules.length)}
            </p>
            <ul class="cards">
              {packs.rules.map((rule) => (
                <li key={rule.id} class="card card-body">
                  <p>
                    <strong>{rule.id}</strong>{" "}
                    <span class={rule.holds ? "sign bad" : "sign"}>
                      {rule.holds ? t.tone.holds : t.tone.changes}
                    </span>
                  </p>
                  <p lang="en">{rule.reason}</p>
                  {rule.examples.slice(0, 2).map((example) => (
                    <p key={example.before} lang={packs.language}>
                      <del>{example.before}</del> <ins>{example.after}</ins>
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          </>
        )}
      </Show>
    </>
  );
}

function TryText({ language }: { language: string }): JSX.Element {
  const t = useWords();
  const { api, signedOut } = useGround();
  const [text, setText] = useState("");
  const [reading, setReading] = useState<Reading>();
  const [problem, setProblem] = useState("");
  const go = async (): Promise<void> => {
    const reply = await api.send<Reading>("POST", "admin/tone-trial", { language, text });
    setReading(reply.is === "ok" ? reply.body : undefined);
    if (reply.is === "out") {
      signedOut();
    }
    const empty = reply.is === "refused" && reply.faults.length > 0;
    setProblem(reply.is === "ok" ? "" : empty ? t.faults.missing : sayOf(t, reply));
  };
  return (
    <section class="trial" aria-labelledby="try-tone">
      <h3 id="try-tone">{t.tone.try}</h3>
      <Form onSend={() => void go()}>
        <TextField
          name="tone"
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
          <span role="alert" class="problem">
            {problem}
          </span>
        </div>
      </Form>
      <div role="status">
        {reading !== undefined && (
          <div class="outcome">
            {reading.verdict === "fine" && <p>{t.tone.fine}</p>}
            {reading.verdict === "held" && <p>{t.tone.held}</p>}
            {reading.verdict !== "fine" && reading.after !== "" && (
              <>
                <h4>{reading.verdict === "held" ? t.tone.better : t.tone.sent}</h4>
                <blockquote lang={language}>{reading.after}</blockquote>
              </>
            )}
            {reading.rules.length > 0 && (
              <>
                <h4>{t.tone.why}</h4>
                <ul>
                  {[...new Set(reading.rules.map((rule) => rule.reason))].map((reason) => (
                    <li key={reason}>{reason}</li>
                  ))}
                </ul>
              </>
            )}
          </div>
        )}
      </div>
    </section>
  );
}
