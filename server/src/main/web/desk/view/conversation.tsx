// One conversation: the brief on top, the whole transcript below it, and the place to write.

import type { JSX } from "preact";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { ListRow } from "../../wire/frames.ts";
import type { Desk } from "../model/desk.ts";
import type { Mode } from "../model/drafts.ts";
import type { OpenConversation } from "../model/opened.ts";
import { phaseOf, type Phase } from "../model/phase.ts";
import { waitingSince } from "../model/waiting.ts";
import { BriefCard } from "./brief-card.tsx";
import { Composer } from "./composer.tsx";
import { useWords } from "./context.ts";
import { BackIcon, CheckIcon, HandIcon, PersonIcon, QueueIcon } from "./icons.tsx";
import type { MessageActs } from "./message.tsx";
import { LanguageBadge, visitorName } from "./parts.tsx";
import { PersonPanel } from "./person-panel.tsx";
import { Separator } from "./separator.tsx";
import { Tags } from "./tags.tsx";
import { Transcript } from "./transcript.tsx";

export interface ConversationProps {
  desk: Desk;
  conv: string;
  row: ListRow | undefined;
  mode: Mode;
  onMode(mode: Mode): void;
  onAccept(): void;
  onTransfer(): void;
  /** Opens the dialog to take it over; absent for those without the right to it. */
  onTakeOver: (() => void) | undefined;
  onBack(): void;
  /** Where the customer's pane is: beside the conversation, over it or nowhere. */
  panel: "beside" | "over" | "hidden";
  panelSize: number;
  onPanel(shown: boolean): void;
  onPanelSize(size: number): void;
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

  const { panel, onPanel } = props;
  const onJump = useCallback(
    (seq: number) => {
      if (panel === "over") {
        onPanel(false);
      }
      setJump({ seq, at: Date.now() });
    },
    [panel, onPanel],
  );
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
      onEdit: (seq, text) => desk.acts.edit(conv, seq, text),
      onRemove: (seq) => void desk.acts.remove(conv, seq),
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
  const main = (
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
          since={row === undefined ? brief.waiting_since : waitingSince(row, open)}
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
  return (
    <>
      {main}
      {panel === "beside" && (
        <Separator
          pane="panel"
          size={props.panelSize}
          label={words.look.panes.panel}
          controls="panel"
          onSize={props.onPanelSize}
        />
      )}
      {panel !== "hidden" && (
        <PersonPanel
          desk={desk}
          conv={conv}
          who={who}
          drawer={panel === "over"}
          onJump={onJump}
          onClose={() => onPanel(false)}
        />
      )}
    </>
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
  const busy = !desk.isLive || doing !== undefined;
  const panelShown = props.panel !== "hidden";
  const panelName = panelShown ? words.look.panes.hide : words.look.panes.show;
  return (
    <div class="conversation-head">
      <button type="button" class="icon-button back" aria-label={t.back} onClick={props.onBack}>
        <BackIcon />
      </button>
      <div class="conversation-who">
        <h2 title={props.who}>{props.who}</h2>
        <p class="conversation-signs">
          <LanguageBadge code={props.language} />
          {status !== undefined && <span class={`status ${status}`}>{words.status[status]}</span>}
          {open !== undefined && <Tags desk={desk} conv={conv} tags={open.tags} />}
        </p>
      </div>
      <div class="acts">
        {phase === "colleague" && props.onTakeOver !== undefined && (
          <HeadButton
            name={doing === "take_over" ? words.takeOver.going : words.takeOver.act}
            title={`${words.takeOver.act} (o)`}
            disabled={busy}
            onClick={props.onTakeOver}
          >
            <HandIcon />
          </HeadButton>
        )}
        {phase === "mine" && (
          <>
            <HeadButton
              name={doing === "return" ? t.givingBack : t.giveBack}
              title={t.giveBack}
              disabled={busy}
              onClick={() => void desk.acts.giveBack(conv)}
            >
              <QueueIcon />
            </HeadButton>
            <HeadButton
              name={t.transfer}
              title={`${t.transfer} (t)`}
              disabled={busy}
              onClick={props.onTransfer}
            >
              <HandIcon />
            </HeadButton>
            <HeadButton
              id="resolve"
              name={doing === "resolve" ? t.resolving : t.resolve}
              title={`${t.resolve} (e)`}
              disabled={busy}
              onClick={() => void desk.acts.resolve(conv)}
            >
              <CheckIcon />
            </HeadButton>
          </>
        )}
        <button
          type="button"
          class="icon-button"
          id="show-panel"
          aria-expanded={panelShown}
          aria-controls="panel"
          aria-label={panelName}
          title={panelName}
          onClick={() => props.onPanel(!panelShown)}
        >
          <PersonIcon />
        </button>
      </div>
    </div>
  );
}

/** A button whose words give way to its sign where there is little room. */
function HeadButton(props: {
  id?: string;
  name: string;
  title: string;
  disabled: boolean;
  onClick(): void;
  children: JSX.Element;
}): JSX.Element {
  return (
    <button
      type="button"
      class="button"
      {...(props.id === undefined ? {} : { id: props.id })}
      title={props.title}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      {props.children}
      <span class="button-words">{props.name}</span>
    </button>
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
