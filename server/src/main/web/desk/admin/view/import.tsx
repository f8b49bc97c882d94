// Bringing questions and answers in from a file, looked at before they are saved.

import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { sayOf, useGround, useWords } from "./context.ts";

interface Found {
  readonly question: string;
  readonly answer: string;
  readonly state: "new" | "changed" | "same";
}

interface Preview {
  readonly found: readonly Found[];
  readonly skipped: number;
  readonly faults: readonly string[];
}

const MOST_BYTES = 2 * 1024 * 1024;

export function ImportPart(props: { language: string; onDone(): void }): JSX.Element {
  const t = useWords();
  const { api, signedOut } = useGround();
  const [text, setText] = useState("");
  const [found, setFound] = useState<Preview>();
  const [said, setSaid] = useState("");
  const [going, setGoing] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);
  const path = (name: string): string => `admin/${name}?language=${props.language}`;
  const look = async (file: File | undefined): Promise<void> => {
    setFound(undefined);
    setSaid("");
    if (file === undefined) {
      return;
    }
    if (file.size > MOST_BYTES) {
      setSaid(t.import.tooLarge);
      return;
    }
    const read = await file.text();
    const reply = await api.text<Preview>(path("faq-preview"), read);
    setText(read);
    if (reply.is === "ok") {
      setFound(reply.body);
      setSaid(reply.body.found.length === 0 ? t.import.nothing : "");
    } else if (reply.is === "out") {
      signedOut();
    } else {
      setSaid(t.import.nothing);
    }
  };
  const save = async (): Promise<void> => {
    if (going) {
      return;
    }
    setGoing(true);
    const reply = await api.text<{ saved: number }>(path("faq-import"), text);
    setGoing(false);
    if (reply.is === "ok") {
      // The button goes; what became of it is where it went.
      status.current?.focus();
      setFound(undefined);
      setSaid(t.import.done(reply.body.saved));
      props.onDone();
    } else {
      setSaid(t.failed(reply.is === "out" ? t.signInAgain : sayOf(t, reply)));
    }
  };
  const states = { new: t.import.fresh, changed: t.import.changed, same: t.import.same };
  const wanted = found?.found.filter((each) => each.state !== "same").length ?? 0;
  return (
    <section class="trial" aria-labelledby="import">
      <h3 id="import">{t.import.title}</h3>
      <p class="soft">{t.import.text}</p>
      <label>
        <span>{t.import.file}</span>
        <input
          type="file"
          accept=".tsv,.txt,.json,.html,.htm"
          onChange={(event) => void look(event.currentTarget.files?.[0])}
        />
      </label>
      <p ref={status} role="status" tabIndex={-1}>
        {said}
      </p>
      {found !== undefined && found.faults.length > 0 && (
        <details class="faq-more">
          <summary>{t.import.skipped(found.skipped)}</summary>
          <ul class="import-faults" lang="en">
            {found.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </details>
      )}
      {found !== undefined && found.found.length > 0 && (
        <>
          <p>
            {t.import.found(found.found.length)}
          </p>
          <ul class="cards found" lang={props.language}>
            {found.found.map((each) => (
              <li key={each.question} class="card card-body">
                <p>
                  <strong>{each.question}</strong>{" "}
                  <span class="sign" lang={t.locale}>
                    {states[each.state]}
                  </span>
                </p>
                <p class="soft">{each.answer}</p>
              </li>
            ))}
          </ul>
          {wanted > 0 && (
            <div class="strip">
              <button
                type="button"
                class="button main"
                aria-disabled={going}
                onClick={() => void save()}
              >
                {going ? t.act.saving : t.import.go(wanted)}
              </button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
