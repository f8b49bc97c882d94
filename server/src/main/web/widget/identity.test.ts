import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { subjectOf } from "./identity.ts";

const statement = (payload: object): string =>
  `${btoa(JSON.stringify(payload)).replaceAll("+", "-").replaceAll("/", "_")}.signature`;

describe("identity", () => {
  test("theSubjectIsReadFromTheStatement", () => {
    assert.equal(subjectOf(statement({ kid: "1", sub: "customer-77" })), "customer-77");
    assert.equal(subjectOf(statement({ sub: 42 })), "42");
  });

  test("whatCannotBeReadNamesNobody", () => {
    for (const text of ["", ".", "not base64!", statement({}), statement([]), btoa("null")]) {
      assert.equal(subjectOf(text), "");
    }
  });
});
