import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Api } from "./api.ts";
import { addressOf, placeOf } from "./route.ts";

function answering(status: number, body: unknown): Api {
  return new Api(() => Promise.resolve(new Response(JSON.stringify(body), { status })));
}

describe("the administrators' calls", () => {
  test("what somebody changed meanwhile comes with the newer", async () => {
    const reply = await answering(409, { code: "changed_meanwhile", newer: { version: 3 } }).send(
      "PUT",
      "admin/agents/bo",
      {},
    );
    assert.deepEqual(reply, { is: "changed", newer: { version: 3 } });
  });

  test("faults keep their fields", async () => {
    const errors = [{ field: "name", code: "missing", say: "Fill this in." }];
    const reply = await answering(400, { code: "bad_value", detail: "Look.", errors }).get("x");
    assert.deepEqual(reply, { is: "refused", code: "bad_value", say: "Look.", faults: errors });
  });

  test("a session that ended, and a server that is away", async () => {
    assert.deepEqual(await answering(401, { code: "sign_in" }).get("x"), { is: "out" });
    const away = new Api(() => Promise.reject(new TypeError("no network")));
    assert.deepEqual(await away.get("x"), { is: "away" });
  });
});

describe("the addresses of the pages", () => {
  test("are read as they are written", () => {
    assert.deepEqual(placeOf(addressOf("faq", "da/æble 1")), {
      is: "page",
      page: "faq",
      rest: "da/æble 1",
    });
    assert.deepEqual(placeOf("#admin"), { is: "page", page: "agents", rest: "" });
    assert.deepEqual(placeOf("#invite=abc_-9"), { is: "invite", secret: "abc_-9" });
    assert.deepEqual(placeOf("#administration"), { is: "none" });
    assert.deepEqual(placeOf("#invite=<script>"), { is: "none" });
    assert.equal(placeOf("#admin/faq/%zz").is, "page");
  });
});
