import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Attachments } from "./attachments.ts";
import { FileRefused } from "./file-refused.ts";
import { sizeOf, type FileContent } from "./files.ts";

interface Call {
  file: File;
  progress(share: number): void;
  done(): void;
  fail(error: Error): void;
  signal: AbortSignal;
}

function desk(most = 1000) {
  const calls: Call[] = [];
  const sent: string[] = [];
  const attachments = new Attachments({
    most: () => most,
    send: (content) => sent.push(content.name),
    bring: (file, progress, signal) =>
      new Promise<FileContent>((resolve, reject) => {
        const { name, size } = file;
        const content: FileContent = { type: "file", file: name, name, media_type: "x/y", size };
        calls.push({ file, progress, signal, done: () => resolve(content), fail: reject });
      }),
  });
  return { attachments, calls, sent };
}

function file(name: string, size = 10): File {
  return new File([new Uint8Array(size)], name);
}

async function settle(): Promise<void> {
  for (let i = 0; i < 5; i++) {
    await Promise.resolve();
  }
}

describe("files that were picked", () => {
  test("fileIsBroughtAtOnceAndSentWhenItIsWanted", async () => {
    const { attachments, calls, sent } = desk();
    attachments.add([file("a")]);
    calls[0]?.progress(0.5);
    assert.equal(attachments.items[0]?.progress, 0.5);
    calls[0]?.done();
    await settle();
    assert.equal(attachments.items[0]?.state, "ready");
    assert.deepEqual(sent, []);
    attachments.send();
    assert.deepEqual(sent, ["a"]);
    assert.deepEqual(attachments.items, []);
  });

  test("sendWaitsForWhatIsOnItsWayAndKeepsTheOrder", async () => {
    const { attachments, calls, sent } = desk();
    attachments.add([file("a"), file("b")]);
    attachments.send();
    assert.equal(attachments.waits, false);
    calls[1]?.done();
    await settle();
    assert.deepEqual(sent, []);
    calls[0]?.done();
    await settle();
    assert.deepEqual(sent, ["a", "b"]);
  });

  test("failureStaysAndMayBeTriedAgain", async () => {
    const { attachments, calls, sent } = desk();
    attachments.add([file("a"), file("b")]);
    attachments.send();
    calls[0]?.fail(new FileRefused(""));
    calls[1]?.done();
    await settle();
    assert.deepEqual(sent, ["b"]);
    assert.equal(attachments.items[0]?.state, "failed");
    attachments.retry(attachments.items[0]?.key ?? 0);
    assert.equal(calls.length, 3);
    calls[2]?.done();
    await settle();
    attachments.send();
    assert.deepEqual(sent, ["b", "a"]);
  });

  test("whatIsEmptyOrTooLargeIsNotEvenBrought", async () => {
    const { attachments, calls } = desk(100);
    attachments.add([file("empty", 0), file("large", 101)]);
    await settle();
    assert.equal(calls.length, 0);
    assert.deepEqual(
      attachments.items.map(({ code }) => code),
      ["empty_file", "too_large"],
    );
    assert.equal(attachments.waits, false);
  });

  test("cancelEndsTheCallAndLeavesNothing", async () => {
    const { attachments, calls, sent } = desk();
    attachments.add([file("a")]);
    attachments.send();
    attachments.remove(attachments.items[0]?.key ?? 0);
    assert.equal(calls[0]?.signal.aborted, true);
    calls[0]?.done();
    await settle();
    assert.deepEqual(sent, []);
    assert.deepEqual(attachments.items, []);
  });

  test("sizesAreTold", () => {
    assert.equal(sizeOf(1_500, "en"), "1.5 kB");
    assert.equal(sizeOf(10 * 1_048_576, "da"), "10 MB");
  });
});
