// What an agent is told of when looking elsewhere: by rule, once for each conversation, never of own
// doings. Pure but for the storage; showing and sounding is the page's (view/alert-ways.ts).

import type { KeyValues } from "../../wire/store.ts";
import type { Desk } from "./desk.ts";

export const RULES = ["waiting", "message", "mention", "handed"] as const;
export type Rule = (typeof RULES)[number];

export interface AlertSettings {
  readonly desktop: Readonly<Record<Rule, boolean>>;
  readonly sound: Readonly<Record<Rule, boolean>>;
  /** From 0 to 1. */
  readonly volume: number;
}

const ALL: Readonly<Record<Rule, boolean>> = {
  waiting: true,
  message: true,
  mention: true,
  handed: true,
};

export const USUAL_ALERTS: AlertSettings = {
  desktop: ALL,
  sound: { ...ALL, waiting: false },
  volume: 0.5,
};

/** What the rules look at, at one moment. */
export interface Watched {
  readonly queue: ReadonlySet<string>;
  /** Unread messages of each own conversation whose log is on the page. */
  readonly mine: ReadonlyMap<string, number>;
  readonly own: ReadonlySet<string>;
  readonly handed: ReadonlySet<string>;
  /** Notes that call the agent, in whosever conversation, as the server tells of them. */
  readonly called: ReadonlyMap<string, number>;
}

/** Something to tell. What has the same key takes the place of what was told before. */
export interface Alert {
  readonly rule: Rule;
  readonly key: string;
  readonly conv: string;
  readonly count: number;
}

const KEY = "tellonce.desk.alerts";

export function readAlertSettings(storage: KeyValues | undefined): AlertSettings {
  try {
    const kept = JSON.parse(storage?.getItem(KEY) ?? "{}") as Readonly<Record<string, unknown>>;
    const flags = (name: "desktop" | "sound"): Record<Rule, boolean> => {
      const found = (kept[name] ?? {}) as Readonly<Record<string, unknown>>;
      const flag = (rule: Rule): boolean => {
        const value = found[rule];
        return typeof value === "boolean" ? value : USUAL_ALERTS[name][rule];
      };
      return {
        waiting: flag("waiting"),
        message: flag("message"),
        mention: flag("mention"),
        handed: flag("handed"),
      };
    };
    const { volume } = kept;
    const loud = typeof volume === "number" && volume >= 0 && volume <= 1;
    return {
      desktop: flags("desktop"),
      sound: flags("sound"),
      volume: loud ? volume : USUAL_ALERTS.volume,
    };
  } catch {
    return USUAL_ALERTS;
  }
}

export function keepAlertSettings(storage: KeyValues | undefined, settings: AlertSettings): void {
  try {
    storage?.setItem(KEY, JSON.stringify(settings));
  } catch {
    // They last as long as the page, then.
  }
}

/** Undefined until both lists are here: what stood there already is no news. */
export function watchedOf(desk: Desk): Watched | undefined {
  if (!desk.hasList("queue") || !desk.hasList("mine")) {
    return undefined;
  }
  const mine = new Map<string, number>();
  const handed = new Set<string>();
  for (const conv of desk.lists.mine.keys()) {
    const open = desk.open(conv);
    if (open?.caughtUp === true) {
      mine.set(conv, desk.unread(conv));
    }
    if (desk.wasHanded(conv)) {
      handed.add(conv);
    }
  }
  return {
    queue: new Set(desk.lists.queue.keys()),
    own: new Set(desk.lists.mine.keys()),
    mine,
    handed,
    called: desk.writing.mentions.told,
  };
}

/** What happened between two moments, at most one alert for each key. */
export function happened(before: Watched, now: Watched): readonly Alert[] {
  const alerts: Alert[] = [];
  // Who was just given back by this agent is no news to the agent.
  const fresh = [...now.queue].filter((conv) => !before.queue.has(conv) && !before.own.has(conv));
  const first = fresh[0];
  if (first !== undefined) {
    alerts.push({ rule: "waiting", key: "queue", conv: first, count: now.queue.size });
  }
  for (const [conv, count] of now.called) {
    if (count > (before.called.get(conv) ?? 0)) {
      alerts.push({ rule: "mention", key: conv, conv, count });
    }
  }
  for (const [conv, unread] of now.mine) {
    const old = before.mine.get(conv);
    const told = alerts.some((alert) => alert.key === conv);
    if (old !== undefined && unread > old && !told) {
      alerts.push({ rule: "message", key: conv, conv, count: unread });
    }
  }
  for (const conv of now.handed) {
    if (!before.handed.has(conv)) {
      alerts.push({ rule: "handed", key: conv, conv, count: 1 });
    }
  }
  return alerts;
}
