// The administrators' calls over HTTP. docs/protocol.md, section 1.

import { isFields } from "../../../wire/shapes.ts";

export interface Fault {
  readonly field: string;
  readonly code: string;
  readonly say: string;
}

export type Fields = Readonly<Record<string, unknown>>;

export type Reply<T> =
  | { is: "ok"; body: T }
  /** Nobody is signed in any more. */
  | { is: "out" }
  /** The server cannot be reached. */
  | { is: "away" }
  /** Somebody changed it meanwhile. */
  | { is: "changed"; newer: T }
  | { is: "refused"; code: string; say: string; faults: readonly Fault[] };

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export class Api {
  readonly #fetch: Fetch;

  constructor(call: Fetch = (url, init) => fetch(url, init)) {
    this.#fetch = call;
  }

  get<T>(path: string): Promise<Reply<T>> {
    return this.#call<T>("GET", path);
  }

  send<T>(method: "POST" | "PUT" | "DELETE", path: string, body?: object): Promise<Reply<T>> {
    return this.#call<T>(method, path, body === undefined ? undefined : JSON.stringify(body));
  }

  /** Sends a file's text as it is. */
  text<T>(path: string, text: string): Promise<Reply<T>> {
    return this.#call<T>("POST", path, text, "text/plain; charset=utf-8");
  }

  async #call<T>(
    method: string,
    path: string,
    body?: string,
    type = "application/json",
  ): Promise<Reply<T>> {
    let response: Response;
    let json: unknown;
    try {
      response = await this.#fetch(`/v1/desk/${path}`, {
        method,
        credentials: "same-origin",
        cache: "no-store",
        headers: body === undefined ? {} : { "Content-Type": type },
        ...(body === undefined ? {} : { body }),
      });
      json = response.status === 204 ? {} : await response.json();
    } catch {
      return { is: "away" };
    }
    const fields: Fields = isFields(json) ? json : {};
    if (response.ok) {
      return { is: "ok", body: fields as T };
    }
    const code = String(fields["code"] ?? "");
    if (code === "sign_in") {
      return { is: "out" };
    }
    if (code === "changed_meanwhile") {
      return { is: "changed", newer: fields["newer"] as T };
    }
    return {
      is: "refused",
      code,
      say: String(fields["detail"] ?? ""),
      faults: faultsOf(fields["errors"]),
    };
  }
}

function faultsOf(errors: unknown): Fault[] {
  return (Array.isArray(errors) ? errors : []).filter(isFields).map((each) => ({
    field: String(each["field"] ?? ""),
    code: String(each["code"] ?? ""),
    say: String(each["say"] ?? ""),
  }));
}
