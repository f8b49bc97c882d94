// Signing in and out, and tickets for the connection: the desk's few calls over HTTP.
// docs/protocol.md, section 1.

import { TicketRefused } from "../../wire/connection.ts";
import { isAgentAccount, type AgentAccount } from "../../wire/content.ts";
import { isFields, isNumber, isText } from "../../wire/shapes.ts";

export type SignIn =
  | { is: "in"; agent: AgentAccount }
  /** Not signed in, or the login or password is wrong. */
  | { is: "out" }
  /** Too many tries for now. */
  | { is: "slower"; seconds: number }
  /** The server cannot be reached or answers something else. */
  | { is: "away" };

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly retryAfterMs: number | undefined;
}

export class Session {
  readonly #fetch: Fetch;

  constructor(call: Fetch = (url, init) => fetch(url, init)) {
    this.#fetch = call;
  }

  async signIn(login: string, password: string): Promise<SignIn> {
    return signInOf(await this.#call("POST", "/v1/desk/session", { login, password }));
  }

  /** Who is signed in already. */
  async current(): Promise<SignIn> {
    return signInOf(await this.#call("GET", "/v1/desk/session"));
  }

  /** False when the server could not be told. */
  async signOut(): Promise<boolean> {
    const reply = await this.#call("DELETE", "/v1/desk/session");
    return reply !== undefined && (reply.status === 204 || reply.status === 401);
  }

  /** A ticket for one opening. Throws TicketRefused, finally when nobody is signed in any more. */
  async ticket(): Promise<string> {
    const reply = await this.#call("POST", "/v1/desk/ticket", {});
    const ticket = reply?.body["ticket"];
    if (reply !== undefined && reply.status < 300 && isText(ticket)) {
      return ticket as string;
    }
    const status = reply?.status ?? 0;
    throw new TicketRefused(
      `ticket: status ${status} (expected: 200)`,
      status === 401 || status === 403,
      reply?.retryAfterMs,
    );
  }

  async #call(method: string, url: string, body?: object): Promise<Reply | undefined> {
    try {
      const response = await this.#fetch(url, {
        method,
        credentials: "same-origin",
        cache: "no-store",
        headers: body === undefined ? {} : { "Content-Type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const json: unknown = response.status === 204 ? {} : await response.json().catch(() => ({}));
      return {
        status: response.status,
        body: isFields(json) ? json : {},
        retryAfterMs: waitOf(response, json),
      };
    } catch {
      return undefined;
    }
  }
}

function waitOf(response: Response, json: unknown): number | undefined {
  const named = isFields(json) ? json["retry_after_ms"] : undefined;
  if (isNumber(named)) {
    return named as number;
  }
  const seconds = Number(response.headers.get("Retry-After") ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}

function signInOf(reply: Reply | undefined): SignIn {
  if (reply === undefined) {
    return { is: "away" };
  }
  const agent = reply.body["agent"];
  if (reply.status < 300 && isAgentAccount(agent)) {
    return { is: "in", agent: agent as AgentAccount };
  }
  if (reply.status === 429) {
    return { is: "slower", seconds: Math.max(1, Math.ceil((reply.retryAfterMs ?? 5_000) / 1000)) };
  }
  // 400 says that what was typed cannot be a login or password at all.
  return reply.status === 401 || reply.status === 400 ? { is: "out" } : { is: "away" };
}
