// Opening hours: a week, a time zone, and closed days.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useGround, useLoaded, useWords } from "./context.ts";
import { Form, FormFoot, NewerNote, Show, TextField, useSaving } from "./fields.tsx";

const DAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

interface Span {
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

interface Hours {
  readonly zone: string;
  readonly week: readonly Span[];
  readonly closed: readonly string[];
  readonly version: number;
}

export function HoursPage(): JSX.Element {
  const t = useWords();
  const [loaded, again] = useLoaded<Hours>("admin/hours");
  return (
    <>
      <p class="soft">{t.hours.text}</p>
      <Show loaded={loaded} again={again}>
        {(hours) => <HoursForm hours={hours} />}
      </Show>
    </>
  );
}

function HoursForm({ hours }: { hours: Hours }): JSX.Element {
  const t = useWords();
  const { api } = useGround();
  const [zone, setZone] = useState(hours.zone);
  const [week, setWeek] = useState<readonly Span[]>(hours.week);
  const [closed, setClosed] = useState(hours.closed.join("\n"));
  const [version, setVersion] = useState(hours.version);
  const [problem, setProblem] = useState("");
  const saving = useSaving<Hours>();
  const change = (spans: readonly Span[]): void => {
    setWeek(spans);
    saving.touched();
  };
  const save = async (over: number): Promise<void> => {
    const days = closed.split(/\s+/u).filter((day) => day !== "");
    const wrong = week.some((span) => !(span.from < span.to));
    setProblem(
      wrong ? t.faults.order : days.every((day) => /^\d{4}-\d\d-\d\d$/u.test(day)) ? "" : t.hours.bad,
    );
    if (wrong || days.some((day) => !/^\d{4}-\d\d-\d\d$/u.test(day))) {
      return;
    }
    await saving.run(
      () => api.send<Hours>("PUT", "admin/hours", { zone, week, closed: days, version: over }),
      (saved) => setVersion(saved.version),
    );
  };
  const newer = saving.newer;
  return (
    <Form onSend={() => void save(version)}>
      {week.length === 0 && <p class="soft">{t.hours.notSet}</p>}
      <TextField
        name="zone"
        label={t.hours.zone}
        hint={t.hours.zoneHint}
        value={zone}
        faults={saving.faults}
        onValue={(value) => {
          setZone(value);
          saving.touched();
        }}
      />
      {DAYS.map((day, index) => (
        <Day
          key={day}
          name={t.hours.days[index] ?? day}
          spans={week.filter((span) => span.day === day)}
          onSpans={(spans) => change([...week.filter((span) => span.day !== day), ...spans])}
          day={day}
        />
      ))}
      <TextField
        name="closed"
        label={t.hours.closed}
        hint={t.hours.closedHint}
        lines={4}
        value={closed}
        onValue={(value) => {
          setClosed(value);
          saving.touched();
        }}
      />
      <p role="alert" class="problem">
        {problem === "" && saving.faults.some((fault) => fault.field === "week")
          ? t.hours.bad
          : problem}
      </p>
      {newer !== undefined && (
        <NewerNote
          onTake={() => {
            setZone(newer.zone);
            setWeek(newer.week);
            setClosed(newer.closed.join("\n"));
            setVersion(newer.version);
            saving.settle();
          }}
          onKeep={() => void save(newer.version)}
        >
          {newer.zone}, {newer.week.map((span) => `${span.from}–${span.to}`).join(", ")}
        </NewerNote>
      )}
      <FormFoot saving={saving} />
    </Form>
  );
}

function Day(props: {
  day: string;
  name: string;
  spans: readonly Span[];
  onSpans(spans: readonly Span[]): void;
}): JSX.Element {
  const t = useWords().hours;
  const { day, name, spans } = props;
  const set = (index: number, part: Partial<Span>): void =>
    props.onSpans(spans.map((span, i) => (i === index ? { ...span, ...part } : span)));
  return (
    <fieldset class="field day">
      <legend>{name}</legend>
      <div class="strip">
        <label class="check">
          <input
            type="checkbox"
            aria-label={t.open(name)}
            checked={spans.length > 0}
            onChange={(event) =>
              props.onSpans(event.currentTarget.checked ? [{ day, from: "09:00", to: "17:00" }] : [])
            }
          />
          <span>{spans.length === 0 ? t.closedDay : ""}</span>
        </label>
        {spans.map((span, index) => (
          <span key={index} class="strip">
            <input
              type="time"
              aria-label={t.from(name)}
              value={span.from}
              onInput={(event) => set(index, { from: event.currentTarget.value })}
            />
            <span aria-hidden="true">–</span>
            <input
              type="time"
              aria-label={t.to(name)}
              value={span.to}
              onInput={(event) => set(index, { to: event.currentTarget.value })}
            />
          </span>
        ))}
      </div>
    </fieldset>
  );
}
