// The desk's page: signing in, the bar, the lists and the conversation, and the keys for it all.

import type { JSX } from "preact";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { AgentAccount, ListName } from "../../wire/frames.ts";
import { regional, stringsFor } from "../locales/index.ts";
import { keepAlertSettings, readAlertSettings } from "../model/alerts.ts";
import type { Desk } from "../model/desk.ts";
import type { Mode } from "../model/drafts.ts";
import { ordered, rowBeside, rowOf } from "../model/lists.ts";
import { keepPanes, readPanes, type Panes } from "../model/panes.ts";
import { phaseOf } from "../model/phase.ts";
import { keepPlace, readPlace, tabStorage } from "../model/place.ts";
import type { Session } from "../model/session.ts";
import { keepSettings, readSettings, type Settings } from "../model/settings.ts";
import { isAllowed, keysOf, type Act } from "../model/shortcuts.ts";
import type { KeyValues } from "../../wire/store.ts";
import { ConnectionLine } from "./connection-line.tsx";
import { useAlerts } from "./alerts.ts";
import { AlertsDialog } from "./alerts-dialog.tsx";
import { AdminLink } from "../admin/link.tsx";
import { Choices, useWords, Words } from "./context.ts";
import { Conversation } from "./conversation.tsx";
import { KeyMap, SettingsDialog } from "./dialogs.tsx";
import { useKeys, usePaletteKey } from "./keys.ts";
import { ListPane } from "./list-pane.tsx";
import { useMedia, WIDE } from "./measure.ts";
import { Notices } from "./notices.tsx";
import { Palette } from "./palette.tsx";
import { Rail } from "./rail.tsx";
import { Separator } from "./separator.tsx";
import { SignInForm } from "./sign-in.tsx";
import { apologyOf } from "./apology.ts";
import { TakeOverDialog } from "./take-over-dialog.tsx";
import { TransferDialog } from "./transfer-dialog.tsx";

export interface AppProps {
  session: Session;
  storage: KeyValues | undefined;
  makeDesk(agent: AgentAccount): Desk;
}

/** How long to wait before asking again who is signed in, while the server is away. */
const AGAIN_MS = 2_000;
/** About the time of one picture on the screen. */
const TOGETHER_MS = 16;

export function App({ session, storage, makeDesk }: AppProps): JSX.Element {
  const [settings, setSettings] = useState(() => readSettings(storage));
  const [desk, setDesk] = useState<Desk>();
  const [, setVersion] = useState(0);
  const [start, setStart] = useState<"asking" | "away" | "done">("asking");

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const found = await session.current();
      if (found.is === "in") {
        setDesk(started(found.agent, makeDesk));
        setStart("done");
      } else if (found.is === "out") {
        setStart("done");
      } else {
        setStart("away");
        timer = setTimeout(() => void ask(), AGAIN_MS);
      }
    };
    void ask();
    return () => clearTimeout(timer);
  }, [session, makeDesk]);

  useEffect(() => {
    // Thousands of rows come in many frames: what comes close together is drawn once.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = desk?.listen(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setVersion((version) => version + 1);
      }, TOGETHER_MS);
    });
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  }, [desk]);

  const wanted =
    settings.language === "auto"
      ? [...(desk?.agent.languages.slice(0, 1) ?? []), ...navigator.languages]
      : [settings.language];
  const words = stringsFor(wanted);
  const strings = useMemo(() => regional(words, navigator.languages), [words]);
  useEffect(() => {
    document.documentElement.lang = strings.locale;
  }, [strings]);

  const onIn = (account: AgentAccount): void => {
    if (desk !== undefined && desk.agent.id === account.id) {
      desk.resume(account);
    } else {
      desk?.stop();
      setDesk(started(account, makeDesk));
    }
  };
  const ended = desk?.connection.is === "ended" && desk.connection.why === "sign_in";
  return (
    <Words.Provider value={strings}>
      <Choices.Provider value={settings}>
        {desk !== undefined && (
          <Workplace
            desk={desk}
            inert={ended}
            settings={settings}
            storage={storage}
            onSettings={(chosen) => {
              setSettings(chosen);
              keepSettings(storage, chosen);
            }}
            onSignOut={async () => {
              const done = await session.signOut();
              if (done) {
                desk.stop();
                setDesk(undefined);
              } else {
                desk.notices.tell({ is: "still_in" });
              }
            }}
          />
        )}
        {start !== "done" && (
          <p class="starting breathing" role="status">
            {start === "away" && strings.signIn.waiting}
          </p>
        )}
        {start === "done" && (desk === undefined || ended) && (
          <main class={ended ? "sign-in-page over" : "sign-in-page"}>
            <SignInForm
              session={session}
              again={ended}
              {...(ended && desk !== undefined ? { login: desk.agent.login } : {})}
              onIn={onIn}
            />
          </main>
        )}
      </Choices.Provider>
    </Words.Provider>
  );
}

function started(agent: AgentAccount, make: (agent: AgentAccount) => Desk): Desk {
  const desk = make(agent);
  void desk.start();
  return desk;
}

interface WorkplaceProps {
  desk: Desk;
  inert: boolean;
  settings: Settings;
  storage: KeyValues | undefined;
  onSettings(settings: Settings): void;
  onSignOut(): void;
}

type Dialog = "keys" | "settings" | "transfer" | "take_over" | "alerts" | "palette";

function Workplace(props: WorkplaceProps): JSX.Element {
  const { desk, inert, settings, storage, onSettings, onSignOut } = props;
  const words = useWords();
  const wide = useMedia(WIDE);
  const [panes, setPanes] = useState(() => readPanes(storage));
  const [drawer, setDrawer] = useState(false);
  const [list, setList] = useState<ListName>(() => readPlace(tabStorage(), desk.agent.id).list);
  const [dialog, setDialog] = useState<Dialog>();
  const [mode, setMode] = useState<Mode>("reply");
  const [accepted, setAccepted] = useState<string>();
  const rows = useMemo(() => ordered(list, desk.lists[list]), [list, desk.lists]);
  const conv = desk.selected;
  const row = conv === undefined ? undefined : rowOf(desk.lists, conv);
  const phase = conv === undefined ? undefined : phaseOf(desk, conv, row);
  const holder = conv === undefined ? undefined : desk.open(conv)?.view.agent?.id;
  const news = desk.lists.queue.size + newsIn(desk);
  const [alerts, setAlerts] = useState(() => readAlertSettings(storage));
  const isFirst = useAlerts({
    desk,
    settings: alerts,
    list,
    onOpen: (alert) => {
      setList(alert.rule === "waiting" ? "queue" : "mine");
      desk.select(alert.conv);
    },
  });

  useEffect(() => {
    document.title = news > 0 ? `(${news}) ${words.product}` : words.product;
  }, [news, words.product]);

  useEffect(() => setDrawer(false), [conv, wide]);

  const resize = useCallback(
    (change: Partial<Panes>) => {
      setPanes((old) => {
        const next = { ...old, ...change };
        keepPanes(storage, next);
        return next;
      });
    },
    [storage],
  );
  const onPanel = useCallback(
    (shown: boolean) => (wide ? resize({ panelShown: shown }) : setDrawer(shown)),
    [wide, resize],
  );

  useEffect(() => {
    const { conv: left } = readPlace(tabStorage(), desk.agent.id);
    if (left !== undefined && desk.selected === undefined) {
      desk.select(left);
    }
  }, [desk]);

  useEffect(() => {
    keepPlace(tabStorage(), desk.agent.id, { list, ...(conv === undefined ? {} : { conv }) });
  }, [desk, list, conv]);

  useEffect(() => setMode("reply"), [conv, phase]);

  // What was accepted is found under Mine from then on, ready to be answered.
  useEffect(() => {
    if (phase === "mine" && accepted === conv) {
      setAccepted(undefined);
      setList("mine");
      document.getElementById("composer")?.focus();
    }
  }, [phase, accepted, conv]);

  const accept = (): void => {
    if (conv !== undefined && phase === "waiting" && desk.isLive) {
      setAccepted(conv);
      void desk.acts.accept(conv);
    }
  };

  const write = useCallback((wanted: Mode) => {
    setMode(wanted);
    // At once, so that the next key is in the field already.
    const focus = (): void => document.getElementById("composer")?.focus();
    focus();
    requestAnimationFrame(focus);
  }, []);

  const act = (name: Act): void => {
    const step = (by: 1 | -1): void => {
      const next = rowBeside(rows, conv, by);
      if (next !== undefined) {
        desk.select(next.conv);
        requestAnimationFrame(focusList);
      }
    };
    switch (name) {
      case "next":
        step(1);
        break;
      case "previous":
        step(-1);
        break;
      case "accept":
        if (conv === undefined && rows[0] !== undefined) {
          desk.select(rows[0].conv);
        }
        accept();
        break;
      case "reply":
      case "note":
        write(name);
        break;
      case "transfer":
        if (phase === "mine" && desk.isLive) {
          setDialog("transfer");
        }
        break;
      case "take_over":
        if (phase === "colleague" && mayTakeOver(desk) && desk.isLive) {
          setDialog("take_over");
        }
        break;
      case "apologise": {
        const apology = conv === undefined ? undefined : apologyOf(desk, conv);
        if (conv !== undefined && apology !== undefined && phase === "mine") {
          const typed = desk.drafts.get(conv, "reply");
          desk.drafts.set(conv, "reply", typed === "" ? apology : `${apology}\n\n${typed}`);
          write("reply");
        }
        break;
      }
      case "resolve":
        // A slip of the finger must not settle anything: Enter does, on the button.
        document.getElementById("resolve")?.focus();
        break;
      case "search":
        setDialog("palette");
        break;
      case "list":
        focusList();
        break;
      case "queue":
      case "mine":
      case "team":
        setList(name);
        requestAnimationFrame(focusList);
        break;
      case "help":
        setDialog("keys");
    }
  };
  const keys = keysOf(settings.keys, desk.agent.may);
  useKeys(settings.singleKeys && !inert && dialog === undefined, keys, act);
  usePaletteKey(!inert && dialog === undefined, () => setDialog("palette"));

  return (
    <div class={conv === undefined ? "desk" : "desk reading"} inert={inert}>
      <a class="skip" href="#conversation">
        {words.top.skip}
      </a>
      <ConnectionLine desk={desk} />
      <div
        class={panes.panelShown ? "panes" : "panes without-panel"}
        style={{ "--list": `${panes.list}rem`, "--panel": `${panes.panel}rem` }}
      >
        <Rail
          desk={desk}
          list={list}
          onList={setList}
          onAlerts={() => setDialog("alerts")}
          onSettings={() => setDialog("settings")}
          onKeys={() => setDialog("keys")}
          onSignOut={onSignOut}
        >
          <AdminLink agent={desk.agent} locale={words.locale} />
        </Rail>
        <ListPane desk={desk} list={list} rows={rows} onAccept={accept} />
        <Separator
          pane="list"
          size={panes.list}
          label={words.look.panes.list}
          controls="lists"
          onSize={(size) => resize({ list: size })}
        />
        {conv === undefined ? (
          <main id="conversation" class="conversation none" tabIndex={-1}>
            <p>{words.conversation.none}</p>
            <p class="soft">{words.conversation.noneHint}</p>
          </main>
        ) : (
          <Conversation
            desk={desk}
            conv={conv}
            row={row}
            mode={mode}
            onMode={setMode}
            onAccept={accept}
            onTransfer={() => setDialog("transfer")}
            onTakeOver={mayTakeOver(desk) ? () => setDialog("take_over") : undefined}
            onBack={() => desk.select(undefined)}
            panel={wide ? (panes.panelShown ? "beside" : "hidden") : drawer ? "over" : "hidden"}
            panelSize={panes.panel}
            onPanel={onPanel}
            onPanelSize={(size) => resize({ panel: size })}
          />
        )}
      </div>
      <Notices
        desk={desk}
        onOpen={(arrived) => {
          setList("mine");
          desk.select(arrived);
        }}
      />
      {dialog === "keys" && (
        <KeyMap
          settings={settings}
          rights={desk.agent.may}
          onSettings={onSettings}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === "alerts" && (
        <AlertsDialog
          settings={alerts}
          isFirst={isFirst}
          onSettings={(chosen) => {
            setAlerts(chosen);
            keepAlertSettings(storage, chosen);
          }}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === "settings" && (
        <SettingsDialog
          settings={settings}
          onSettings={onSettings}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === "palette" && (
        <Palette
          desk={desk}
          settings={settings}
          act={act}
          onWrite={write}
          onSettings={onSettings}
          onAllSettings={() => setDialog("settings")}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === "take_over" && conv !== undefined && holder !== undefined && (
        <TakeOverDialog
          key={conv}
          desk={desk}
          conv={conv}
          from={holder}
          onTaken={() => {
            setAccepted(conv);
            setDialog(undefined);
          }}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === "transfer" && conv !== undefined && (
        <TransferDialog
          desk={desk}
          conv={conv}
          language={desk.brief(conv)?.language ?? row?.language ?? ""}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  );
}

/** Whether this agent may take a conversation from the colleague who has it. */
function mayTakeOver(desk: Desk): boolean {
  return isAllowed("take_over", desk.agent.may);
}

/** How many of the agent's own conversations have something new in them. */
function newsIn(desk: Desk): number {
  return [...desk.lists.mine.keys()].filter(
    (conv) => desk.unread(conv) > 0 || desk.wasHanded(conv),
  ).length;
}

function focusList(): void {
  const rows = document.getElementById("rows");
  const row =
    rows?.querySelector<HTMLElement>('[aria-current="true"]') ??
    rows?.querySelector<HTMLElement>("button");
  (row ?? document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]'))?.focus();
}
