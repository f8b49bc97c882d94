// What the widget says in one language: its words, the questions before a person, the invitation.

import type { JSX } from "preact";
import { KINDS, numberOfReason, OTHER, reasonsIn, type QuestionDraft } from "../model/look.ts";
import { useWords } from "./context.ts";
import { CheckField, SelectField, TextField } from "./fields.tsx";
import type { LookPart } from "./look.tsx";

/** The panel's words that are worth saying otherwise; others are kept as they are. */
const TEXTS = [
  "greeting",
  "placeholder",
  "automated",
  "people",
  "person",
  "away",
  "closed",
] as const;

export function WordsPart({ draft, language, faults, set }: LookPart): JSX.Element {
  const t = useWords().look;
  const own = draft.texts[language] ?? {};
  return (
    <fieldset class="group">
      <legend>{t.words}</legend>
      <TextField
        name={`launcher_${language}`}
        label={t.launcher}
        hint={t.launcherHint}
        lang={language}
        value={draft.launcher[language] ?? ""}
        faults={faults}
        onValue={(text) => set({ launcher: { ...draft.launcher, [language]: text } })}
      />
      <p class="soft">{t.textHint}</p>
      {TEXTS.map((name) => (
        <TextField
          key={name}
          name={`texts_${language}_${name}`}
          label={t.texts[name]}
          lang={language}
          {...(name === "greeting" ? { lines: 2 } : {})}
          value={own[name] ?? ""}
          faults={faults}
          onValue={(text) =>
            set({ texts: { ...draft.texts, [language]: { ...own, [name]: text } } })
          }
        />
      ))}
    </fieldset>
  );
}

export function QuestionsPart(part: LookPart): JSX.Element {
  const t = useWords().look;
  const { draft, set } = part;
  const [first, second] = draft.questions;
  return (
    <fieldset class="group">
      <legend>{t.questions}</legend>
      <p class="soft">{t.questionsText}</p>
      <QuestionPart
        {...part}
        number={1}
        question={first}
        onQuestion={(one) => set({ questions: [one, second] })}
      />
      <QuestionPart
        {...part}
        number={2}
        question={second}
        onQuestion={(one) => set({ questions: [first, one] })}
      />
    </fieldset>
  );
}

function QuestionPart(
  props: LookPart & {
    number: number;
    question: QuestionDraft;
    onQuestion(question: QuestionDraft): void;
  },
): JSX.Element {
  const t = useWords().look;
  const { number, question, language, faults, onQuestion } = props;
  const key = question.kind === OTHER ? question.key : question.kind;
  const name = `question_${key}_${language}`;
  // A question without any words is told of by its key alone.
  const shown = faults.map((fault) =>
    fault.field === `question_${key}` ? { ...fault, field: name } : fault,
  );
  return (
    <div class="pair">
      <SelectField
        name={`kind_${number}`}
        label={t.ask(number)}
        value={question.kind}
        options={[
          ["", t.noQuestion],
          ...KINDS.map((kind) => [kind, t.kinds[kind]] as const),
          [OTHER, t.kinds.other],
        ]}
        onValue={(kind) => onQuestion({ ...question, kind })}
      />
      {question.kind === OTHER && (
        <TextField
          name="question_key"
          label={t.key}
          hint={t.keyHint}
          value={question.key}
          faults={faults}
          onValue={(own) => onQuestion({ ...question, key: own })}
        />
      )}
      {question.kind !== "" && (
        <TextField
          name={name}
          label={t.label}
          hint={t.labelHint}
          lang={language}
          value={question.label[language] ?? ""}
          faults={shown}
          onValue={(text) =>
            onQuestion({ ...question, label: { ...question.label, [language]: text } })
          }
        />
      )}
    </div>
  );
}

export function InvitationPart({ draft, language, faults, set }: LookPart): JSX.Element {
  const t = useWords().look;
  const name = `invitation_text_${language}`;
  const shown = faults.map((fault) =>
    fault.field === "invitation_text" ? { ...fault, field: name } : fault,
  );
  return (
    <fieldset class="group">
      <legend>{t.invitation}</legend>
      <CheckField
        label={t.invite}
        value={draft.invites}
        onValue={(invites) => set({ invites })}
      />
      {draft.invites && (
        <>
          <TextField
            name={name}
            label={t.invitationText}
            hint={t.labelHint}
            lang={language}
            value={draft.invitation[language] ?? ""}
            faults={shown}
            onValue={(text) => set({ invitation: { ...draft.invitation, [language]: text } })}
          />
          <ReasonsPart draft={draft} language={language} faults={faults} set={set} />
          <TextField
            name="invitation_seconds"
            type="number"
            label={t.seconds}
            hint={t.secondsHint}
            value={draft.seconds}
            faults={faults}
            onValue={(seconds) => set({ seconds })}
          />
          <CheckField label={t.exit} value={draft.exit} onValue={(exit) => set({ exit })} />
          <TextField
            name="invitation_path"
            label={t.paths}
            hint={t.pathsHint}
            lines={3}
            value={draft.paths}
            faults={faults}
            onValue={(paths) => set({ paths })}
          />
        </>
      )}
    </fieldset>
  );
}

/** With reasons the invitation is a question: one tap answers it. */
function ReasonsPart({ draft, language, faults, set }: LookPart): JSX.Element {
  const t = useWords().look;
  const reasons = reasonsIn(draft);
  return (
    <>
      <p class="soft">{t.reasonsText}</p>
      {reasons.map((reason, index) => {
        const field = `invitation_reason_${numberOfReason(reasons, index)}`;
        const isBlank = Object.values(reason).every((text) => text.trim() === "");
        return (
          <TextField
            key={index}
            // A blank one is not sent, so no fault is about it.
            name={`${isBlank ? "blank" : field}_${language}`}
            label={t.reason(index + 1)}
            lang={language}
            value={reason[language] ?? ""}
            faults={faults}
            onValue={(text) =>
              set({
                reasons: reasons.map((each, at) =>
                  at === index ? { ...each, [language]: text } : each,
                ),
              })
            }
          />
        );
      })}
    </>
  );
}
