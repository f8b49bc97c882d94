// What lies over the conversation for a moment: a remark, a wish to be called, or where to send the
// transcript. What is filled in stays over a reload, and the conversation below is as it was.

import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { EMAIL_CHARACTERS, isEmail } from "../address.ts";
import { told } from "../told.ts";
import { usePanel } from "./context.ts";
import { useKept } from "./kept-state.ts";

export type SheetName = "remark" | "call" | "mail";

const REMARK_CHARACTERS = 2_000;
const PHONE_CHARACTERS = 40;
const WHEN_CHARACTERS = 200;
const FEWEST_DIGITS = 5;
const MOST_DIGITS = 15;

/** @param props.name a SheetName; of what was kept by another version the wish to be called */
export function Sheet(props: { name: string; inbox: string; onClose: () => void }): JSX.Element {
  const { name, inbox, onClose } = props;
  const { texts } = usePanel();
  const title = name === "remark" ? texts.remark : name === "mail" ? texts.mail : texts.call;
  return (
    <section
      class="sheet"
      role="dialog"
      aria-labelledby="sheet"
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.isComposing) {
          event.stopPropagation();
          onClose();
        }
      }}
    >
      <div class="sheet-head">
        <h2 id="sheet">{title}</h2>
        <button type="button" class="plain" onClick={onClose}>
          {texts.cancel}
        </button>
      </div>
      {name === "remark" ? (
        <Remark inbox={inbox} onClose={onClose} />
      ) : name === "mail" ? (
        <Mail inbox={inbox} onClose={onClose} />
      ) : (
        <Call inbox={inbox} onClose={onClose} />
      )}
    </section>
  );
}

function Thanks({ text, onClose }: { text: string; onClose: () => void }): JSX.Element {
  const { texts } = usePanel();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <>
      <p role="status">{text}</p>
      <p class="acts">
        <button type="button" class="solid" ref={button} onClick={onClose}>
          {texts.back}
        </button>
      </p>
    </>
  );
}

interface FieldProps {
  label: string;
  hint: string;
  value: string;
  most: number;
  problem: string;
  /** More than one line. */
  long?: boolean;
  type?: string;
  complete?: string;
  onText(text: string): void;
}

function Field(props: FieldProps): JSX.Element {
  const { label, hint, value, most, problem, long = false, type, complete = "off" } = props;
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  // At once: the next key belongs into it.
  useLayoutEffect(() => field.current?.focus(), [label, problem]);
  const shared = {
    ref: field,
    id: "field",
    value,
    maxLength: most,
    autocomplete: complete,
    dir: "auto" as const,
    "aria-describedby": "field-hint",
    "aria-invalid": problem !== "",
    onInput: (event: { currentTarget: { value: string } }) =>
      props.onText(event.currentTarget.value),
  };
  return (
    <>
      <label for="field">{label}</label>
      {long ? <textarea {...shared} rows={4} /> : <input {...shared} type={type ?? "text"} />}
      <p id="field-hint" class={problem === "" ? "soft" : "wrong"} role="status">
        {problem === "" ? hint : problem}
      </p>
    </>
  );
}

function Form(props: { onSubmit: () => void; children: ComponentChildren }): JSX.Element {
  return (
    <form
      // What is no address is told by our own sentence, in the panel's language.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      {props.children}
    </form>
  );
}

function Remark({ inbox, onClose }: { inbox: string; onClose: () => void }): JSX.Element {
  const { texts, visitor } = usePanel();
  const [draft, setDraft] = useKept(`tellonce.remark.${inbox}`, { text: "" });
  const [problem, setProblem] = useState("");
  const [done, setDone] = useState(false);
  const send = (): void => {
    const text = draft.text.trim();
    if (text === "") {
      return;
    }
    void visitor.remark(text).then((answer) => {
      if (answer.type === "no") {
        setProblem(answer.say);
      } else {
        setDraft({ text: "" });
        setDone(true);
      }
    });
  };
  return done ? (
    <Thanks text={texts.remarkThanks} onClose={onClose} />
  ) : (
    <Form onSubmit={send}>
      <Field
        label={texts.remarkHint}
        hint=""
        value={draft.text}
        most={REMARK_CHARACTERS}
        problem={problem}
        long
        onText={(text) => {
          setProblem("");
          setDraft({ text });
        }}
      />
      <p class="acts">
        <button type="submit" class="solid" aria-disabled={draft.text.trim() === ""}>
          {texts.send}
        </button>
      </p>
    </Form>
  );
}

function Mail({ inbox, onClose }: { inbox: string; onClose: () => void }): JSX.Element {
  const { texts, visitor } = usePanel();
  const [draft, setDraft] = useKept(`tellonce.mail.${inbox}`, { email: "" });
  // What the host site vouches for, or the visitor told, stands there until something else is typed.
  const [typed, setTyped] = useState(draft.email !== "");
  const [problem, setProblem] = useState("");
  const [done, setDone] = useState("");
  const sending = useRef(false);
  const email = typed ? draft.email : told("email", visitor);
  const send = (): void => {
    const address = email.trim();
    if (!isEmail(address)) {
      setProblem(texts.mailWrong);
      return;
    }
    // Enter pressed twice is one letter.
    if (sending.current) {
      return;
    }
    sending.current = true;
    void visitor.mailTranscript(address).then((answer) => {
      sending.current = false;
      if (answer.type === "no") {
        setProblem(answer.say);
      } else {
        setDraft({ email: "" });
        setDone(address);
      }
    });
  };
  return done !== "" ? (
    <Thanks text={texts.mailThanks(done)} onClose={onClose} />
  ) : (
    <Form onSubmit={send}>
      <Field
        label={texts.mailAddress}
        hint={texts.mailHint}
        value={email}
        most={EMAIL_CHARACTERS}
        problem={problem}
        type="email"
        complete="email"
        onText={(text) => {
          setProblem("");
          setTyped(true);
          setDraft({ email: text });
        }}
      />
      <p class="acts">
        <button type="submit" class="solid">
          {texts.send}
        </button>
      </p>
    </Form>
  );
}

/** As the server checks it: digits enough, and nothing else that dialling does not know. */
export function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, "").length;
  return /^\+?[\d\s().\/-]+$/.test(text.trim()) && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
}

const QUESTIONS = 3;

function Call({ inbox, onClose }: { inbox: string; onClose: () => void }): JSX.Element {
  const { texts, visitor } = usePanel();
  const empty = { at: "", phone: "", when: "", text: "" };
  const [draft, setDraft] = useKept(`tellonce.call.${inbox}`, empty);
  const [typed, setTyped] = useState(draft.phone !== "");
  const filled = typed ? draft : { ...draft, phone: told("phone", visitor) };
  const [problem, setProblem] = useState("");
  const [done, setDone] = useState("");
  const at = Math.min(QUESTIONS - 1, Math.max(0, Number(draft.at) || 0));
  const go = (to: number): void => {
    setProblem("");
    setDraft({ ...draft, at: String(to) });
  };
  const next = (): void => {
    const phone = filled.phone.trim();
    if (at === 0 && !isPhone(phone)) {
      setProblem(texts.callPhoneWrong);
    } else if (at === 1 && draft.when.trim() === "") {
      setProblem(texts.callWhenHint);
    } else if (at < QUESTIONS - 1) {
      go(at + 1);
    } else {
      void visitor.callBack(phone, draft.when.trim(), draft.text.trim()).then((answer) => {
        if (answer.type === "no") {
          setProblem(answer.say);
        } else {
          setDraft(empty);
          setDone(phone);
        }
      });
    }
  };
  const fields: Pick<FieldProps, "label" | "hint" | "most" | "type" | "complete" | "long">[] = [
    {
      label: texts.callPhone,
      hint: texts.callPhoneHint,
      most: PHONE_CHARACTERS,
      type: "tel",
      complete: "tel",
    },
    { label: texts.callWhen, hint: texts.callWhenHint, most: WHEN_CHARACTERS },
    { label: texts.callText, hint: "", most: REMARK_CHARACTERS, long: true },
  ];
  const name = (["phone", "when", "text"] as const)[at] ?? "phone";
  const field = fields[at];
  if (done !== "" || field === undefined) {
    return <Thanks text={texts.callThanks(done)} onClose={onClose} />;
  }
  return (
    <Form onSubmit={next}>
      <p class="soft">{texts.question(at + 1, QUESTIONS)}</p>
      <Field
        key={name}
        {...field}
        value={filled[name]}
        problem={problem}
        onText={(text) => {
          setProblem("");
          setTyped(typed || name === "phone");
          setDraft({ ...draft, [name]: text });
        }}
      />
      <p class="acts">
        {at === 0 ? null : (
          <button type="button" class="plain" onClick={() => go(at - 1)}>
            {texts.back}
          </button>
        )}
        <button type="submit" class="solid">
          {at < QUESTIONS - 1 ? texts.next : texts.callSend}
        </button>
      </p>
    </Form>
  );
}
