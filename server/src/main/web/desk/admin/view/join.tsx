// The page an invitation's link opens: choose a password, once.

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { sayOf, useGround, useWords } from "./context.ts";
import { Form, TextField, useSaving } from "./fields.tsx";

interface Invited {
  readonly name: string;
  readonly login: string;
}

export function JoinPage({ secret }: { secret: string }): JSX.Element {
  const t = useWords();
  const { api } = useGround();
  const [invited, setInvited] = useState<Invited>();
  const [problem, setProblem] = useState("");
  const [password, setPassword] = useState("");
  const [done, setDone] = useState(false);
  const saving = useSaving<Invited>();
  useEffect(() => {
    void api.send<Invited>("POST", "invitation", { secret }).then((reply) => {
      if (reply.is === "ok") {
        setInvited(reply.body);
      } else {
        setProblem(sayOf(t, reply));
      }
    });
  }, [api, secret]);
  return (
    <main class="sign-in-page">
      <div class="sign-in">
        <div class="brand">
          <img src="icon.svg" alt="" width="36" height="36" />
          <h1>{invited === undefined ? t.title : t.join.title(invited.name)}</h1>
        </div>
        <p role="alert">{problem}</p>
        {done && (
          <>
            <p role="status">{t.join.done}</p>
            <a class="button main large" href="#">
              {t.join.signIn}
            </a>
          </>
        )}
        {invited !== undefined && !done && (
          <Form
            onSend={() =>
            void saving.run(
                () => api.send<Invited>("POST", "invitation/accept", { secret, password }),
                () => setDone(true),
              )
            }
          >
            <p>{t.join.text(invited.login)}</p>
            <TextField
              name="password"
              type="password"
              label={t.join.password}
              hint={t.join.hint}
              autocomplete="new-password"
              value={password}
              faults={saving.faults}
              onValue={setPassword}
            />
            <p role="alert" class="problem">
              {saving.good ? "" : saving.said}
            </p>
            <button type="submit" class="button main large" disabled={saving.going}>
              {t.join.go}
            </button>
          </Form>
        )}
      </div>
    </main>
  );
}
