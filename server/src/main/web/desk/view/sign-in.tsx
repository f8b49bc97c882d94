// Signing in. Shown over the desk when a session ended, so that nothing on it is lost.

import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { AgentAccount } from "../../wire/frames.ts";
import type { Session } from "../model/session.ts";
import { useWords } from "./context.ts";

export interface SignInProps {
  session: Session;
  /** Whether somebody was signed in before on this page. */
  again: boolean;
  login?: string;
  onIn(agent: AgentAccount): void;
}

export function SignInForm({ session, again, login = "", onIn }: SignInProps): JSX.Element {
  const t = useWords().signIn;
  const [problem, setProblem] = useState("");
  const [going, setGoing] = useState(false);
  const loginField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);

  useLayoutEffect(() => {
    (login === "" ? loginField : passwordField).current?.focus();
  }, [login]);

  const go = async (event: Event): Promise<void> => {
    event.preventDefault();
    const name = loginField.current?.value.trim() ?? "";
    const password = passwordField.current?.value ?? "";
    if (name === "" || password === "") {
      setProblem(t.empty);
      (name === "" ? loginField : passwordField).current?.focus();
      return;
    }
    setGoing(true);
    setProblem("");
    const outcome = await session.signIn(name, password);
    setGoing(false);
    switch (outcome.is) {
      case "in":
        onIn(outcome.agent);
        return;
      case "out":
        setProblem(t.wrong);
        passwordField.current?.select();
        return;
      case "slower":
        setProblem(t.slower(outcome.seconds));
        return;
      case "away":
        setProblem(t.away);
    }
  };

  return (
    <form class="sign-in" onSubmit={(event) => void go(event)} noValidate>
      <div class="brand">
        <img src="icon.svg" alt="" width="36" height="36" />
        <h1>{t.title}</h1>
      </div>
      {again && <p class="soft">{t.again}</p>}
      <label>
        <span>{t.login}</span>
        <input
          ref={loginField}
          name="login"
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          defaultValue={login}
          aria-describedby="sign-in-problem"
        />
      </label>
      <label>
        <span>{t.password}</span>
        <input
          ref={passwordField}
          name="password"
          type="password"
          autocomplete="current-password"
          aria-describedby="sign-in-problem"
        />
      </label>
      <p id="sign-in-problem" class="problem" role="alert">
        {problem}
      </p>
      <button type="submit" class="button main" disabled={going}>
        {going ? t.going : t.go}
      </button>
    </form>
  );
}
