// Changing an own message, or taking it away.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { NoFrame } from "../../wire/frames.ts";
import type { MessageLine } from "../../wire/view.ts";
import { refusalOf } from "../locales/index.ts";
import { composes } from "../model/shortcuts.ts";
import { useWords } from "./context.ts";
import type { MessageActs } from "./message.tsx";

export interface MessageToolsProps {
  line: MessageLine;
  acts: MessageActs;
}

export function MessageTools({ line, acts }: MessageToolsProps): JSX.Element | null {
  const { writing: t } = useWords();
  const [doing, setDoing] = useState<"edit" | "remove">();
  const { seq, content } = line;
  if (seq === undefined || content === undefined || line.entry?.type !== "AgentSaid") {
    return null;
  }
  if (doing === "edit" && content.type === "text") {
    return (
      <EditForm seq={seq} text={content.text} acts={acts} onClose={() => setDoing(undefined)} />
    );
  }
  return (
    <span class="message-tools">
      {content.type === "text" && (
        <button type="button" class="link" onClick={() => setDoing("edit")}>
          {t.edit}
        </button>
      )}
      <button
        type="button"
        class="link"
        onBlur={() => setDoing(undefined)}
        onClick={() => {
          // The first press asks, the second does it.
          if (doing === "remove") {
            acts.onRemove(seq);
          }
          setDoing(doing === "remove" ? undefined : "remove");
        }}
      >
        {doing === "remove" ? t.removeSure : t.remove}
      </button>
    </span>
  );
}

interface EditFormProps {
  seq: number;
  text: string;
  acts: MessageActs;
  onClose(): void;
}

function EditForm({ seq, text, acts, onClose }: EditFormProps): JSX.Element {
  const words = useWords();
  const t = words.writing;
  const [typed, setTyped] = useState(text);
  const [busy, setBusy] = useState(false);
  const [no, setNo] = useState<NoFrame>();
  const save = async (): Promise<void> => {
    const said = typed.trim();
    if (said === "" || said === text) {
      onClose();
      return;
    }
    setBusy(true);
    const answer = await acts.onEdit(seq, said);
    setBusy(false);
    if (answer.type === "no") {
      setNo(answer);
    } else {
      onClose();
    }
  };
  return (
    <form
      class="message-edit"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        ref={(area) => {
          if (area !== null && document.activeElement?.closest(".message-edit") === null) {
            area.focus();
          }
        }}
        rows={3}
        dir="auto"
        value={typed}
        aria-label={t.editing(seq)}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && !composes(event)) {
            event.stopPropagation();
            onClose();
          }
        }}
      />
      {no !== undefined && <p role="alert">{refusalOf(words, no)}</p>}
      {no?.better !== undefined && (
        <button type="button" class="link" onClick={() => setTyped(no.better ?? typed)}>
          {no.better}
        </button>
      )}
      <span class="message-tools">
        <button type="submit" class="button small main" disabled={busy}>
          {t.save}
        </button>
        <button type="button" class="button small" onClick={onClose}>
          {t.cancel}
        </button>
      </span>
    </form>
  );
}
