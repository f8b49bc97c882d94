import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isEmail } from "./address.ts";

describe("an e-mail address", () => {
  for (const text of ["ida@example.com", "ida.holm+chat@mail.example.co.uk", "a@b.io"]) {
    test(`isTaken: ${text}`, () => assert.ok(isEmail(text)));
  }

  const none = ["", "ida", "ida@", "@example.com", "ida@example", "ida@example.c", "a b@example.com"];
  none.push("ida@example.com, bo@example.com", "Ida <ida@example.com>", `${"a".repeat(250)}@b.io`);
  none.push("ida@example.com\nBcc: bo@example.com");
  for (const text of none) {
    test(`isNoneWhereMailCannotGo: ${JSON.stringify(text.slice(0, 40))}`, () => assert.ok(!isEmail(text)));
  }
});
