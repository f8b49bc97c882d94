// Watches the desk and tells what the agent's rules ask for.

import { useEffect, useRef } from "preact/hooks";
import type { ListName } from "../../wire/frames.ts";
import { AlertTabs, type Channel } from "../model/alert-tabs.ts";
import { happened, watchedOf, type Alert, type AlertSettings } from "../model/alerts.ts";
import type { Desk } from "../model/desk.ts";
import { rowOf } from "../model/lists.ts";
import { show, sound, support } from "./alert-ways.ts";
import { useWords } from "./context.ts";
import { visitorName } from "./parts.tsx";

export interface AlertsOptions {
  desk: Desk;
  settings: AlertSettings;
  list: ListName;
  onOpen(alert: Alert): void;
}

function channelOf(agent: string): Channel | undefined {
  if (!("BroadcastChannel" in window)) {
    return undefined;
  }
  const channel = new BroadcastChannel(`tellonce.alerts.${agent}`);
  return {
    listen: (hear) => {
      channel.onmessage = (event: MessageEvent<unknown>) => hear(event.data);
    },
    postMessage: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
}

/** @returns whether this tab is the one that tells */
export function useAlerts(options: AlertsOptions): () => boolean {
  const { desk } = options;
  const words = useWords();
  const latest = useRef({ ...options, words });
  latest.current = { ...options, words };
  const first = useRef<() => boolean>(() => true);

  useEffect(() => {
    const tabs = new AlertTabs({
      scope: desk.agent.id,
      locks: "locks" in navigator ? navigator.locks : undefined,
      channel: channelOf(desk.agent.id),
      inView: (conv) =>
        document.visibilityState === "visible" &&
        document.hasFocus() &&
        (desk.selected === conv ||
          (latest.current.list === "queue" && desk.lists.queue.has(conv))),
      after: (ms, act) => void setTimeout(act, ms),
    });
    first.current = () => tabs.isFirst;
    let before = watchedOf(desk);
    const stop = desk.listen(() => {
      const now = watchedOf(desk);
      if (before !== undefined && now !== undefined) {
        happened(before, now).forEach((alert) =>
          tabs.unlessInView(alert.conv, () => tell(alert)),
        );
      }
      before = now;
    });
    const tell = (alert: Alert): void => {
      const { settings, words: say, onOpen } = latest.current;
      const t = say.look.alerts;
      const row = rowOf(desk.lists, alert.conv);
      const who = row?.who || visitorName(say.conversation.visitor, alert.conv);
      const what = t[alert.rule];
      const may = support() === undefined && Notification.permission === "granted";
      if (settings.desktop[alert.rule] && may) {
        void show({
          title: alert.rule === "waiting" ? say.product : who,
          body: typeof what === "string" ? what : what(alert.count),
          tag: `tellonce.${alert.key}`,
          onClick: () => onOpen(alert),
        });
      }
      if (settings.sound[alert.rule]) {
        void sound(settings.volume);
      }
    };
    return () => {
      stop();
      tabs.close();
    };
  }, [desk]);
  return () => first.current();
}
