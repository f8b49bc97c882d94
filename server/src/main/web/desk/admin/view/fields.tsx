// Fields with their names, hints and faults, and what stands around them.

import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Fault, Reply } from "../model/api.ts";
import { sayOf, useGround, useWords, type Loaded } from "./context.ts";

interface Common {
  name: string;
  label: string;
  hint?: string;
  faults?: readonly Fault[];
}

function useFault(name: string, faults: readonly Fault[] | undefined): string {
  const t = useWords();
  const fault = faults?.find((each) => each.field === name);
  const known: Readonly<Record<string, string>> = t.faults;
  return fault === undefined ? "" : (known[fault.code] ?? fault.say);
}

/** A field's name above it, its hint and its fault below; the last two are read out with it. */
export function Field(
  props: Common & { children: (id: string, described: string) => JSX.Element },
): JSX.Element {
  const fault = useFault(props.name, props.faults);
  const id = `f-${props.name}`;
  return (
    <div class={fault === "" ? "field" : "field faulty"}>
      <label for={id}>
        <span>{props.label}</span>
      </label>
      {props.children(id, `${id}-about`)}
      <p id={`${id}-about`} class="about">
        {fault !== "" && <strong class="fault">{fault} </strong>}
        {props.hint !== undefined && <span class="soft">{props.hint}</span>}
      </p>
    </div>
  );
}

export function TextField(
  props: Common & {
    value: string;
    onValue(value: string): void;
    type?: string;
    lines?: number;
    readOnly?: boolean;
    lang?: string;
    autocomplete?: string;
  },
): JSX.Element {
  const faulty = props.faults?.some((each) => each.field === props.name) === true;
  const same = {
    name: props.name,
    value: props.value,
    readOnly: props.readOnly === true,
    "aria-invalid": faulty,
    autocomplete: props.autocomplete ?? "off",
    ...(props.lang === undefined ? {} : { lang: props.lang }),
  };
  return (
    <Field {...props}>
      {(id, described) =>
        props.lines === undefined ? (
          <input
            {...same}
            id={id}
            type={props.type ?? "text"}
            aria-describedby={described}
            onInput={(event) => props.onValue(event.currentTarget.value)}
          />
        ) : (
          <textarea
            {...same}
            id={id}
            rows={props.lines}
            aria-describedby={described}
            onInput={(event) => props.onValue(event.currentTarget.value)}
          />
        )
      }
    </Field>
  );
}

export function SelectField(
  props: Common & {
    value: string;
    options: readonly (readonly [string, string])[];
    onValue(value: string): void;
  },
): JSX.Element {
  return (
    <Field {...props}>
      {(id, described) => (
        <select
          id={id}
          name={props.name}
          value={props.value}
          aria-describedby={described}
          onChange={(event) => props.onValue(event.currentTarget.value)}
        >
          {props.options.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function CheckField(props: {
  label: string;
  value: boolean;
  onValue(value: boolean): void;
}): JSX.Element {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={props.value}
        onChange={(event) => props.onValue(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}

/** Several of a list, each with a box to tick. */
export function SetField(props: {
  name: string;
  label: string;
  options: readonly (readonly [string, string])[];
  value: readonly string[];
  faults?: readonly Fault[];
  onValue(value: string[]): void;
}): JSX.Element {
  const fault = useFault(props.name, props.faults);
  return (
    <fieldset class={fault === "" ? "field" : "field faulty"}>
      <legend>{props.label}</legend>
      <div class="ticks">
        {props.options.map(([value, label]) => (
          <CheckField
            key={value}
            label={label}
            value={props.value.includes(value)}
            onValue={(on) =>
              props.onValue(
                on ? [...props.value, value] : props.value.filter((each) => each !== value),
              )
            }
          />
        ))}
      </div>
      {fault !== "" && (
        <p class="about">
          <strong class="fault">{fault}</strong>
        </p>
      )}
    </fieldset>
  );
}

/** How a form is doing, with everything that saving may bring. */
export interface Saving<T> {
  faults: readonly Fault[];
  going: boolean;
  said: string;
  good: boolean;
  newer: T | undefined;
  touched(): void;
  settle(): void;
  run(work: () => Promise<Reply<T>>, done: (saved: T) => void, good?: string): Promise<void>;
}

export function useSaving<T>(): Saving<T> {
  const t = useWords();
  const { dirty } = useGround();
  const [state, setState] = useState({
    faults: [] as readonly Fault[],
    going: false,
    said: "",
    good: false,
    newer: undefined as T | undefined,
  });
  useEffect(() => () => dirty(false), []);
  return {
    ...state,
    touched: () => dirty(true),
    settle: () => {
      dirty(false);
      setState({ faults: [], going: false, said: "", good: false, newer: undefined });
    },
    run: async (work, done, good = t.act.saved) => {
      setState((before) => ({ ...before, going: true, said: "" }));
      const reply = await work();
      const next = { faults: [], going: false, said: "", good: false, newer: undefined };
      switch (reply.is) {
        case "ok":
          dirty(false);
          setState({ ...next, said: good, good: true });
          done(reply.body);
          break;
        case "changed":
          setState({ ...next, newer: reply.newer });
          break;
        case "out":
          setState({ ...next, said: t.signInAgain });
          break;
        case "away":
          setState({ ...next, said: t.away });
          break;
        case "refused":
          setState({
            ...next,
            faults: reply.faults,
            said: reply.faults.length > 0 ? "" : t.failed(sayOf(t, reply)),
          });
          requestAnimationFrame(() =>
            document.querySelector<HTMLElement>(".faulty :is(input, textarea, select)")?.focus(),
          );
      }
    },
  };
}

/** A form whose faults are told beside its fields, in the reader's language, and not by the browser. */
export function Form(props: {
  class?: "form" | "tools";
  onSend(): void;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <form
      class={props.class ?? "form"}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onSend();
      }}
    >
      {props.children}
    </form>
  );
}

/** The foot of a form: what became of it, and its buttons. */
export function FormFoot(props: {
  saving: Saving<never> | Saving<object>;
  label?: string;
  onCancel?(): void;
  children?: ComponentChildren;
}): JSX.Element {
  const t = useWords();
  const { going, said, good } = props.saving;
  return (
    <div class="form-foot">
      <p class={good ? "said good" : "said"} role="status">
        {said}
      </p>
      {props.children}
      {props.onCancel !== undefined && (
        <button type="button" class="button" onClick={props.onCancel}>
          {t.act.cancel}
        </button>
      )}
      <button type="submit" class="button main" disabled={going}>
        {going ? t.act.saving : (props.label ?? t.act.save)}
      </button>
    </div>
  );
}

/** Somebody was quicker: what to do with one's own text. */
export function NewerNote(props: {
  onTake(): void;
  onKeep(): void;
  children: ComponentChildren;
}): JSX.Element {
  const t = useWords().newer;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <section class="newer">
      <h3 ref={head} tabIndex={-1}>
        {t.title}
      </h3>
      <p>{t.text}</p>
      <div class="newer-text">{props.children}</div>
      <div class="strip">
        <button type="button" class="button" onClick={props.onTake}>
          {t.take}
        </button>
        <button type="button" class="button" onClick={props.onKeep}>
          {t.keep}
        </button>
      </div>
    </section>
  );
}

/** What was loaded, or a calm line while it is not there. */
export function Show<T>(props: {
  loaded: Loaded<T>;
  again(): void;
  children: (value: T) => JSX.Element;
}): JSX.Element {
  const t = useWords();
  switch (props.loaded.is) {
    case "loading":
      return (
        <p class="soft breathing" role="status">
          {t.loading}
        </p>
      );
    case "failed":
      return (
        <div class="empty" role="alert">
          <p>{props.loaded.say}</p>
          <button type="button" class="button" onClick={props.again}>
            {t.act.again}
          </button>
        </div>
      );
    case "there":
      return props.children(props.loaded.value);
  }
}

/** Text to copy, with the button that does it. */
export function CopyBox({ label, text }: { label: string; text: string }): JSX.Element {
  const t = useWords().act;
  const [said, setSaid] = useState("");
  const box = useRef<HTMLTextAreaElement>(null);
  const copy = async (): Promise<void> => {
    box.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setSaid(t.copied);
    } catch {
      // The text is selected: the keyboard's own copy takes it.
    }
  };
  return (
    <div class="copy-box">
      <label>
        <span>{label}</span>
        <textarea ref={box} readOnly rows={Math.min(6, text.split("\n").length + 1)} value={text} />
      </label>
      <div class="strip">
        <button type="button" class="button" onClick={() => void copy()}>
          {t.copy}
        </button>
        <span role="status" class="soft">
          {said}
        </span>
      </div>
    </div>
  );
}

export function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

export function dateOf(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(at),
  );
}
