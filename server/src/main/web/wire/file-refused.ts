// Why a file is not taken, for those who bring files and those who draw them.

/** A file that was not taken. The code says why; without one the line failed. */
export class FileRefused extends Error {
  readonly code: string;
  readonly retryAfterMs: number | undefined;

  constructor(code: string, retryAfterMs?: number) {
    super(code === "" ? "the line failed" : code);
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}
