// What the composer offers while something is typed: canned replies after a slash, colleagues after
// an at sign in a note.

import { useEffect, useMemo, useState } from "preact/hooks";
import type { Desk } from "../model/desk.ts";
import type { Mode } from "../model/drafts.ts";
import { filled, fitting, knownOf, triggerAt } from "../model/canned.ts";
import { composes } from "../model/shortcuts.ts";
import { useWords } from "./context.ts";
import { factValue } from "./parts.tsx";
import type { Suggestion } from "./suggest.tsx";
import { stringsFor } from "../locales/index.ts";

/** More colleagues are not shown at once. */
const MOST_COLLEAGUES = 8;
/** So much of a reply is shown in the list. */
const GLIMPSE = 90;

export interface Offer {
  readonly items: readonly Suggestion[];
  readonly active: number;
  readonly label: string;
  point(index: number): void;
  take(index: number): void;
  /** True when the list took the key. */
  onKeyDown(event: KeyboardEvent): boolean;
}

interface Put {
  readonly suggestion: Suggestion;
  readonly text: string;
}

export function useOffer(
  desk: Desk,
  conv: string,
  mode: Mode,
  text: string,
  caret: number,
  /** Puts a text in the place of what was typed, from one number to another. */
  put: (from: number, to: number, text: string) => void,
): Offer {
  const { writing: t } = useWords();
  const [pointed, setPointed] = useState({ key: "", at: 0 });
  const [closed, setClosed] = useState("");
  const sign = mode === "reply" ? "/" : "@";
  const trigger = triggerAt(text, caret, sign);
  const key = trigger === undefined ? "" : `${mode}.${trigger.from}`;
  const typed = trigger?.typed;
  const brief = desk.brief(conv);
  const all = desk.writing.canned.all;
  const colleagues = desk.writing.colleagues;
  const language = brief?.language ?? "";
  const { agent } = desk;

  const offered = useMemo<readonly Put[]>(() => {
    if (typed === undefined) {
      return [];
    }
    if (mode === "note") {
      const wanted = typed.toLowerCase();
      return colleagues
        .filter((each) => each.id !== agent.id && each.login !== undefined)
        .filter((each) => `${each.login} ${each.name}`.toLowerCase().includes(wanted))
        .slice(0, MOST_COLLEAGUES)
        .map(({ id, login = id, name, title }) => ({
          suggestion: { key: id, sign: `@${login}`, title: name, more: title },
          text: `@${login} `,
        }));
    }
    const { locale } = stringsFor([language]);
    const known = knownOf(agent, brief, (fact) => factValue(fact, locale));
    return fitting(all, typed, [language, ...agent.languages]).map((reply) => {
      const words = filled(reply.text, known);
      return {
        suggestion: {
          key: `${reply.id}.${reply.language}`,
          sign: `/${reply.shortcut}`,
          title: reply.title,
          language: reply.language,
          more: words.length > GLIMPSE ? `${words.slice(0, GLIMPSE)}…` : words,
        },
        text: words,
      };
    });
  }, [typed, mode, all, colleagues, language, agent, brief]);

  useEffect(() => {
    if (key === "") {
      setClosed("");
    }
  }, [key]);

  // Each letter begins at the top again, at once: the next key may be an arrow already.
  const place = `${key}.${typed}`;
  const active = pointed.key === place ? pointed.at : 0;
  const setActive = (at: number): void => setPointed({ key: place, at });
  const items = closed === key || key === "" ? [] : offered;
  const suggestions = useMemo(() => items.map(({ suggestion }) => suggestion), [items]);
  const take = (index: number): void => {
    const chosen = items[index];
    if (chosen !== undefined && trigger !== undefined) {
      put(trigger.from, caret, chosen.text);
    }
  };
  return {
    items: suggestions,
    active: Math.min(active, Math.max(0, items.length - 1)),
    label: mode === "reply" ? t.canned : t.colleagues,
    point: setActive,
    take,
    onKeyDown(event) {
      if (items.length === 0 || composes(event) || event.ctrlKey || event.metaKey || event.altKey) {
        return false;
      }
      switch (event.key) {
        case "ArrowDown":
          setActive((active + 1) % items.length);
          return true;
        case "ArrowUp":
          setActive((active - 1 + items.length) % items.length);
          return true;
        case "Enter":
        case "Tab":
          if (event.shiftKey) {
            return false;
          }
          take(Math.min(active, items.length - 1));
          return true;
        case "Escape":
          setClosed(key);
          return true;
        default:
          return false;
      }
    },
  };
}
