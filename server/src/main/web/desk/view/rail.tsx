// The rail: the lists with what is new in them, and the ways to everything else.

import type { ComponentChildren, JSX } from "preact";
import type { ListName } from "../../wire/frames.ts";
import type { Desk } from "../model/desk.ts";
import { LIST_NAMES } from "../model/lists.ts";
import { useWords } from "./context.ts";
import { MentionBox } from "./mention-box.tsx";
import { BellIcon, GearIcon, KeysIcon, MineIcon, OutIcon, TeamIcon, WaitIcon } from "./icons.tsx";

export interface RailProps {
  desk: Desk;
  list: ListName;
  onList(list: ListName): void;
  onAlerts(): void;
  onSettings(): void;
  onKeys(): void;
  onSignOut(): void;
  /** Ways that not everybody has, each a `RailLink`. */
  children?: ComponentChildren;
}

const ICONS: Readonly<Record<ListName, () => JSX.Element>> = {
  queue: WaitIcon,
  mine: MineIcon,
  team: TeamIcon,
};

/** More than this is not counted out: the badge is as wide as two digits and a sign. */
const MOST_COUNTED = 99;

export function Rail(props: RailProps): JSX.Element {
  const { desk, list, onList } = props;
  const { lists: t, top, product, look } = useWords();
  const news = [...desk.lists.mine.keys()].some(
    (conv) => desk.unread(conv) > 0 || desk.wasHanded(conv),
  );
  const tabKey = (event: KeyboardEvent): void => {
    const forward = event.key === "ArrowDown" || event.key === "ArrowRight";
    const back = event.key === "ArrowUp" || event.key === "ArrowLeft";
    if (forward || back) {
      event.preventDefault();
      const step = forward ? 1 : LIST_NAMES.length - 1;
      const next = LIST_NAMES[(LIST_NAMES.indexOf(list) + step) % LIST_NAMES.length] ?? "queue";
      onList(next);
      document.getElementById(`tab-${next}`)?.focus();
    }
  };
  return (
    <header class="rail">
      <h1 class="rail-brand" title={product}>
        <img src="icon.svg" alt={product} width="28" height="28" />
      </h1>
      <div class="rail-lists" role="tablist" aria-label={t.title} onKeyDown={tabKey}>
        {LIST_NAMES.map((name) => {
          const Sign = ICONS[name];
          const count = desk.lists[name].size;
          return (
            <button
              key={name}
              id={`tab-${name}`}
              type="button"
              class="rail-button"
              role="tab"
              aria-selected={name === list}
              aria-controls="rows"
              aria-label={t.count(t[name], count)}
              title={t.count(t[name], count)}
              tabIndex={name === list ? 0 : -1}
              onClick={() => onList(name)}
            >
              <Sign />
              <span class="rail-label">{t[name]}</span>
              {count > 0 && (
                <span class={name === "queue" ? "count strong" : "count"}>
                  {count > MOST_COUNTED ? `${MOST_COUNTED}+` : count}
                </span>
              )}
              {name === "mine" && news && <span class="dot" />}
            </button>
          );
        })}
      </div>
      <div class="rail-foot">
        {props.children}
        <MentionBox desk={desk} />
        <RailButton name={look.alerts.title} onClick={props.onAlerts}>
          <BellIcon />
        </RailButton>
        <RailButton name={top.shortcuts} onClick={props.onKeys} more="keys">
          <KeysIcon />
        </RailButton>
        <RailButton name={top.settings} onClick={props.onSettings}>
          <GearIcon />
        </RailButton>
        <RailButton name={top.signOut} onClick={props.onSignOut}>
          <OutIcon />
        </RailButton>
      </div>
    </header>
  );
}

function RailButton(props: {
  name: string;
  more?: string;
  onClick(): void;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <button
      type="button"
      class={`rail-button ${props.more ?? ""}`}
      title={props.name}
      aria-label={props.name}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  );
}

/** A way out of the lists, such as the admin's pages. */
export function RailLink(props: {
  href: string;
  name: string;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <a class="rail-button" href={props.href} title={props.name} aria-label={props.name}>
      {props.children}
    </a>
  );
}
