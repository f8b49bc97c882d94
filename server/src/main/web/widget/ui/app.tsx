// The panel as a whole: it keeps the end of the conversation in sight and notes what was seen.

import type { JSX } from "preact";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { keep, kept } from "../keep.ts";
import type { Texts } from "../locales/texts.ts";
import type { InboxLook } from "../look.ts";
import type { PreChat } from "../pre-chat.ts";
import type { Visitor, VisitorState } from "../visitor.ts";
import { Bar } from "./bar.tsx";
import { Composer } from "./composer.tsx";
import { PanelProvider } from "./context.ts";
import { Help } from "./help.tsx";
import { DownIcon } from "./icons.tsx";
import { useKept } from "./kept-state.ts";
import { later } from "./later.tsx";
import { Messages } from "./messages.tsx";
import { Ours } from "./rich.tsx";
import type { SheetName } from "./sheet.tsx";
import { Status } from "./status.tsx";

export interface AppProps {
  visitor: Visitor;
  state: VisitorState;
  texts: Texts;
  language: string;
  region: string;
  pageUrl: string;
  inbox: string;
  look: InboxLook | undefined;
  opened: boolean;
  /** Raised by one each time the composer is to take the focus. */
  focus: number;
  /** Words from the page, with a number that is raised by one for each. */
  prefill: { text: string; count: number };
  /** Absent where the panel is a page of its own. */
  onClose: (() => void) | undefined;
  /** What is asked before a person joins. */
  preChat?: PreChat | undefined;
}

const Feedback = later((rest) => rest.Feedback);
const Sheet = later((rest) => rest.Sheet);
const PreChatCard = later((rest) => rest.PreChatCard);

const NEAR_END_PX = 48;

export function App(props: AppProps): JSX.Element {
  const { visitor, state, texts, language, region, pageUrl, inbox, opened, onClose } = props;
  const { view } = state;
  const draftKey = `tellonce.draft.${inbox}`;
  const [text, setText] = useState(() => kept("session", draftKey) ?? "");
  const [problem, setProblem] = useState("");
  const [atEnd, setAtEnd] = useState(true);
  const scroll = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [editing, setEditing] = useKept(`tellonce.editing.${inbox}`, { seq: "", text: "" });
  const [over, setOver] = useKept(`tellonce.over.${inbox}`, { sheet: "" });
  const isEditing = editing.seq !== "";

  const openSheet = (name: SheetName): void => setOver({ sheet: name });
  const closeSheet = (): void => {
    setOver({ sheet: "" });
    // Once the conversation below can be reached again.
    setTimeout(() => field.current?.focus());
  };
  const edit = (seq: string, words: string): void => {
    setProblem("");
    setEditing({ seq, text: words });
    setTimeout(() => field.current?.focus());
  };
  /** Sends what the composer holds; a change that is refused comes back into it. */
  const send = (words: string): void => {
    const { seq } = editing;
    if (!isEditing) {
      visitor.say(words);
      write("");
      return;
    }
    setEditing({ seq: "", text: "" });
    void visitor.edit(Number(seq), words).then((answer) => {
      if (answer.type === "no") {
        edit(seq, words);
        setProblem(answer.say);
      }
    });
  };
  const takeBack = (seq: number): void => {
    void visitor.takeBack(seq).then((answer) => setProblem(answer.type === "no" ? answer.say : ""));
    field.current?.focus();
  };

  const write = (next: string): void => {
    setText(next);
    setProblem("");
    keep("session", draftKey, next);
  };
  const compose = (more: string): void => {
    write(text.trim() === "" ? more : `${text}\n${more}`);
    field.current?.focus();
  };

  const toEnd = useCallback(() => {
    const area = scroll.current;
    if (area !== null) {
      area.scrollTop = area.scrollHeight;
    }
  }, []);

  const lastLine = view.lines.at(-1);
  const lastKey = lastLine?.key;
  const lastIsMine = lastLine?.is === "message" && lastLine.by === "visitor";
  const follow = useRef(true);
  const top = useRef(0);

  useLayoutEffect(() => {
    if (follow.current || lastIsMine) {
      toEnd();
    }
  }, [lastKey, state.typing, state.greeting, view.status, view.rating, opened]);

  useEffect(() => {
    const look = (): void => {
      if (opened && atEnd && document.visibilityState === "visible") {
        visitor.seen();
      }
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [opened, atEnd, view.last]);

  useEffect(() => {
    const area = scroll.current;
    if (area === null) {
      return undefined;
    }
    const observer = new ResizeObserver(() => {
      if (follow.current) {
        toEnd();
      }
    });
    observer.observe(area);
    if (area.firstElementChild !== null) {
      observer.observe(area.firstElementChild);
    }
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (props.focus > 0) {
      field.current?.focus();
    }
  }, [props.focus]);

  useEffect(() => {
    if (props.prefill.count > 0) {
      compose(props.prefill.text);
    }
  }, [props.prefill.count]);

  const onScroll = (): void => {
    const area = scroll.current;
    if (area !== null) {
      const near = area.scrollHeight - area.scrollTop - area.clientHeight < NEAR_END_PX;
      // Only who scrolls up leaves the end: what grows there does not push anybody away from it.
      follow.current = near || (follow.current && area.scrollTop >= top.current);
      top.current = area.scrollTop;
      setAtEnd(follow.current);
    }
  };

  const person = (): void => {
    setProblem("");
    void visitor.person().then((answer) => {
      if (answer.type === "no") {
        setProblem(answer.say);
      }
    });
  };

  const ended = state.connection.is === "ended" && state.connection.why !== "stopped";
  const unanswered = view.status !== "resolved" || view.waits;
  const about = `${visitor.conversation ?? ""}.${view.episode}`;
  return (
    <PanelProvider value={{ texts, language, region, visitor, look: props.look, pageUrl, compose }}>
      <main
        class="shell"
        onKeyDown={(event) => {
          if (event.key === "Escape" && !event.isComposing) {
            onClose?.();
          }
        }}
      >
        <Bar state={state} onClose={onClose} onSheet={openSheet} />
        <div class="below">
        <div class="talk" inert={over.sheet !== ""}>
        <Help
          state={state}
          onPerson={person}
          onLeave={onClose}
          onCall={() => openSheet("call")}
        />
        <div
          class="scroll"
          ref={scroll}
          onScroll={onScroll}
          tabIndex={0}
          role="region"
          aria-label={texts.conversation}
        >
          <div class="grows">
            {state.greeting === "" ? null : (
              <p class="greeting">
                <Ours text={state.greeting} seq={undefined} />
              </p>
            )}
            <div
              role="log"
              aria-label={texts.conversation}
              aria-live={state.caughtUp ? "polite" : "off"}
            >
              <Messages
                lines={view.lines}
                automatic={view.status === "bot"}
                settled={view.status === "resolved"}
                acts={{
                  onEdit: (seq, words) => edit(String(seq), words),
                  onTakeBack: takeBack,
                }}
              />
            </div>
            {!unanswered ? (
              <Feedback
                key={about}
                about={about}
                rated={view.rating !== undefined}
                opened={opened}
              />
            ) : null}
            <p class={state.typing === undefined ? "typing" : "typing shown"} role="status">
              {state.typing === undefined ? null : (
                <>
                  <span class="dots" aria-hidden="true">
                    <i />
                    <i />
                    <i />
                  </span>
                  {state.typing === "" ? texts.somebodyWriting : texts.writing(state.typing)}
                </>
              )}
            </p>
          </div>
        </div>
        {atEnd ? null : (
          <button type="button" class="newest" aria-label={texts.newest} onClick={toEnd}>
            <DownIcon />
            {state.unread > 0 ? <span class="count">{state.unread}</span> : null}
          </button>
        )}
        <Status state={state} />
        <div class="problem" role="alert">
          {problem}
        </div>
        {props.preChat === undefined ? null : <PreChatCard chat={props.preChat} />}
        <Composer
          field={field}
          text={isEditing ? editing.text : text}
          limits={state.limits}
          disabled={ended}
          editing={isEditing}
          onText={(words) => (isEditing ? setEditing({ ...editing, text: words }) : write(words))}
          onSend={send}
          onCancel={() => edit("", "")}
          onTooLong={(tooLong) =>
            setProblem(tooLong ? texts.tooLong(state.limits.text_characters) : "")
          }
        />
        </div>
        {over.sheet === "" ? null : (
          <Sheet key={over.sheet} name={over.sheet} inbox={inbox} onClose={closeSheet} />
        )}
        </div>
      </main>
    </PanelProvider>
  );
}
