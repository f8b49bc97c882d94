// One conversation: the brief on top, the whole transcript below it, and the place to write.

import type { JSX } from "preact";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { ListRow } from "../../wire/frames.ts";
import type { Desk } from "../model/desk.ts";
import type { Mode } from "../model/drafts.ts";
import type { OpenConversation } from "../model/opened.ts";
import { phaseOf, type Phase } from "../model/phase.ts";
import { BriefCard } from "./brief-card.tsx";
import { Composer } from "./composer.tsx";
import { useWords } from "./context.ts";
import { BackIcon, CheckIcon, HandIcon, QueueIcon } from "./icons.tsx";
import type { MessageActs } from "./message.tsx";
import { LanguageBadge, visitorName } from "./parts.tsx";
import { Transcript } from "./transcript.tsx";

export interface ConversationProps {
  desk: Desk;
  conv: string;
  row: ListRow | undefined;
  mode: Mode;
  onMode(mode: Mode): void;
  onAccept(): void;
  onTransfer(): void;
  onBack(): void;
}

export function Conversation(props: ConversationProps): JSX.Element {
  const { desk, conv, row, onMode } = props;
  const words = useWords();
  const t = words.conversation;
  const open = desk.open(conv);
  const brief = desk.brief(conv);
  const phase = phaseOf(desk, conv, row);
  const [jump, setJump] = useState<{ seq: number; at: number }>();
  const [folded, setFolded] = useState<boolean>();
  const [, redraw] = useState(0);

  useEffect(() => {
    setFolded(undefined);
    setJump(undefined);
  }, [conv]);

  const onJump = useCallback((seq: number) => setJump({ seq, at: Date.now() }), []);
  const onSeen = useCallback((seq: number) => desk.seen(conv, seq), [desk, conv]);
  const acts = useMemo<MessageActs>(
    () => ({
      onRetry: (cid) => desk.acts.retry(cid),
      onDiscard: (cid) => desk.acts.discard(cid),
      onChange(cid, text) {
        desk.acts.discard(cid);
        const typed = desk.drafts.get(conv, "reply");
        desk.drafts.set(conv, "reply", typed === "" ? text : `${text}\n${typed}`);
        onMode("reply");
        redraw((count) => count + 1);
        document.getElementById("composer")?.focus();
      },
      onJump,
    }),
    [desk, conv, onJump, onMode],
  );

  const who = row?.who || brief?.who.name || visitorName(t.visitor, conv);
  const nameOf = (id: string): string => open?.names.get(id) ?? desk.nameOf(id);
  // Before the agent's first word the brief is open; afterwards one line of it is enough.
  const spoken = open?.view.lines.some(
    (line) => line.is === "message" && line.by === "agent" && line.agent?.id === desk.agent.id,
  );
  const briefOpen = !(folded ?? spoken === true);
  const typing = desk.typing(conv);
  return (
    <main id="conversation" class="conversation" aria-label={who} tabIndex={-1}>
      <Head
        {...props}
        who={who}
        phase={phase}
        language={brief?.language ?? row?.language ?? ""}
        open={open}
      />
      {brief !== undefined && (
        <BriefCard
          brief={brief}
          open={briefOpen}
          now={desk.now()}
          nameOf={nameOf}
          onFold={() => setFolded(briefOpen)}
          onJump={onJump}
        />
      )}
      {open !== undefined && (
        <Transcript
          key={conv}
          conv={conv}
          open={open}
          me={desk.agent.id}
          who={who}
          jump={jump}
          typing={typing === undefined ? undefined : words.transcript.typing(typing.name || who)}
          acts={acts}
          onSeen={onSeen}
        />
      )}
      <Foot {...props} phase={phase} nameOf={nameOf} open={open} />
      {phase !== "fetching" && phase !== "waiting" && phase !== "accepting" && (
        <Composer
          key={conv}
          desk={desk}
          conv={conv}
          mayReply={phase === "mine"}
          mode={props.mode}
          who={who}
          onMode={onMode}
          onJump={onJump}
        />
      )}
    </main>
  );
}

function Head(
  props: ConversationProps & {
    who: string;
    phase: Phase;
    language: string;
    open: OpenConversation | undefined;
  },
): JSX.Element {
  const { desk, conv, phase, open } = props;
  const words = useWords();
  const t = words.conversation;
  const doing = desk.acts.doing(conv);
  const status = open?.caughtUp === true ? open.view.status : props.row?.status;
  return (
    <div class="conversation-head">
      <button type="button" class="icon-button back" aria-label={t.back} onClick={props.onBack}>
        <BackIcon />
      </button>
      <h2>{props.who}</h2>
      <LanguageBadge code={props.language} />
      {status !== undefined && <span class={`status ${status}`}>{words.status[status]}</span>}
      {open?.tags.map((tag) => (
        <span key={tag} class="chip quiet">
          {tag}
        </span>
      ))}
      {phase === "mine" && (
        <div class="acts">
          <button
            type="button"
            class="button"
            title={t.giveBack}
            disabled={!desk.isLive || doing !== undefined}
            onClick={() => void desk.acts.giveBack(conv)}
          >
            <QueueIcon />
            <span>{doing === "return" ? t.givingBack : t.giveBack}</span>
          </button>
          <button
            type="button"
            class="button"
            title={`${t.transfer} (t)`}
            disabled={!desk.isLive || doing !== undefined}
            onClick={props.onTransfer}
          >
            <HandIcon />
            <span>{t.transfer}</span>
          </button>
          <button
            type="button"
            class="button"
            id="resolve"
            title={`${t.resolve} (e)`}
            disabled={!desk.isLive || doing !== undefined}
            onClick={() => void desk.acts.resolve(conv)}
          >
            <CheckIcon />
            <span>{doing === "resolve" ? t.resolving : t.resolve}</span>
          </button>
        </div>
      )}
    </div>
  );
}

/** What can be done in place of answering, or why nothing can. */
function Foot(
  props: ConversationProps & {
    phase: Phase;
    nameOf(id: string): string;
    open: OpenConversation | undefined;
  },
): JSX.Element | null {
  const { desk, phase, open, row } = props;
  const { conversation: t } = useWords();
  switch (phase) {
    case "mine":
      return null;
    case "fetching":
      return (
        <p class="foot breathing" role="status">
          {t.reading}
        </p>
      );
    case "waiting":
    case "accepting":
      return (
        <div class="foot accept">
          <p>{t.waitsHere}</p>
          <button
            type="button"
            id="accept"
            class="button main large"
            disabled={!desk.isLive || phase === "accepting"}
            onClick={props.onAccept}
          >
            {phase === "accepting" ? t.accepting : t.accept}
            <kbd aria-hidden="true">a</kbd>
          </button>
        </div>
      );
    case "colleague": {
      const agent =
        open?.view.agent?.name ?? (row?.agent === undefined ? "" : props.nameOf(row.agent));
      return <p class="foot">{t.withColleague(agent)}</p>;
    }
    case "bot":
      return <p class="foot">{t.withBot}</p>;
    case "settled":
      return <p class="foot">{t.settled}</p>;
  }
}
