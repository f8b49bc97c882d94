// The brief: what an agent knows before the first word. Everything in it points to where it was said.

import type { ComponentChildren, JSX } from "preact";
import type { Brief, TriedAnswer } from "../../wire/answers.ts";
import type { Fact } from "../../wire/frames.ts";
import { waitedOf } from "../model/missed.ts";
import { safeUrl } from "../model/segments.ts";
import { lengthOf, minutesSince } from "../model/waiting.ts";
import { useTick, useWords } from "./context.ts";
import { HostLabels } from "./host-labels.tsx";
import { FoldIcon } from "./icons.tsx";
import { factValue, languageName } from "./parts.tsx";

export interface BriefCardProps {
  brief: Brief;
  /** Since when an answer is owed. */
  since: string | undefined;
  open: boolean;
  now: number;
  nameOf(agent: string): string;
  onFold(): void;
  onJump(seq: number): void;
}

export function BriefCard(props: BriefCardProps): JSX.Element {
  const { brief, open, onFold } = props;
  const { brief: t, facts, locale } = useWords();
  return (
    <section class={open ? "brief open" : "brief"} aria-label={t.title}>
      <div class="brief-head">
        <h3>{t.title}</h3>
        {!open && (
          <p class="brief-short">
            {[
              brief.about,
              ...brief.facts.map((fact) => `${facts[fact.kind]} ${factValue(fact, locale)}`),
            ].join(" · ")}
          </p>
        )}
        <button
          type="button"
          class="icon-button"
          aria-expanded={open}
          aria-label={open ? t.fold : t.unfold}
          onClick={onFold}
        >
          <FoldIcon open={open} />
        </button>
      </div>
      {open && <BriefBody {...props} />}
    </section>
  );
}

function BriefBody(props: BriefCardProps): JSX.Element {
  const { brief, nameOf, onJump } = props;
  const { brief: t, reasons, takeOver, missed: ofWait, locale } = useWords();
  const missed = waitedOf(brief.missed, locale, props.now);
  return (
    <div class="brief-body">
      {missed !== undefined && (
        <p class="brief-missed">
          <strong>{ofWait.missed(missed.length, missed.day)}</strong>
        </p>
      )}
      {brief.transfer !== undefined && (
        <div class="brief-handed">
          <strong>
            {brief.transfer.taken === true
              ? takeOver.took(brief.transfer.by ?? "", nameOf(brief.transfer.from))
              : t.handed(nameOf(brief.transfer.by ?? brief.transfer.from))}
          </strong>
          <q>{brief.transfer.reason}</q>
          <Jump seq={brief.transfer.seq} onJump={onJump} />
        </div>
      )}
      <dl class="brief-grid">
        <Part name={t.who}>
          <Who brief={brief} />
        </Part>
        <Part name={t.about} size="wide">
          {brief.about}
        </Part>
        {brief.reason !== undefined && (
          <Part name={t.reason} size="wide">
            {reasons[brief.reason] ?? brief.reason}
          </Part>
        )}
        <Part name={t.facts} size="wide">
          <Facts facts={brief.facts} onJump={onJump} />
        </Part>
        <Part name={t.tried} size="wide tried">
          <Tried tried={brief.tried} onJump={onJump} />
        </Part>
        {brief.elsewhere !== undefined && (
          <Part name={t.elsewhere} size="wide">
            {languageName(brief.elsewhere.language, locale)}:{" "}
            <q lang={brief.elsewhere.language}>{brief.elsewhere.question}</q>
          </Part>
        )}
      </dl>
      <Circumstances {...props} />
      <HostLabels brief={brief} />
      {brief.notes.length > 0 && (
        <ul class="brief-list notes" aria-label={t.notes}>
          {brief.notes.map((note) => (
            <li key={note.seq} class="brief-note">
              <strong>{nameOf(note.by)}:</strong> {note.text}{" "}
              <Jump seq={note.seq} onJump={onJump} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface PartProps {
  name: string;
  size?: "wide" | "wide tried";
  children: ComponentChildren;
}

function Part(props: PartProps): JSX.Element {
  return (
    <div class={props.size ?? ""}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function Jump({ seq, onJump }: { seq: number; onJump(seq: number): void }): JSX.Element {
  const { brief: t } = useWords();
  return (
    <button type="button" class="jump" onClick={() => onJump(seq)}>
      {t.factFrom(seq)}
    </button>
  );
}

function Who({ brief }: { brief: Brief }): JSX.Element {
  const { brief: t } = useWords();
  const { name = "", email = "", verified } = brief.who;
  const known = [name, email].filter((each) => each !== "");
  if (known.length === 0) {
    return <span class="soft">{t.anonymous}</span>;
  }
  return (
    <>
      {known.join(", ")}{" "}
      <span class={verified ? "sign good" : "sign"}>{verified ? t.verified : t.unverified}</span>
    </>
  );
}

function Facts({
  facts,
  onJump,
}: {
  facts: readonly Fact[];
  onJump(seq: number): void;
}): JSX.Element {
  const { brief: t, facts: kinds, locale } = useWords();
  if (facts.length === 0) {
    return <span class="soft">{t.noFacts}</span>;
  }
  return (
    <ul class="fact-list">
      {facts.map((fact) => (
        <li key={`${fact.kind}:${fact.value}`}>
          <button
            type="button"
            class="fact"
            title={`“${fact.as_said}”, ${t.factFrom(fact.source)}`}
            aria-label={`${kinds[fact.kind]} ${factValue(fact, locale)}, ${t.factFrom(fact.source)}`}
            onClick={() => onJump(fact.source)}
          >
            <span class="fact-kind">{kinds[fact.kind]}</span>
            <span class="fact-value">{factValue(fact, locale)}</span>
            <span class="fact-source">#{fact.source}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Tried({
  tried,
  onJump,
}: {
  tried: readonly TriedAnswer[];
  onJump(seq: number): void;
}): JSX.Element {
  const { brief: t } = useWords();
  if (tried.length === 0) {
    return <span class="soft">{t.nothingTried}</span>;
  }
  const help = (helped: boolean | undefined): string =>
    helped === undefined ? t.unknownHelp : helped ? t.helped : t.notHelped;
  return (
    <ul class="brief-list">
      {tried.map((answer) => (
        <li key={answer.seq}>
          {answer.question}{" "}
          <span
            class={
              answer.helped === false ? "sign bad" : answer.helped === true ? "sign good" : "sign"
            }
          >
            {help(answer.helped)}
          </span>{" "}
          <Jump seq={answer.seq} onJump={onJump} />
        </li>
      ))}
    </ul>
  );
}

/** Since when, in which language, from where: one quiet line. */
function Circumstances({ brief, since, now }: BriefCardProps): JSX.Element {
  const { brief: t, locale } = useWords();
  useTick(10_000);
  const { page } = brief;
  const url = page === undefined ? undefined : safeUrl(page.url);
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
  return (
    <ul class="circumstances">
      {since !== undefined && (
        <li>
          {t.waiting} {time.format(new Date(since))} ({lengthOf(minutesSince(since, now), locale)})
        </li>
      )}
      <li>
        {t.language}: {languageName(brief.language, locale)}
      </li>
      <li>
        {t.channel}: {brief.inbox} ({brief.channel})
      </li>
      {page !== undefined && (
        <li>
          {t.page}:{" "}
          {url === undefined ? (
            page.title || page.url
          ) : (
            <a href={url} target="_blank" rel="noopener noreferrer nofollow" title={url}>
              {page.title || page.url}
            </a>
          )}
        </li>
      )}
      {brief.episode > 1 && <li>{t.episode(brief.episode)}</li>}
    </ul>
  );
}
