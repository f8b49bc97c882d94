// One message: who said what, what it said before the tone step, and how far it has come.

import type { JSX } from "preact";
import type { Content, Fact } from "../../wire/frames.ts";
import type { Answer } from "../../wire/outbox.ts";
import type { MessageLine } from "../../wire/view.ts";
import { Markdown } from "../../text/markdown-view.tsx";
import { segmentsOf, safeUrl } from "../model/segments.ts";
import type { MessageItem } from "../model/timeline.ts";
import { refusalOf } from "../locales/index.ts";
import { FileCard } from "../../parts/file-card.tsx";
import { deskFiles } from "./attached.ts";
import { useWords } from "./context.ts";
import { RobotIcon } from "./icons.tsx";
import { MessageTools } from "./message-tools.tsx";
import { factValue } from "./parts.tsx";
import { Differences } from "./tone.tsx";

export interface MessageActs {
  onRetry(cid: string): void;
  /** Puts the text back into the composer and gives the message up. */
  onChange(cid: string, text: string): void;
  onDiscard(cid: string): void;
  onJump(seq: number): void;
  /** Changes an own message that is stored. */
  onEdit(seq: number, text: string): Promise<Answer>;
  /** Takes an own message that is stored away. */
  onRemove(seq: number): void;
}

export function timeOf(t: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(new Date(t));
}

export interface MessageProps {
  item: MessageItem;
  me: string;
  /** What the visitor is called. */
  who: string;
  acts: MessageActs;
}

export function MessageLineView({ item, me, who, acts }: MessageProps): JSX.Element {
  const { line } = item;
  const words = useWords();
  const t = words.transcript;
  const mine = line.by === "agent" && (line.agent === undefined || line.agent.id === me);
  const name =
    line.by === "bot"
      ? words.purposes[line.purpose ?? "notice"]
      : mine
        ? t.you
        : line.name || (line.by === "visitor" ? who : "");
  return (
    <li
      class={`message ${line.by}${mine ? " mine" : ""}${item.follows ? " follows" : ""}${line.delivery === "failed" ? " failed" : ""}`}
      data-seq={line.seq}
      tabIndex={-1}
    >
      <div class={item.follows ? "message-head aside" : "message-head"}>
        {line.by === "bot" && <RobotIcon />}
        <span class="message-name">{name}</span>
        {line.agent !== undefined && !mine && <span class="soft">{line.agent.title}</span>}
        {line.by === "bot" && line.purpose === "answer" && <Tried line={line} />}
      </div>
      <div class="bubble" dir="auto">
        {line.replyTo !== undefined && (
          <button type="button" class="jump" onClick={() => acts.onJump(line.replyTo ?? 0)}>
            {t.replyTo(line.replyTo)}
          </button>
        )}
        <Said line={line} facts={item.facts} />
      </div>
      <Rewording line={line} />
      <div class="message-foot">
        {line.seq !== undefined && (
          <a
            class="message-number"
            href={`#m${line.seq}`}
            aria-label={t.message(line.seq)}
            onClick={(event) => {
              event.preventDefault();
              acts.onJump(line.seq ?? 0);
            }}
          >
            {line.seq}
          </a>
        )}
        <time dateTime={line.t}>{timeOf(line.t, words.locale)}</time>
        {line.edited && <span>{t.edited}</span>}
        <Way item={item} />
        {mine && <MessageTools line={line} acts={acts} />}
      </div>
      <Failed line={line} acts={acts} />
    </li>
  );
}

/** An automatic answer was tried, and whether it helped. */
function Tried({ line }: { line: MessageLine }): JSX.Element {
  const { brief, look } = useWords();
  const [said, sign] =
    line.taken === "helped"
      ? [brief.helped, "sign good"]
      : line.taken === "not-helped"
        ? [brief.notHelped, "sign bad"]
        : [brief.unknownHelp, "sign"];
  return (
    <span class={sign}>
      {look.reading.tried}: {said}
    </span>
  );
}

function Said({ line, facts }: { line: MessageLine; facts: readonly Fact[] }): JSX.Element {
  const { transcript: t } = useWords();
  if (line.content === undefined) {
    return <em class="soft">{t.deleted}</em>;
  }
  return (
    <>
      <ContentView content={line.content} facts={facts} taken={line.taken} by={line.by} />
      {line.links.length > 0 && (
        <ul class="links">
          {line.links.map((link) => {
            const url = safeUrl(link.url);
            return (
              <li key={link.url}>
                {url === undefined ? link.label : <Link url={url} text={link.label} />}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

function Link({ url, text }: { url: string; text: string }): JSX.Element {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow">
      {text}
    </a>
  );
}

export function PlainText({ text, facts }: { text: string; facts: readonly Fact[] }): JSX.Element {
  const { facts: kinds, look, locale } = useWords();
  return (
    <span class="text">
      {segmentsOf(text, facts).map((segment) => {
        switch (segment.is) {
          case "text":
            return segment.text;
          case "link":
            return <Link url={segment.url} text={segment.text} />;
          case "fact":
            return (
              <mark title={look.reading.known(kinds[segment.fact.kind], factValue(segment.fact, locale))}>
                {segment.text}
              </mark>
            );
        }
      })}
    </span>
  );
}

/** Our own words as the visitor sees them, with the little markup there is. */
function OurText({ text }: { text: string }): JSX.Element {
  return (
    <div class="text">
      <Markdown text={text} link={(url, label, key) => <Link key={key} url={url} text={label} />} />
    </div>
  );
}

function ContentView(props: {
  content: Content;
  facts: readonly Fact[];
  taken: string | undefined;
  by: MessageLine["by"];
}): JSX.Element {
  const { content, facts, taken, by } = props;
  const { transcript: t, files, locale } = useWords();
  switch (content.type) {
    case "text":
      return by === "visitor" ? (
        <PlainText text={content.text} facts={facts} />
      ) : (
        <OurText text={content.text} />
      );
    case "choice":
      return (
        <>
          <OurText text={content.text} />
          <ul class="options">
            {content.options.map((option) => (
              <li key={option.id} class={option.id === taken ? "taken" : ""}>
                {option.label}
              </li>
            ))}
          </ul>
        </>
      );
    case "chosen":
      return <span class="text">{t.chosen(content.label)}</span>;
    case "file":
      return (
        <FileCard content={content} access={deskFiles("")} texts={files} locale={locale} />
      );
    case "place":
      return (
        <span class="text">
          {t.place(content.label || `${content.latitude}, ${content.longitude}`)}
        </span>
      );
    case "unsupported":
      return (
        <span class="text soft">
          {t.unsupported} {content.note || content.kind}
        </span>
      );
  }
}

/** Both texts of a message that was reworded, on demand. */
function Rewording({ line }: { line: MessageLine }): JSX.Element | null {
  const { transcript: t, rights } = useWords();
  const body = line.entry?.type === "VisitorSaid" ? undefined : line.entry?.body;
  if (body === undefined) {
    return null;
  }
  const written = body.as_written ?? "";
  const sent =
    body.content.type === "text" || body.content.type === "choice" ? body.content.text : "";
  const own = "own_words" in body && body.own_words === true;
  const faq = "faq" in body ? body.faq : undefined;
  const reworded = written !== "" && written !== sent && body.content.type === "text";
  return (
    <>
      {faq !== undefined && <p class="fine">{t.faq(faq.question)}</p>}
      {own && body.tone?.type === "rephrased" && <p class="fine">{t.ownWords}</p>}
      {"own_words" in body && body.tone?.type === "held" && (
        <p class="fine">{rights.heldSent}</p>
      )}
      {reworded && (
        <details class="rewording">
          <summary>{t.both}</summary>
          <dl>
            <dt>{t.asWritten}</dt>
            <dd dir="auto">{written}</dd>
            <dt>{t.asSent}</dt>
            <dd dir="auto">
              <Differences before={written} after={sent} />
            </dd>
            {body.tone?.type === "rephrased" && body.tone.rules.length > 0 && (
              <>
                <dt>{t.rules}</dt>
                <dd>
                  <ul>
                    {body.tone.rules.map((rule) => (
                      <li key={rule.id}>{rule.reason}</li>
                    ))}
                  </ul>
                </dd>
              </>
            )}
          </dl>
        </details>
      )}
    </>
  );
}

/** How far an outgoing message has come. */
function Way({ item }: { item: MessageItem }): JSX.Element | null {
  const { delivery: t } = useWords();
  const { line, outcome } = item;
  if (line.by === "visitor") {
    return null;
  }
  if (outcome !== undefined) {
    const reason = typeof outcome["reason"] === "string" ? outcome["reason"] : "";
    const known = Object.hasOwn(t.outcome, outcome.type)
      ? t.outcome[outcome.type as keyof typeof t.outcome]
      : outcome.type;
    const good = outcome.type === "sent";
    return (
      <span class={good ? "way" : "way bad"}>
        {typeof known === "string" ? known : known(reason)}
      </span>
    );
  }
  return <span class={`way ${line.delivery}`}>{t[line.delivery]}</span>;
}

function Failed({ line, acts }: { line: MessageLine; acts: MessageActs }): JSX.Element | null {
  const words = useWords();
  const { refused, cid, content } = line;
  if (line.delivery !== "failed" || refused === undefined || cid === undefined) {
    return null;
  }
  const text = content?.type === "text" ? content.text : "";
  const t = words.delivery;
  return (
    <div class="failure" role="alert">
      <p>{refusalOf(words, refused)}</p>
      {(refused.reasons ?? []).map((reason) => (
        <p key={reason.rule} class="soft">
          <q>{reason.found}</q> {reason.reason}
        </p>
      ))}
      {refused.better !== undefined && <p dir="auto">{refused.better}</p>}
      <div class="failure-acts">
        {refused.better !== undefined && (
          <button
            type="button"
            class="button small main"
            onClick={() => acts.onChange(cid, refused.better ?? "")}
          >
            {words.composer.useThis}
          </button>
        )}
        <button type="button" class="button small" onClick={() => acts.onChange(cid, text)}>
          {t.change}
        </button>
        {refused.code !== "held" && (
          <button type="button" class="button small" onClick={() => acts.onRetry(cid)}>
            {t.retry}
          </button>
        )}
        <button type="button" class="button small" onClick={() => acts.onDiscard(cid)}>
          {t.discard}
        </button>
      </div>
    </div>
  );
}
