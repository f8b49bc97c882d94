// One rule of positive language: what it does, what is decided about it, and its text to be changed.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { NEW_RULE, shareOf, type Rule } from "../model/tones.ts";
import { useGround, useLoaded, useWords } from "./context.ts";
import {
  dateOf,
  Form,
  FormFoot,
  NewerNote,
  Show,
  TextField,
  useSaving,
} from "./fields.tsx";
import { Differences, RuleFaults, TryText } from "./tone-trial.tsx";

interface Decision {
  readonly version: number;
  readonly own: boolean;
  readonly text: string;
  readonly in_use: boolean;
  readonly saved: string;
  readonly saved_by: string;
}

interface Written {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly shipped?: string;
  readonly versions: readonly Decision[];
}

export function RuleBody(props: {
  language: string;
  rule: Rule;
  onSaved(): void;
}): JSX.Element {
  const t = useWords();
  const { rule, language } = props;
  const percent = new Intl.NumberFormat(t.locale, { style: "percent" }).format(shareOf(rule));
  const [loaded, again] = useLoaded<Written>(
    `admin/tone-rule?language=${language}&id=${encodeURIComponent(rule.id)}`,
  );
  const changed = (): void => {
    again();
    props.onSaved();
  };
  return (
    <div class="card-body">
      <dl class="facts">
        <dt>{t.toneRules.pack}</dt>
        <dd>{rule.pack === "" ? t.toneRules.own : rule.pack}</dd>
        <dt>{t.toneRules.state}</dt>
        <dd>{t.toneRules.states[rule.state]}</dd>
        <dt>{t.toneRules.counts}</dt>
        <dd>
          {t.toneRules.shown(rule.shown)}, {t.toneRules.taken(rule.taken)},{" "}
          {t.toneRules.refused(rule.refused, percent)}
        </dd>
        <dt>{t.toneRules.pattern}</dt>
        <dd>
          {rule.match.map((pattern) => (
            <code key={pattern} class="pattern" lang={language}>
              {pattern}
            </code>
          ))}
        </dd>
      </dl>
      {rule.examples.map((example) =>
        example.after === "" ? (
          <p key={example.before} lang={language}>
            {example.before}
          </p>
        ) : (
          <Differences key={example.before} {...example} lang={language} />
        ),
      )}
      <Show loaded={loaded} again={again}>
        {(written) => (
          <>
            <Switches language={language} rule={rule} written={written} onSaved={changed} />
            <RuleForm
              key={written.id}
              language={language}
              written={written}
              onSaved={changed}
            />
          </>
        )}
      </Show>
    </div>
  );
}

/** Off and on, and on again after a suspension. */
function Switches(props: {
  language: string;
  rule: Rule;
  written: Written;
  onSaved(): void;
}): JSX.Element {
  const t = useWords();
  const { api } = useGround();
  const { rule, written, language } = props;
  const saving = useSaving<Decision>();
  const decide = (use: string): void =>
    void saving.run(
      () =>
        api.send<Decision>("PUT", `admin/tone-rules/${rule.id}`, {
          language,
          version: written.version,
          use,
        }),
      props.onSaved,
      t.toneRules.savedLive,
    );
  return (
    <div class="strip">
      {rule.state === "suspended" && (
        <button type="button" class="button main" onClick={() => decide("again")}>
          {t.toneRules.again}
        </button>
      )}
      <button
        type="button"
        class="button"
        onClick={() => decide(rule.state === "off" ? "on" : "off")}
      >
        {rule.state === "off" ? t.toneRules.on : t.toneRules.off}
      </button>
      <span class={saving.good ? "said good" : "said"} role="status">
        {saving.newer === undefined ? saving.said : t.newer.title}
      </span>
    </div>
  );
}

/** How a rule is written: what a newcomer has to know. */
function Laws(): JSX.Element {
  const t = useWords().toneRules;
  return (
    <details>
      <summary>{t.how}</summary>
      <dl class="facts">
        {t.parts.map(([part, means]) => (
          <>
            <dt>
              <code>{part}</code>
            </dt>
            <dd>{means}</dd>
          </>
        ))}
      </dl>
      <ul>
        {t.laws.map((law) => (
          <li key={law}>{law}</li>
        ))}
      </ul>
    </details>
  );
}

function RuleForm(props: {
  language: string;
  written: Written;
  onSaved(): void;
}): JSX.Element {
  const t = useWords();
  const { api } = useGround();
  const { language, written } = props;
  const [text, setText] = useState(written.text);
  const saving = useSaving<Decision>();
  const set = (next: string): void => {
    setText(next);
    saving.touched();
  };
  const own = written.versions[0]?.own === true;
  const path = `admin/tone-rules/${written.id}`;
  const save = (madeOn: number): void =>
    void saving.run(
      () => api.send<Decision>("PUT", path, { language, version: madeOn, text }),
      props.onSaved,
      t.toneRules.savedLive,
    );
  const newer = saving.newer;
  return (
    <details>
      <summary>{t.toneRules.edit}</summary>
      <Form onSend={() => save(written.version)}>
        <Editor text={text} faults={saving.faults} onText={set} />
        {newer !== undefined && (
          <NewerNote
            onTake={() => {
              setText(newer.text);
              saving.settle();
              props.onSaved();
            }}
            onKeep={() => save(newer.version)}
          >
            <pre>{newer.text}</pre>
          </NewerNote>
        )}
        <FormFoot saving={saving}>
          {own && (
            <button
              type="button"
              class="button"
              onClick={() =>
                void saving.run(
                  () =>
                    api.send<Decision>(
                      "DELETE",
                      `${path}?language=${language}&version=${written.version}`,
                    ),
                  (saved) => {
                    setText(saved.text);
                    props.onSaved();
                  },
                )
              }
            >
              {written.shipped === undefined ? t.act.remove : t.toneRules.shippedAgain}
            </button>
          )}
        </FormFoot>
      </Form>
      <TryText language={language} draft={text} />
      {written.versions.length > 0 && (
        <Past versions={written.versions} onTake={(old) => set(old.text)} />
      )}
    </details>
  );
}

function Editor(props: {
  text: string;
  faults: Parameters<typeof RuleFaults>[0]["faults"];
  onText(text: string): void;
}): JSX.Element {
  const t = useWords().toneRules;
  const ofText = props.faults.filter((fault) => fault.field === "text");
  return (
    <div class={ofText.length > 0 ? "faulty rule-text" : "rule-text"}>
      <TextField
        name="rule"
        label={t.words}
        hint={t.wordsHint}
        lines={Math.min(24, props.text.split("\n").length + 1)}
        value={props.text}
        onValue={props.onText}
      />
      <RuleFaults faults={ofText} />
      <Laws />
    </div>
  );
}

/** Earlier versions, to be put into the form again. */
function Past(props: { versions: readonly Decision[]; onTake(old: Decision): void }): JSX.Element {
  const t = useWords();
  return (
    <details>
      <summary>{t.faq.history}</summary>
      <ul class="cards">
        {props.versions.map((old) => (
          <li key={old.version} class="card card-head">
            <span class="card-name">{t.faq.version(old.version)}</span>
            <span class="soft">{t.faq.savedBy(dateOf(old.saved, t.locale), old.saved_by)}</span>
            {!old.in_use && <span class="sign">{t.toneRules.states.off}</span>}
            <span class="sign">{old.own ? t.toneRules.own : t.toneRules.shippedText}</span>
            <button
              type="button"
              class="button small"
              aria-label={`${t.faq.restore}: ${t.faq.version(old.version)}`}
              onClick={() => props.onTake(old)}
            >
              {t.faq.restore}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function NewRule(props: {
  language: string;
  onClose(): void;
  onSaved(id: string): void;
}): JSX.Element {
  const t = useWords();
  const { api } = useGround();
  const [text, setText] = useState(NEW_RULE);
  const saving = useSaving<Decision & { readonly id: string }>();
  return (
    <section aria-label={t.toneRules.add}>
      <Form
        onSend={() =>
          void saving.run(
            () => api.send("POST", "admin/tone-rules", { language: props.language, text }),
            (saved) => props.onSaved(saved.id),
            t.toneRules.savedLive,
          )
        }
      >
        <p class="soft">{t.toneRules.newText}</p>
        <Editor
          text={text}
          faults={saving.faults}
          onText={(next) => {
            setText(next);
            saving.touched();
          }}
        />
        <FormFoot
          saving={saving}
          onCancel={() => {
            saving.settle();
            props.onClose();
          }}
        />
      </Form>
      <TryText language={props.language} draft={text} />
    </section>
  );
}
