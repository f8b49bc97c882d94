import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { TicketRefused } from "../../wire/connection.ts";
import { Session } from "./session.ts";

const MIA = {
  id: "mia",
  login: "mia",
  name: "Mia Holm",
  title: "Orders",
  languages: ["da"],
  role: "agent",
  capacity: 4,
  available: true,
};

interface Call {
  readonly url: string;
  readonly init: RequestInit;
}

function session(status: number, body?: object, headers: Record<string, string> = {}) {
  const calls: Call[] = [];
  const made = new Session((url, init) => {
    calls.push({ url, init });
    const text = body === undefined ? null : JSON.stringify(body);
    return Promise.resolve(new Response(text, { status, headers }));
  });
  return { made, calls };
}

const unreachable = new Session(() => Promise.reject(new TypeError("network")));

describe("signing in", () => {
  test("the right password gives the agent", async () => {
    const { made, calls } = session(200, { agent: MIA });
    assert.deepEqual(await made.signIn("mia", "secret"), { is: "in", agent: MIA });
    assert.equal(calls[0]?.url, "/v1/desk/session");
    assert.equal(calls[0]?.init.method, "POST");
    assert.equal(calls[0]?.init.body, '{"login":"mia","password":"secret"}');
  });

  test("a wrong one, a hasty one and a server that is away are told apart", async () => {
    assert.deepEqual(await session(401, { code: "wrong" }).made.signIn("mia", "x"), { is: "out" });
    assert.deepEqual(await session(429, { retry_after_ms: 4_200 }).made.signIn("mia", "x"), {
      is: "slower",
      seconds: 5,
    });
    assert.deepEqual(await session(429, {}, { "Retry-After": "7" }).made.signIn("mia", "x"), {
      is: "slower",
      seconds: 7,
    });
    assert.deepEqual(await session(503).made.signIn("mia", "x"), { is: "away" });
    assert.deepEqual(await unreachable.signIn("mia", "x"), { is: "away" });
  });

  test("an answer that is no agent is no sign-in", async () => {
    assert.deepEqual(await session(200, { agent: { id: 7 } }).made.current(), { is: "away" });
  });

  test("signing out counts when the session is gone", async () => {
    assert.equal(await session(204).made.signOut(), true);
    assert.equal(await session(401, {}).made.signOut(), true);
    assert.equal(await session(500, {}).made.signOut(), false);
    assert.equal(await unreachable.signOut(), false);
  });
});

describe("tickets", () => {
  test("one opens one connection", async () => {
    assert.equal(await session(200, { ticket: "t1" }).made.ticket(), "t1");
  });

  test("without a session it is refused for good, otherwise for now", async () => {
    const final = async (made: Session): Promise<boolean> => {
      try {
        await made.ticket();
      } catch (error) {
        assert.ok(error instanceof TicketRefused);
        return error.final;
      }
      return assert.fail("a ticket came");
    };
    assert.equal(await final(session(401, {}).made), true);
    assert.equal(await final(session(503, {}).made), false);
    assert.equal(await final(unreachable), false);
  });
});
