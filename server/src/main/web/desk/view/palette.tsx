// Everything by its name: conversations, commands, canned replies, colleagues, settings.

import type { JSX } from "preact";
import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { stringsFor } from "../locales/index.ts";
import { filled, knownOf } from "../model/canned.ts";
import type { Desk } from "../model/desk.ts";
import type { Mode } from "../model/drafts.ts";
import { found, type Found } from "../model/finding.ts";
import { LIST_NAMES } from "../model/lists.ts";
import type { Settings } from "../model/settings.ts";
import { composes, keysOf, type Act } from "../model/shortcuts.ts";
import { Choices, useWords } from "./context.ts";
import { Dialog, factValue, visitorName } from "./parts.tsx";

export interface PaletteProps {
  desk: Desk;
  settings: Settings;
  act(name: Act): void;
  onWrite(mode: Mode): void;
  onSettings(settings: Settings): void;
  onAllSettings(): void;
  onClose(): void;
}

const LIST = "palette-list";

export function Palette(props: PaletteProps): JSX.Element {
  const { onClose } = props;
  const words = useWords();
  const { writing: t } = words;
  const [typed, setTyped] = useState("");
  const [pointed, setPointed] = useState({ typed: "", at: 0 });
  const list = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const all = useEverything(props);
  const items = useMemo(() => found(all, typed), [all, typed]);
  // Each letter begins at the top again, at once: the next key may be an arrow already.
  const active = pointed.typed === typed ? pointed.at : 0;
  const setActive = (at: number): void => setPointed({ typed, at });
  const at = Math.min(active, Math.max(0, items.length - 1));

  // At once: the next key belongs into it.
  useLayoutEffect(() => input.current?.focus(), []);
  useEffect(() => {
    document.getElementById(`${LIST}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [at]);

  const run = (item: Found | undefined): void => {
    if (item !== undefined) {
      onClose();
      // After the dialog has given the focus back, so that what is run may take it.
      requestAnimationFrame(() => item.run());
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (composes(event) || items.length === 0) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive((at + step + items.length) % items.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      run(items[at]);
    }
  };
  return (
    <Dialog title={t.palette} close={words.keys.close} onClose={onClose}>
      <div class="palette">
        <input
          ref={input}
          type="text"
          role="combobox"
          dir="auto"
          value={typed}
          placeholder={t.paletteHint}
          aria-label={t.paletteHint}
          aria-expanded={items.length > 0}
          aria-controls={LIST}
          aria-autocomplete="list"
          aria-activedescendant={items.length > 0 ? `${LIST}-${at}` : undefined}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <div ref={list} id={LIST} class="palette-list" role="listbox" aria-label={t.palette}>
          {items.map((item, index) => (
            <div
              key={index}
              id={`${LIST}-${index}`}
              role="option"
              class="palette-item"
              aria-selected={index === at}
              onPointerMove={() => setActive(index)}
              onClick={() => run(item)}
            >
              <span class="palette-title">{item.title}</span>
              <span class="palette-more">{item.more}</span>
              {item.hint !== undefined && <kbd>{item.hint}</kbd>}
              <span class="palette-group">{t.groups[item.group]}</span>
            </div>
          ))}
        </div>
        <p class={items.length === 0 ? "soft" : "aside"} role="status">
          {items.length === 0 ? t.paletteNone : t.offered(items.length)}
        </p>
      </div>
    </Dialog>
  );
}

function useEverything(props: PaletteProps): readonly Found[] {
  const { desk, settings, act, onWrite, onSettings, onAllSettings } = props;
  const words = useWords();
  const { undo, singleKeys } = useContext(Choices);
  const conv = desk.selected;

  const conversations = useMemo(() => {
    const rows = new Map(LIST_NAMES.flatMap((name) => [...desk.lists[name].entries()]));
    return [...rows.values()].map((row): Found => {
      const title = row.who || visitorName(words.conversation.visitor, row.conv);
      const run = (): void => desk.select(row.conv);
      return { key: row.conv, group: "conversations", title, more: row.about, run };
    });
  }, [desk, desk.lists, words]);

  const commands = keysOf(settings.keys, desk.agent.may)
    .filter(({ act: name }) => name !== "search")
    .map(
      ({ key, act: name }): Found => ({
        key: name,
        group: "commands",
        title: words.keys.acts[name],
        ...(singleKeys ? { hint: key } : {}),
        run: () => act(name),
      }),
    );

  /** Puts words into the open conversation's draft. */
  const put = (mode: Mode, text: string): void => {
    if (conv !== undefined) {
      const before = desk.drafts.get(conv, mode);
      desk.drafts.set(conv, mode, before === "" ? text : `${before}\n${text}`);
      onWrite(mode);
    }
  };
  const brief = conv === undefined ? undefined : desk.brief(conv);
  const canned =
    conv === undefined
      ? []
      : desk.writing.canned.all.map((reply): Found => {
          const { locale } = stringsFor([brief?.language ?? reply.language]);
          const known = knownOf(desk.agent, brief, (fact) => factValue(fact, locale));
          return {
            key: `${reply.id}.${reply.language}`,
            group: "canned",
            title: `/${reply.shortcut}`,
            more: `${reply.title} · ${reply.language}`,
            run: () => put("reply", filled(reply.text, known)),
          };
        });
  const agents =
    conv === undefined
      ? []
      : desk.writing.colleagues
          .filter(({ id, login }) => id !== desk.agent.id && login !== undefined)
          .map(
            ({ id, name, title, login = id }): Found => ({
              key: id,
              group: "agents",
              title: name,
              more: `@${login} ${title}`,
              run: () => put("note", `@${login} `),
            }),
          );
  const turned = (key: "undo" | "singleKeys" | "askFirst" | "enterSends", title: string): Found => ({
    key,
    group: "settings",
    title,
    more: settings[key] ? "✓" : "–",
    run: () => onSettings({ ...settings, [key]: !settings[key] }),
  });
  return useMemo(
    () => [
      ...conversations,
      ...commands,
      ...canned,
      ...agents,
      { key: "all", group: "settings", title: words.settings.title, run: onAllSettings } as const,
      turned("singleKeys", words.settings.keys),
      turned("undo", words.writing.undoSetting),
      turned("askFirst", words.writing.askFirst),
      turned("enterSends", words.settings.enterSends),
    ],
    // What is offered stands while the palette is open, so that nothing moves under the finger.
    [conversations, words, undo, settings],
  );
}
