import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { AgentAccount, ClientFrame, ListRow } from "../../wire/frames.ts";
import { fakeTransport, HandClock, settled, welcome } from "../../wire/fakes.ts";
import { MemoryStore } from "../../wire/store.ts";
import { Desk } from "./desk.ts";
import { phaseOf } from "./phase.ts";

const MIA: AgentAccount = {
  id: "mia",
  login: "mia",
  name: "Mia Holm",
  title: "Orders",
  languages: ["en"],
  role: "agent",
  capacity: 4,
  available: true,
};
const CARD = { id: "mia", name: "Mia Holm", title: "Orders", languages: ["en"] };
const T = "2026-11-20T09:00:00Z";

function row(conv: string, status: ListRow["status"], agent?: string): ListRow {
  const more = agent === undefined ? {} : { agent };
  const about = "Where is my parcel?";
  return {
    conv,
    inbox: "shop",
    channel: "web",
    status,
    language: "en",
    last_seq: 2,
    updated: T,
    who: "Ida",
    about,
    ...more,
  };
}

const entry = (seq: number, type: string, body: object, kind = "system"): object => ({
  seq,
  t: T,
  type,
  from: { kind },
  body,
});
const said = (seq: number, text: string): object =>
  entry(seq, "VisitorSaid", { content: { type: "text", text } }, "visitor");

const brief = (through: number): object => ({
  who: { verified: false },
  about: "Where is my parcel?",
  inbox: "shop",
  channel: "web",
  language: "en",
  episode: 1,
  through,
  count: 1,
  tried: [],
  facts: [],
  notes: [],
});

/** A desk whose server is the test. */
async function desk() {
  const transport = fakeTransport();
  const clock = new HandClock();
  const made = new Desk({
    agent: MIA,
    connection: {
      ticket: () => Promise.resolve("ticket"),
      socket: transport.open,
      poll: transport.open,
      random: () => 0,
    },
    outbox: { store: new MemoryStore(), tab: "tab" },
    storage: undefined,
    clock,
  });
  await made.start();
  await settled();
  const at = () => transport.openings.at(-1);
  const tell = async (frame: object): Promise<void> => {
    at()?.events.frame(frame);
    await settled();
  };
  const sent = <T extends ClientFrame["type"]>(type: T): Extract<ClientFrame, { type: T }>[] =>
    (at()?.sent ?? []).filter(
      (frame): frame is Extract<ClientFrame, { type: T }> => frame.type === type,
    );
  const answerBriefs = async (through: number): Promise<void> => {
    for (const ask of sent("ask").filter((each) => each.name === "brief")) {
      await tell({ type: "answer", rid: ask.rid, brief: brief(through) });
    }
  };
  await tell({ ...welcome(), agent: MIA });
  return { made, clock, transport, at, tell, sent, answerBriefs };
}

describe("the desk", () => {
  test("watches all lists and asks who is there once it is live", async () => {
    const { made, sent } = await desk();
    assert.ok(made.isLive);
    assert.deepEqual(
      sent("watch").map((frame) => frame.list),
      ["queue", "mine", "team"],
    );
    assert.deepEqual(
      sent("ask").map((frame) => frame.name),
      ["agents"],
    );
  });

  test("says accepted only once everything up to the hand-off is on the page", async () => {
    const { made, tell, sent, answerBriefs } = await desk();
    await tell({
      type: "list",
      list: "queue",
      rev: 1,
      set: [row("c", "queued")],
      del: [],
      full: true,
    });
    const waiting = made.lists.queue.get("c");
    assert.equal(phaseOf(made, "c", waiting), "waiting");

    made.select("c");
    void made.acts.accept("c");
    await settled();
    assert.equal(phaseOf(made, "c", waiting), "accepting");

    const command = sent("cmd")[0];
    assert.equal(command?.name, "accept");
    await tell({ type: "ok", cid: command?.cid, conv: "c", epoch: "e", seq: 3, t: T });
    assert.notEqual(phaseOf(made, "c", undefined), "mine");

    const entries = [said(1, "Where is my parcel?"), entry(2, "Queued", { since: T })];
    await tell({ type: "ev", conv: "c", epoch: "e", from: 1, entries, h: "h2" });
    const assigned = [entry(3, "Assigned", { agent: CARD })];
    await tell({ type: "ev", conv: "c", epoch: "e", from: 3, entries: assigned, h: "h3" });
    assert.equal(phaseOf(made, "c", undefined), "fetching");
    await answerBriefs(4);
    assert.equal(phaseOf(made, "c", undefined), "fetching");
    const last = [said(4, "Hello?")];
    await tell({ type: "ev", conv: "c", epoch: "e", from: 4, entries: last, h: "h4" });
    await tell({ type: "live", conv: "c", head: 4 });
    assert.equal(phaseOf(made, "c", undefined), "mine");
    assert.equal(made.unread("c"), 2);
    made.seen("c", 4);
    assert.equal(made.unread("c"), 0);
  });

  test("tells of a refusal, and the conversation waits as before", async () => {
    const { made, tell, sent } = await desk();
    await tell({
      type: "list",
      list: "queue",
      rev: 1,
      set: [row("c", "queued")],
      del: [],
      full: true,
    });
    made.select("c");
    void made.acts.accept("c");
    await settled();
    const cid = sent("cmd")[0]?.cid;
    await tell({ type: "no", cid, code: "already_assigned", retry: false, say: "…" });
    const notice = made.notices.all[0];
    assert.ok(notice?.is === "refused");
    assert.equal(notice.no.code, "already_assigned");
    assert.equal(made.acts.doing("c"), undefined);
  });

  test("keeps what is said while the network is away and offers it with the same id", async () => {
    const { made, clock, at, tell, sent } = await desk();
    at()?.events.closed(1006);
    await settled();
    assert.ok(!made.isLive && made.wasLive);
    made.acts.say("c", "We can ship it from Monday.", true);
    await settled();
    await clock.move(1);
    await tell(welcome());
    const first = sent("send")[0];
    assert.equal(first?.own_words, true);
    at()?.events.closed(1006);
    await clock.move(1);
    await tell(welcome());
    assert.equal(sent("send")[0]?.cid, first?.cid);
  });

  test("gives a refused note back to the draft", async () => {
    const { made, tell, sent } = await desk();
    made.drafts.set("c", "note", "and more");
    void made.acts.note("c", "Called the carrier");
    await settled();
    await tell({ type: "no", cid: sent("cmd")[0]?.cid, code: "not_found", retry: false, say: "…" });
    assert.equal(made.drafts.get("c", "note"), "Called the carrier\nand more");
    assert.equal(made.notices.all[0]?.is, "note_kept");
  });

  test("tells of a conversation that a colleague handed over, not of those there before", async () => {
    const { made, tell } = await desk();
    const list = { type: "list", list: "mine", del: [] };
    await tell({ ...list, rev: 1, set: [row("old", "assigned", "mia")], full: true });
    assert.equal(made.notices.all.length, 0);
    await tell({ ...list, rev: 2, set: [row("new", "assigned", "mia")] });
    const notice = made.notices.all[0];
    assert.ok(notice?.is === "arrived" && notice.conv === "new");
    assert.ok(made.wasHanded("new"));
    made.select("new");
    assert.equal(made.notices.all.length, 0);
    assert.ok(!made.wasHanded("new"));
  });

  test("a notice goes by itself", async () => {
    const { made, clock } = await desk();
    made.notices.tell({ is: "still_in" });
    assert.equal(made.notices.all.length, 1);
    await clock.move(10_000);
    assert.equal(made.notices.all.length, 0);
  });

  test("asks for the brief again when a fact was learned, once for what comes together", async () => {
    const { made, clock, tell, sent, answerBriefs } = await desk();
    const briefs = (): number => sent("ask").filter((ask) => ask.name === "brief").length;
    made.select("c");
    const entries = [said(1, "Order 48213")];
    await tell({ type: "ev", conv: "c", epoch: "e", from: 1, entries, h: "h1" });
    await tell({ type: "live", conv: "c", head: 1 });
    await answerBriefs(0);
    await clock.move(300);
    await answerBriefs(0);
    const before = briefs();
    const fact = {
      kind: "order_number",
      value: "48213",
      as_said: "48213",
      source: 1,
      confidence: 1,
    };
    for (const seq of [2, 3, 4]) {
      const learned = [entry(seq, "FactLearned", { fact })];
      await tell({ type: "ev", conv: "c", epoch: "e", from: seq, entries: learned, h: `h${seq}` });
    }
    await answerBriefs(0);
    await clock.move(300);
    assert.equal(briefs(), before + 2);
  });

  test("leaves a conversation that is not there any more", async () => {
    const { made, tell, sent } = await desk();
    made.select("gone");
    const rid = sent("ask").find((ask) => ask.name === "brief")?.rid;
    await tell({ type: "answer", rid, code: "not_found", say: "…" });
    assert.equal(made.selected, undefined);
    assert.equal(made.open("gone"), undefined);
    assert.equal(sent("unsub").length, 1);
  });

  test("a typing sign goes when nothing more is heard", async () => {
    const { made, clock, tell } = await desk();
    await tell({ type: "typing", conv: "c", who: "visitor", on: true });
    assert.equal(made.typing("c")?.who, "visitor");
    await clock.move(9_000);
    assert.equal(made.typing("c"), undefined);
  });

  test("asks for a new sign-in and goes on with everything that was there", async () => {
    let signedIn = true;
    const transport = fakeTransport();
    const clock = new HandClock();
    const { TicketRefused } = await import("../../wire/connection.ts");
    const made = new Desk({
      agent: MIA,
      connection: {
        ticket: () =>
          signedIn ? Promise.resolve("t") : Promise.reject(new TicketRefused("401", true)),
        socket: transport.open,
        poll: transport.open,
        random: () => 0,
      },
      outbox: { store: new MemoryStore(), tab: "tab" },
      storage: undefined,
      clock,
    });
    await made.start();
    await settled();
    transport.openings[0]?.events.frame({ ...welcome(), agent: MIA });
    made.select("c");
    made.drafts.set("c", "reply", "half a th");
    signedIn = false;
    transport.openings[0]?.events.closed(4401);
    await clock.move(1);
    assert.deepEqual(made.connection, { is: "ended", why: "sign_in" });
    signedIn = true;
    made.resume(MIA);
    await settled();
    transport.openings.at(-1)?.events.frame({ ...welcome(), agent: MIA });
    assert.ok(made.isLive);
    assert.equal(made.selected, "c");
    assert.equal(made.drafts.get("c", "reply"), "half a th");
  });
});
