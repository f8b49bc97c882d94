// Files on their way to the server and back: plain calls beside the connection, so that they work
// whether a socket or a long poll carries the frames. docs/protocol.md, section 9.

import type { ContentOf, PageVisit } from "./content.ts";
import { FileRefused } from "./file-refused.ts";
import { pageHeaders } from "./page-headers.ts";
import { isNumber, isText, shape } from "./shapes.ts";

export type FileContent = ContentOf<"file">;

/** How one side of the protocol signs its calls. */
export interface FileAccess {
  /** Where files are brought to. */
  path: string;
  /** What proves who calls; asked for anew for every call. */
  headers(): Promise<Record<string, string>>;
  /** What the address says: never a secret. */
  query(): Record<string, string>;
  /** The page a visitor is on: the first file opens the conversation, as the first words do. */
  page?(): PageVisit;
}

/** What is taken, as a file dialog wants it. The server looks inside and has the last word. */
export const ACCEPT =
  "image/png,image/jpeg,image/gif,image/webp,application/pdf,text/plain," +
  ".csv,.log,.md,.docx,.xlsx,.pptx,.odt,.ods,.odp";

const PICTURES = ["image/png", "image/jpeg", "image/gif", "image/webp"];
const LONGEST_NAME = 200;
const CREATED = 201;

export function isPicture(content: FileContent): boolean {
  return PICTURES.includes(content.media_type);
}

/** A size in words, such as 1.4 MB. */
export function sizeOf(bytes: number, locale: string): string {
  const [value, unit] =
    bytes < 1_000_000 ? [Math.max(bytes, Math.min(bytes, 1) * 100) / 1_000, "kilobyte"] : [bytes / 1_048_576, "megabyte"];
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: 1,
  }).format(value);
}

interface Stored {
  id: string;
  name: string;
  size: number;
  type: string;
}

const isStored = shape<Stored>({ id: isText, name: isText, size: isNumber, type: isText });

/** Brings a file. Only XMLHttpRequest tells how far an upload has come. */
export async function bringFile(
  access: FileAccess,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<FileContent> {
  const page = access.page?.();
  const about = page === undefined ? {} : pageHeaders(page);
  const headers = { ...(await access.headers()), ...about };
  const query = new URLSearchParams(access.query()).toString();
  const call = new XMLHttpRequest();
  call.open("POST", query === "" ? access.path : `${access.path}?${query}`);
  call.responseType = "json";
  for (const [name, value] of Object.entries(headers)) {
    call.setRequestHeader(name, value);
  }
  const name = [...file.name.normalize("NFC")].slice(-LONGEST_NAME).join("");
  call.setRequestHeader("X-File-Name", encodeURIComponent(name.replace(/\p{Surrogate}/gu, "_")));
  call.setRequestHeader("Content-Type", "application/octet-stream");
  return new Promise((resolve, reject) => {
    const failed = (): void => reject(new FileRefused(""));
    call.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) {
        onProgress(event.loaded / event.total);
      }
    };
    call.onerror = failed;
    call.onabort = failed;
    call.onload = () => {
      const answer: unknown = call.response;
      if (call.status === CREATED && isStored(answer)) {
        const { id, name: clean, size, type } = answer as Stored;
        resolve({ type: "file", file: id, name: clean, media_type: type, size });
      } else {
        reject(refusal(answer));
      }
    };
    signal.addEventListener("abort", () => call.abort());
    if (signal.aborted) {
      failed();
    } else {
      call.send(file);
    }
  });
}

function refusal(answer: unknown): FileRefused {
  const problem = (typeof answer === "object" && answer !== null ? answer : {}) as {
    code?: unknown;
    retry_after_ms?: unknown;
  };
  return new FileRefused(
    typeof problem.code === "string" ? problem.code : "",
    typeof problem.retry_after_ms === "number" ? problem.retry_after_ms : undefined,
  );
}

const fetching = new Map<string, Promise<Blob>>();
const MOST_KEPT = 40;

/** The bytes of a file; asked for once, kept for a while as the page shows it again and again. */
export function fetchFile(access: FileAccess, id: string): Promise<Blob> {
  const known = fetching.get(id);
  if (known !== undefined) {
    return known;
  }
  const bytes = fetchNow(access, id).catch((error: unknown) => {
    fetching.delete(id);
    throw error;
  });
  fetching.set(id, bytes);
  for (const oldest of fetching.keys()) {
    if (fetching.size > MOST_KEPT) {
      fetching.delete(oldest);
    }
  }
  return bytes;
}

async function fetchNow(access: FileAccess, id: string): Promise<Blob> {
  const response = await fetch(`/v1/files/${encodeURIComponent(id)}`, {
    headers: await access.headers(),
    cache: "no-store",
  });
  if (!response.ok) {
    throw refusal(await response.json().catch(() => undefined));
  }
  return response.blob();
}
