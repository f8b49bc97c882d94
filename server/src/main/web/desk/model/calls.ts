// The desk's plain calls over HTTP, with the session's cookie. A call that the server did not get
// is answered with status 0.

export interface CallReply {
  readonly status: number;
  readonly body: unknown;
}

export interface Calls {
  get(path: string): Promise<CallReply>;
  put(path: string, body: object): Promise<CallReply>;
  remove(path: string): Promise<CallReply>;
}

/** Bodies up to this size may outlive the page that sent them (the Fetch standard says 64 KiB). */
const OUTLIVES = 60_000;

export function browserCalls(
  call: (url: string, init: RequestInit) => Promise<Response> = (url, init) => fetch(url, init),
): Calls {
  const go = async (method: string, path: string, body?: object): Promise<CallReply> => {
    try {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const response = await call(path, {
        method,
        credentials: "same-origin",
        cache: "no-store",
        keepalive: method !== "GET" && (text?.length ?? 0) * 3 < OUTLIVES,
        ...(text === undefined
          ? {}
          : { body: text, headers: { "Content-Type": "application/json" } }),
      });
      const json: unknown = response.status === 204 ? {} : await response.json().catch(() => ({}));
      return { status: response.status, body: json };
    } catch {
      return { status: 0, body: {} };
    }
  };
  return {
    get: (path) => go("GET", path),
    put: (path, body) => go("PUT", path, body),
    remove: (path) => go("DELETE", path),
  };
}

/** Answers nothing: for a desk without a server. */
export const noCalls: Calls = {
  get: () => Promise.resolve({ status: 0, body: {} }),
  put: () => Promise.resolve({ status: 0, body: {} }),
  remove: () => Promise.resolve({ status: 0, body: {} }),
};
