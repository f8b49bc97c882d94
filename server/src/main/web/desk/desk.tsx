// The agent's desk: starts the page.

import { render } from "preact";
import { browserClock } from "../wire/clock.ts";
import { browserTransports, browserWakeUps } from "../wire/connection.ts";
import { browserStore } from "../wire/store.ts";
import { browserNeighbours, browserTab } from "../wire/tabs.ts";
import type { AgentAccount } from "../wire/frames.ts";
import "./desk.css";
import { AdminDoor } from "./admin/door.ts";
import { browserCalls } from "./model/calls.ts";
import { Desk } from "./model/desk.ts";
import { namedIn } from "./model/named.ts";
import { Session } from "./model/session.ts";
import { lastingStorage } from "./model/settings.ts";
import { App } from "./view/app.tsx";

const session = new Session();
const storage = lastingStorage();
const adminDoor = new AdminDoor();

/** By then what was chosen is drawn: the desk gathers changes for a moment. */
const DRAWN_MS = 100;

let shown: Desk | undefined;

/** Opens the conversation that the address names, once; the server decides who may read it. */
function openNamed(): void {
  const conv = namedIn(location.hash);
  if (conv !== undefined && shown !== undefined) {
    history.replaceState(null, "", location.pathname + location.search);
    shown.select(conv);
    setTimeout(() => document.getElementById("conversation")?.focus(), DRAWN_MS);
  }
}

// After the administrators' pages, which stay when there is something that is not saved.
addEventListener("hashchange", () => setTimeout(openNamed));

function makeDesk(agent: AgentAccount): Desk {
  const scope = `desk.${agent.id}`;
  adminDoor.signedIn(agent);
  const desk = new Desk({
    agent,
    storage,
    calls: browserCalls(),
    clock: browserClock,
    connection: {
      ...browserTransports("/v1/desk"),
      ticket: () => session.ticket(),
      wakeUps: browserWakeUps,
      locale: () => document.documentElement.lang,
    },
    outbox: {
      store: browserStore(scope),
      tab: browserTab(),
      neighbours: browserNeighbours(scope),
    },
  });
  window.addEventListener("pagehide", () => desk.leave());
  shown = desk;
  openNamed();
  return desk;
}

const root = document.getElementById("desk");
if (root !== null) {
  render(<App session={session} storage={storage} makeDesk={makeDesk} />, root);
}
