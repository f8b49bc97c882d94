// The desk's page: signing in, the bar, the lists and the conversation, and the keys for it all.

import type { JSX } from "preact";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { AgentAccount, ListName } from "../../wire/frames.ts";
import { stringsFor } from "../locales/index.ts";
import type { Desk } from "../model/desk.ts";
import type { Mode } from "../model/drafts.ts";
import { ordered, rowBeside, rowOf } from "../model/lists.ts";
import { phaseOf } from "../model/phase.ts";
import type { Session } from "../model/session.ts";
import { keepSettings, readSettings, type Settings } from "../model/settings.ts";
import type { Act } from "../model/shortcuts.ts";
import type { KeyValues } from "../../wire/store.ts";
import { Choices, useWords, Words } from "./context.ts";
import { Conversation } from "./conversation.tsx";
import { KeyMap, SettingsDialog } from "./dialogs.tsx";
import { useKeys } from "./keys.ts";
import { ListPane } from "./list-pane.tsx";
import { Notices } from "./notices.tsx";
import { SignInForm } from "./sign-in.tsx";
import { ConnectionLine, TopBar } from "./top-bar.tsx";
import { TransferDialog } from "./transfer-dialog.tsx";

export interface AppProps {
  session: Session;
  storage: KeyValues | undefined;
  /** Who is signed in already, if anybody. */
  agent: AgentAccount | undefined;
  makeDesk(agent: AgentAccount): Desk;
}

export function App({ session, storage, agent, makeDesk }: AppProps): JSX.Element {
  const [settings, setSettings] = useState(() => readSettings(storage));
  const [desk, setDesk] = useState<Desk | undefined>(() => started(agent, makeDesk));
  const [, setVersion] = useState(0);

  useEffect(() => desk?.listen(() => setVersion((version) => version + 1)), [desk]);

  const wanted =
    settings.language === "auto"
      ? [...(desk?.agent.languages.slice(0, 1) ?? []), ...navigator.languages]
      : [settings.language];
  const strings = stringsFor(wanted);
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
                desk.tellSignOutFailed();
              }
            }}
          />
        )}
        {(desk === undefined || ended) && (
          <div class={ended ? "sign-in-page over" : "sign-in-page"}>
            <SignInForm
              session={session}
              again={ended}
              {...(ended && desk !== undefined ? { login: desk.agent.login } : {})}
              onIn={onIn}
            />
          </div>
        )}
      </Choices.Provider>
    </Words.Provider>
  );
}

function started(agent: AgentAccount | undefined, make: (agent: AgentAccount) => Desk): Desk | undefined {
  if (agent === undefined) {
    return undefined;
  }
  const desk = make(agent);
  void desk.start();
  return desk;
}

interface WorkplaceProps {
  desk: Desk;
  inert: boolean;
  settings: Settings;
  onSettings(settings: Settings): void;
  onSignOut(): void;
}

type Dialog = "keys" | "settings" | "transfer";

function Workplace({ desk, inert, settings, onSettings, onSignOut }: WorkplaceProps): JSX.Element {
  const words = useWords();
  const [list, setList] = useState<ListName>("queue");
  const [dialog, setDialog] = useState<Dialog>();
  const [mode, setMode] = useState<Mode>("reply");
  const rows = useMemo(() => ordered(list, desk.lists[list]), [list, desk.lists]);
  const conv = desk.selected;
  const row = conv === undefined ? undefined : rowOf(desk.lists, conv);
  const phase = conv === undefined ? undefined : phaseOf(desk, conv, row);
  const waiting = desk.lists.queue.size;

  useEffect(() => {
    document.title = waiting > 0 ? `(${waiting}) ${words.product}` : words.product;
  }, [waiting, words.product]);

  useEffect(() => setMode("reply"), [conv]);

  // What was accepted is found under Mine from then on, ready to be answered.
  useEffect(() => {
    if (phase === "mine") {
      setList((shown) => (shown === "queue" ? "mine" : shown));
      if (isIdle()) {
        document.getElementById("composer")?.focus();
      }
    }
  }, [phase]);

  const write = useCallback((wanted: Mode) => {
    setMode(wanted);
    requestAnimationFrame(() => document.getElementById("composer")?.focus());
  }, []);

  const act = (name: Act): void => {
    const step = (by: 1 | -1): void => {
      const next = rowBeside(rows, conv, by);
      if (next !== undefined) {
        desk.select(next.conv);
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
        if (conv !== undefined && phase === "waiting" && desk.isLive) {
          void desk.accept(conv);
        } else if (conv === undefined && rows[0] !== undefined) {
          desk.select(rows[0].conv);
        }
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
      case "resolve":
        if (conv !== undefined && phase === "mine" && desk.isLive) {
          void desk.resolve(conv);
        }
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
  useKeys(settings.singleKeys && !inert && dialog === undefined, act);

  return (
    <div class={conv === undefined ? "desk" : "desk reading"} inert={inert}>
      <a class="skip" href="#conversation">
        {words.top.skip}
      </a>
      <TopBar
        desk={desk}
        onSettings={() => setDialog("settings")}
        onKeys={() => setDialog("keys")}
        onSignOut={onSignOut}
      />
      <ConnectionLine desk={desk} />
      <div class="panes">
        <ListPane desk={desk} list={list} rows={rows} onList={setList} />
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
            onTransfer={() => setDialog("transfer")}
            onBack={() => desk.select(undefined)}
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
      {dialog === "keys" && <KeyMap settings={settings} onClose={() => setDialog(undefined)} />}
      {dialog === "settings" && (
        <SettingsDialog settings={settings} onSettings={onSettings} onClose={() => setDialog(undefined)} />
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

/** Whether the focus is nowhere in particular, or on the button that was just used. */
function isIdle(): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || !focused.isConnected || focused.id === "accept";
}

function focusList(): void {
  const rows = document.getElementById("rows");
  const row = rows?.querySelector<HTMLElement>('[aria-current="true"]') ?? rows?.querySelector("button");
  (row ?? document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]'))?.focus();
}
