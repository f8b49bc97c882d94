// How the widget of an inbox looks: the form, its past, and the preview beside them.

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { InboxLook } from "../../../widget/look.ts";
import { draftOf, languageOfFault, lookOf, type LookDraft } from "../model/look.ts";
import { addressOf } from "../model/route.ts";
import { useGround, useLoaded, useWords } from "./context.ts";
import {
  CheckField,
  CopyBox,
  Form,
  FormFoot,
  languageName,
  NewerNote,
  SelectField,
  Show,
  TextField,
  useSaving,
} from "./fields.tsx";
import type { Inbox } from "./inboxes.tsx";
import { InvitationPart, QuestionsPart, WordsPart } from "./look-words.tsx";
import { LookPast } from "./look-past.tsx";
import { Preview } from "./preview.tsx";

export interface KeptLook {
  readonly version: number;
  readonly look: InboxLook;
  readonly saved?: string;
  readonly saved_by?: string;
}

/** What every part of the form is given. */
export interface LookPart {
  draft: LookDraft;
  language: string;
  faults: ReturnType<typeof useSaving<KeptLook>>["faults"];
  set(part: Partial<LookDraft>): void;
}

export function LookPage({ inbox }: { inbox: Inbox }): JSX.Element {
  const t = useWords();
  const [loaded, again] = useLoaded<KeptLook>(
    `admin/inbox-look?inbox=${encodeURIComponent(inbox.id)}`,
  );
  return (
    <>
      <p>
        <a href={addressOf("inboxes")}>{t.look.back}</a>
      </p>
      <h3>{inbox.name}</h3>
      <Show loaded={loaded} again={again}>
        {(kept) => <LookForm inbox={inbox} kept={kept} />}
      </Show>
      {inbox.snippet !== undefined && <CopyBox label={t.inboxes.snippet} text={inbox.snippet} />}
    </>
  );
}

function LookForm({ inbox, kept }: { inbox: Inbox; kept: KeptLook }): JSX.Element {
  const t = useWords();
  const { api } = useGround();
  const [draft, setDraft] = useState(() => draftOf(kept.look));
  const [version, setVersion] = useState(kept.version);
  const codes = [...new Set([...inbox.languages, ...Object.keys(draft.texts)])];
  const [language, setLanguage] = useState(() => {
    const own = t.locale.split("-")[0] ?? "en";
    return codes.includes(own) ? own : (codes[0] ?? "en");
  });
  const saving = useSaving<KeptLook>();
  const set = (part: Partial<LookDraft>): void => {
    setDraft({ ...draft, ...part });
    saving.touched();
  };
  useEffect(() => {
    // A fault in a language that is not shown would not be seen.
    const other = saving.faults
      .map((fault) => languageOfFault(fault.field))
      .find((code) => code !== undefined);
    if (other !== undefined) {
      setLanguage(other);
    }
  }, [saving.faults]);
  const save = (over: number): Promise<void> =>
    saving.run(
      () =>
        api.send<KeptLook>("PUT", `admin/inbox-look?inbox=${encodeURIComponent(inbox.id)}`, {
          version: over,
          look: lookOf(draft),
        }),
      (saved) => {
        setVersion(saved.version);
        setDraft(draftOf(saved.look));
      },
      t.look.savedLive,
    );
  const newer = saving.newer;
  const part: LookPart = { draft, language, faults: saving.faults, set };
  return (
    <div class="beside">
      <div class="look-form">
        <Form onSend={() => void save(version)}>
          <PlacePart {...part} />
          <SelectField
            name="words"
            label={t.look.language}
            hint={t.look.languageHint}
            value={language}
            options={codes.map((code) => [code, languageName(code, t.locale)])}
            onValue={setLanguage}
          />
          <WordsPart {...part} />
          <QuestionsPart {...part} />
          <InvitationPart {...part} />
          <fieldset class="group">
            <legend>{t.look.more}</legend>
            <CheckField
              label={t.look.sound}
              value={draft.sound}
              onValue={(sound) => set({ sound })}
            />
            <CheckField
              label={t.look.callBack}
              value={draft.callBack}
              onValue={(callBack) => set({ callBack })}
            />
          </fieldset>
          {newer !== undefined && (
            <NewerNote
              onTake={() => {
                setDraft(draftOf(newer.look));
                setVersion(newer.version);
                saving.settle();
              }}
              onKeep={() => void save(newer.version)}
            >
              {t.faq.version(newer.version)}, {newer.saved_by}
            </NewerNote>
          )}
          <FormFoot saving={saving} />
        </Form>
        <LookPast
          key={version}
          inbox={inbox.id}
          onTake={(look) => {
            setDraft(draftOf(look));
            saving.touched();
          }}
        />
      </div>
      <Preview inbox={inbox.id} look={lookOf(draft)} language={language} />
    </div>
  );
}

function PlacePart({ draft, faults, set }: LookPart): JSX.Element {
  const t = useWords().look;
  return (
    <fieldset class="group">
      <legend>{t.place}</legend>
      <div class="with-color">
        <TextField
          name="color"
          label={t.color}
          hint={t.colorHint}
          value={draft.color}
          faults={faults}
          onValue={(color) => set({ color })}
        />
        <input
          type="color"
          aria-label={t.pick}
          value={/^#[\da-f]{6}$/iu.test(draft.color) ? draft.color : "#0b4a40"}
          onInput={(event) => set({ color: event.currentTarget.value })}
        />
      </div>
      <div class="pair">
        <SelectField
          name="position"
          label={t.position}
          value={draft.position}
          options={[
            ["right", t.right],
            ["left", t.left],
          ]}
          faults={faults}
          onValue={(position) => set({ position: position === "left" ? "left" : "right" })}
        />
        <SelectField
          name="theme"
          label={t.theme}
          value={draft.theme}
          options={[
            ["auto", t.themes.auto],
            ["light", t.themes.light],
            ["dark", t.themes.dark],
          ]}
          faults={faults}
          onValue={(theme) => set({ theme: theme === "light" || theme === "dark" ? theme : "auto" })}
        />
        <TextField
          name="offset_x"
          type="number"
          label={t.offsetX}
          hint={t.offsetHint}
          value={draft.x}
          faults={faults}
          onValue={(x) => set({ x })}
        />
        <TextField
          name="offset_y"
          type="number"
          label={t.offsetY}
          hint={t.offsetHint}
          value={draft.y}
          faults={faults}
          onValue={(y) => set({ y })}
        />
      </div>
    </fieldset>
  );
}
