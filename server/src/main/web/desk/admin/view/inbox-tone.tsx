// What is done with the texts that leave an inbox: reworded, suggested or left alone.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useGround, useLoaded, useWords } from "./context.ts";
import { Form, FormFoot, NewerNote, SelectField, Show, useSaving } from "./fields.tsx";

const MODES = ["on", "suggest", "off"] as const;
type Mode = (typeof MODES)[number];

interface Tone {
  readonly tone: Mode;
  readonly version: number;
}

export function InboxTone({ inbox }: { inbox: string }): JSX.Element {
  const path = `admin/inbox-tone?inbox=${encodeURIComponent(inbox)}`;
  const [loaded, again] = useLoaded<Tone>(path);
  return (
    <Show loaded={loaded} again={again}>
      {(tone) => <ToneForm path={path} inbox={inbox} kept={tone} />}
    </Show>
  );
}

function ToneForm(props: { path: string; inbox: string; kept: Tone }): JSX.Element {
  const { toneMode: t } = useWords();
  const { api } = useGround();
  const [kept, setKept] = useState(props.kept);
  const [tone, setTone] = useState(props.kept.tone);
  const saving = useSaving<Tone>();
  const save = (version: number): Promise<void> =>
    saving.run(() => api.send<Tone>("PUT", props.path, { tone, version }), setKept);
  const newer = saving.newer;
  return (
    <Form onSend={() => void save(kept.version)}>
      <SelectField
        name={`tone-${props.inbox}`}
        label={t.label}
        value={tone}
        options={MODES.map((mode) => [mode, t[mode]] as const)}
        onValue={(value) => {
          setTone(MODES.find((mode) => mode === value) ?? "on");
          saving.touched();
        }}
      />
      {newer !== undefined && (
        <NewerNote
          onTake={() => {
            setKept(newer);
            setTone(newer.tone);
            saving.settle();
          }}
          onKeep={() => void save(newer.version)}
        >
          {t[newer.tone]}
        </NewerNote>
      )}
      <FormFoot saving={saving} />
    </Form>
  );
}
