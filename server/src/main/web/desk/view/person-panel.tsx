// The customer: who, what is known and where it was said, and everything that was talked about
// before. Beside the conversation where there is room, over it where there is none.

import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Earlier } from "../../wire/answers.ts";
import type { Fact } from "../../wire/frames.ts";
import type { Desk } from "../model/desk.ts";
import type { Episode, Person } from "../model/person.ts";
import { safeUrl } from "../model/segments.ts";
import { useWords } from "./context.ts";
import { CloseIcon } from "./icons.tsx";
import { factValue, languageName } from "./parts.tsx";

export interface PersonPanelProps {
  desk: Desk;
  conv: string;
  who: string;
  /** Over the conversation; the focus goes in and comes back. */
  drawer: boolean;
  onJump(seq: number): void;
  onClose(): void;
}

export function PersonPanel(props: PersonPanelProps): JSX.Element {
  const { desk, conv, who, drawer, onClose } = props;
  const { look } = useWords();
  const t = look.person;
  const panel = useRef<HTMLElement>(null);
  const open = desk.open(conv);
  useLayoutEffect(() => {
    const before = document.activeElement;
    if (!drawer) {
      return undefined;
    }
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus();
      }
    };
  }, [drawer]);
  return (
    <>
      {drawer && <div class="panel-shade" onClick={onClose} />}
      <aside
        ref={panel}
        id="panel"
        class={drawer ? "panel drawer" : "panel"}
        aria-label={t.title}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (drawer && event.key === "Escape") {
            event.stopPropagation();
            onClose();
          }
        }}
      >
        <div class="panel-head">
          <h2>{t.title}</h2>
          <button type="button" class="icon-button" aria-label={t.close} onClick={onClose}>
            <CloseIcon />
          </button>
        </div>
        {open !== undefined && (
          <div class="panel-body">
            <Who person={open.person} who={who} />
            <Facts facts={open.person.facts} onJump={props.onJump} />
            {open.tags.length > 0 && (
              <Part name={t.tags}>
                <ul class="chips">
                  {open.tags.map((tag) => (
                    <li key={tag} class="chip quiet">
                      {tag}
                    </li>
                  ))}
                </ul>
              </Part>
            )}
            <Pages person={open.person} onJump={props.onJump} />
            <Timeline
              desk={desk}
              episodes={open.person.episodes}
              earlier={desk.earlier(conv)}
              onJump={props.onJump}
            />
          </div>
        )}
      </aside>
    </>
  );
}

function Part(props: { name: string; children: ComponentChildren }): JSX.Element {
  return (
    <section class="panel-part">
      <h3>{props.name}</h3>
      {props.children}
    </section>
  );
}

function Who({ person, who }: { person: Person; who: string }): JSX.Element {
  const { brief, look, locale } = useWords();
  const t = look.person;
  const known = person.name !== "" || person.email !== "";
  return (
    <section class="panel-part">
      <p class="panel-who">
        <strong>{person.name || who}</strong>{" "}
        {known && (
          <span class={person.verified ? "sign good" : "sign"}>
            {person.verified ? brief.verified : brief.unverified}
          </span>
        )}
      </p>
      <dl class="panel-list">
        {person.email !== "" && (
          <div>
            <dt>{t.email}</dt>
            <dd>
              <a href={`mailto:${encodeURIComponent(person.email)}`}>{person.email}</a>
            </dd>
          </div>
        )}
        {person.phone !== "" && (
          <div>
            <dt>{t.phone}</dt>
            <dd>
              <a href={`tel:${person.phone.replace(/[^+\d]/gu, "")}`}>{person.phone}</a>
            </dd>
          </div>
        )}
        {person.languages.length > 0 && (
          <div>
            <dt>{t.languages}</dt>
            <dd>{person.languages.map((code) => languageName(code, locale)).join(", ")}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Facts(props: { facts: readonly Fact[]; onJump(seq: number): void }): JSX.Element {
  const { brief, facts: kinds, locale } = useWords();
  return (
    <Part name={brief.facts}>
      {props.facts.length === 0 ? (
        <p class="soft">{brief.noFacts}</p>
      ) : (
        <ul class="panel-facts">
          {props.facts.map((fact) => (
            <li key={`${fact.kind}:${fact.value}`}>
              <button
                type="button"
                class="panel-fact"
                title={`“${fact.as_said}”`}
                onClick={() => props.onJump(fact.source)}
              >
                <span class="soft">{kinds[fact.kind]}</span>
                <strong>{factValue(fact, locale)}</strong>
                <span class="panel-source">{brief.factFrom(fact.source)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function Pages(props: { person: Person; onJump(seq: number): void }): JSX.Element | null {
  const { look, locale } = useWords();
  const time = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  if (props.person.pages.length === 0) {
    return null;
  }
  return (
    <Part name={look.person.pages}>
      <ol class="panel-pages">
        {props.person.pages.map(({ value: page, seq, t }) => {
          const url = safeUrl(page.url);
          return (
            <li key={seq}>
              {url === undefined ? (
                page.title || page.url
              ) : (
                <a href={url} target="_blank" rel="noopener noreferrer nofollow" title={url}>
                  {page.title || page.url}
                </a>
              )}{" "}
              <time class="soft" dateTime={t}>
                {time.format(new Date(t))}
              </time>
            </li>
          );
        })}
      </ol>
    </Part>
  );
}

interface TimelineProps {
  desk: Desk;
  episodes: readonly Episode[];
  /** Other conversations of the same person; undefined as long as they are being asked for. */
  earlier: Earlier | undefined;
  onJump(seq: number): void;
}

/** One line of the timeline, wherever it leads. */
interface Stop {
  readonly key: string;
  readonly t: string;
  readonly about: string;
  readonly state: string;
  readonly agents: string;
  readonly rating?: number;
  readonly label: string;
  go(): void;
}

/** The matters of this conversation and the person's others, the latest first. */
function Timeline({ desk, episodes, earlier, onJump }: TimelineProps): JSX.Element {
  const { look, status, locale } = useWords();
  const t = look.person;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const stops: Stop[] = episodes.map((episode) => ({
    key: `here-${episode.seq}`,
    t: episode.t,
    about: episode.about,
    state: episode.settled === undefined ? t.open : status.resolved,
    agents: episode.agents.join(", "),
    ...(episode.rating === undefined ? {} : { rating: episode.rating }),
    label: t.here,
    go: () => onJump(episode.seq),
  }));
  for (const row of earlier?.rows ?? []) {
    stops.push({
      key: row.conv,
      t: row.updated,
      about: row.about,
      state: status[row.status],
      agents: row.agent === undefined ? "" : desk.nameOf(row.agent),
      label: row.inbox,
      go: () => desk.select(row.conv),
    });
  }
  stops.sort((a, b) => Date.parse(b.t) - Date.parse(a.t));
  return (
    <Part name={t.timeline}>
      <ol class="panel-timeline">
        {stops.map((stop) => (
          <li key={stop.key}>
            <button type="button" class="panel-stop" onClick={stop.go}>
              <span class="panel-stop-head">
                <time dateTime={stop.t}>{date.format(new Date(stop.t))}</time>
                <span class="soft">{stop.label}</span>
              </span>
              <span class="panel-stop-about">{stop.about || t.noWords}</span>
              <span class="soft">
                {[stop.state, stop.agents, stop.rating === undefined ? "" : `${stop.rating}/5`]
                  .filter((each) => each !== "")
                  .join(" · ")}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {earlier?.more === true && <p class="soft">{t.more}</p>}
    </Part>
  );
}
