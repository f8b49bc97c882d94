// The whole transcript, from the first word on. It stays where the reader is; only who reads the
// newest is taken along.

import type { JSX } from "preact";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { OpenConversation } from "../model/opened.ts";
import type { Item } from "../model/timeline.ts";
import { useWords } from "./context.ts";
import { EventLine, NoteLine, UnknownLine } from "./event-line.tsx";
import { MessageLineView, type MessageActs } from "./message.tsx";

export interface TranscriptProps {
  conv: string;
  open: OpenConversation;
  me: string;
  /** What the visitor is called. */
  who: string;
  /** The number to go to and light up; `at` makes a second jump to the same one new. */
  jump: { readonly seq: number; readonly at: number } | undefined;
  typing: string | undefined;
  acts: MessageActs;
  onSeen(seq: number): void;
}

/** So near to the end counts as being there. */
const NEAR = 80;

function sizesOf(box: HTMLElement): string {
  return `${box.clientHeight}/${box.scrollHeight}`;
}

/** The key of what the agent says right now: the last item, on its way. */
function ownKey(items: readonly Item[]): string | undefined {
  const last = items.at(-1);
  const isOwn =
    (last?.is === "message" && last.line.delivery === "sending") ||
    (last?.is === "note" && last.seq === undefined);
  return isOwn ? last.key : undefined;
}

export function Transcript(props: TranscriptProps): JSX.Element {
  const { conv, open, jump, onSeen } = props;
  const { transcript: t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const sizes = useRef("");
  const [below, setBelow] = useState(false);

  const toEnd = useCallback(() => {
    const box = scroller.current;
    if (box !== null) {
      atEnd.current = true;
      setBelow(false);
      box.scrollTop = box.scrollHeight;
      sizes.current = sizesOf(box);
    }
  }, []);

  const look = useCallback(() => {
    if (atEnd.current && document.visibilityState === "visible" && document.hasFocus()) {
      onSeen(open.last);
    }
  }, [onSeen, open.last]);

  const scrolled = (): void => {
    const box = scroller.current;
    if (box === null) {
      return;
    }
    if (sizes.current !== sizesOf(box)) {
      // The box or what is in it grew or shrank, nobody scrolled.
      sizes.current = sizesOf(box);
      if (atEnd.current) {
        toEnd();
      }
      return;
    }
    atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
    setBelow(!atEnd.current);
    look();
  };

  useLayoutEffect(toEnd, [conv, toEnd]);

  // Who says something wants to see it stand there, wherever the reading was.
  const own = ownKey(open.items);
  useLayoutEffect(() => {
    if (own !== undefined) {
      toEnd();
    }
  }, [own, toEnd]);

  useLayoutEffect(() => {
    if (atEnd.current) {
      toEnd();
    }
    look();
  }, [open, props.typing, toEnd, look]);

  useEffect(() => {
    // The composer and the brief grow and shrink: whoever reads the newest goes on reading it.
    const box = scroller.current;
    if (box === null) {
      return undefined;
    }
    const watcher = new ResizeObserver(() => {
      if (atEnd.current) {
        toEnd();
      }
    });
    watcher.observe(box);
    return () => watcher.disconnect();
  }, [toEnd]);

  useEffect(() => {
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [look]);

  useEffect(() => {
    if (jump === undefined) {
      return undefined;
    }
    const line = scroller.current?.querySelector<HTMLElement>(`[data-seq="${jump.seq}"]`);
    if (line === null || line === undefined) {
      return undefined;
    }
    atEnd.current = false;
    setBelow(true);
    line.scrollIntoView({ block: "center", behavior: "smooth" });
    line.focus({ preventScroll: true });
    line.classList.add("lit");
    const timer = setTimeout(() => line.classList.remove("lit"), 2_600);
    return () => {
      clearTimeout(timer);
      line.classList.remove("lit");
    };
  }, [jump]);

  const { me, who, acts } = props;
  const lines = useMemo(
    () => <Lines items={open.items} names={open.names} me={me} who={who} acts={acts} />,
    [open.items, open.names, me, who, acts],
  );

  return (
    <div class="transcript-frame">
      <div
        ref={scroller}
        class="transcript"
        role="region"
        aria-label={t.title}
        tabIndex={0}
        onScroll={scrolled}
      >
        <div class="log" role="log" aria-label={t.title}>
          <ol>{lines}</ol>
        </div>
        <p class="typing">{props.typing}</p>
      </div>
      {below && (
        <button type="button" class="newest" onClick={toEnd}>
          {t.newest}
        </button>
      )}
    </div>
  );
}

interface LinesProps {
  items: readonly Item[];
  names: ReadonlyMap<string, string>;
  me: string;
  who: string;
  acts: MessageActs;
}

function Lines({ items, names, me, who, acts }: LinesProps): JSX.Element {
  return (
    <>
      {items.map((item) => {
        switch (item.is) {
          case "day":
            return <DayLine key={item.key} t={item.t} />;
          case "message":
            return <MessageLineView key={item.key} item={item} me={me} who={who} acts={acts} />;
          case "note":
            return <NoteLine key={item.key} item={item} me={me} names={names} />;
          case "event":
            return <EventLine key={item.key} item={item} names={names} />;
          case "unknown":
            return <UnknownLine key={item.key} item={item} />;
        }
      })}
    </>
  );
}

function DayLine({ t }: { t: string }): JSX.Element {
  const { locale, transcript } = useWords();
  const date = new Date(t);
  const days = Math.round(
    (new Date().setHours(0, 0, 0, 0) - new Date(date).setHours(0, 0, 0, 0)) / 86_400_000,
  );
  const named =
    days === 0
      ? transcript.today
      : days === 1
        ? transcript.yesterday
        : new Intl.DateTimeFormat(locale, { dateStyle: "full" }).format(date);
  return (
    <li class="day">
      <time dateTime={t}>{named}</time>
    </li>
  );
}
