// What every part of the administrators' pages may use.

import { createContext } from "preact";
import { useCallback, useContext, useEffect, useState } from "preact/hooks";
import { en, type Strings } from "../locales/en.ts";
import { Api, type Reply } from "../model/api.ts";

export interface Ground {
  readonly api: Api;
  /** Says whether there is something that would be lost. */
  dirty(is: boolean): void;
  /** Nobody is signed in any more. */
  signedOut(): void;
}

export const Words = createContext<Strings>(en);
export const Grounds = createContext<Ground>({
  api: new Api(),
  dirty: () => undefined,
  signedOut: () => undefined,
});

export const useWords = (): Strings => useContext(Words);
export const useGround = (): Ground => useContext(Grounds);

export type Loaded<T> =
  { is: "loading" } | { is: "failed"; say: string } | { is: "there"; value: T };

/** Reads something now and whenever it is asked for again. */
export function useLoaded<T>(path: string): [Loaded<T>, () => void] {
  const { api, signedOut } = useGround();
  const t = useWords();
  const [loaded, setLoaded] = useState<Loaded<T>>({ is: "loading" });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    void api.get<T>(path).then((reply) => {
      if (!current) {
        return;
      }
      if (reply.is === "ok") {
        setLoaded({ is: "there", value: reply.body });
      } else if (reply.is === "out") {
        signedOut();
      } else {
        setLoaded({ is: "failed", say: reply.is === "refused" ? sayOf(t, reply) : t.away });
      }
    });
    return () => {
      current = false;
    };
  }, [api, path, round]);
  return [loaded, useCallback(() => setRound((before) => before + 1), [])];
}

/** A refusal that belongs to no field, in the reader's language where it is known. */
export function sayOf(t: Strings, reply: Reply<unknown>): string {
  if (reply.is !== "refused") {
    return t.away;
  }
  switch (reply.code) {
    case "forbidden":
      return t.notAllowed;
    case "last_admin":
      return t.agents.lastAdmin;
    case "switched_off":
      return t.agents.switchedOff;
    case "invitation_over":
      return t.join.over;
    default:
      return reply.say;
  }
}
