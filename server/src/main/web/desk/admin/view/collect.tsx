// The switch of an inbox: whether what its visitors ask may be collected when no answer fits.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { sayOf, useGround, useWords } from "./context.ts";
import { CheckField } from "./fields.tsx";

export function CollectPart(props: {
  inbox: string;
  /** What the box says. */
  label: string;
  on: boolean;
  onChanged?(): void;
}): JSX.Element {
  const t = useWords();
  const { api, signedOut } = useGround();
  const [on, setOn] = useState(props.on);
  const [problem, setProblem] = useState("");
  const turn = async (wanted: boolean): Promise<void> => {
    setOn(wanted);
    setProblem("");
    const reply = await api.send("PUT", "admin/questions-switch", {
      inbox: props.inbox,
      on: wanted,
    });
    if (reply.is === "ok") {
      props.onChanged?.();
    } else if (reply.is === "out") {
      signedOut();
    } else {
      setOn(!wanted);
      setProblem(t.failed(sayOf(t, reply)));
    }
  };
  return (
    <div>
      <CheckField label={props.label} value={on} onValue={(wanted) => void turn(wanted)} />
      <p role="alert" class="problem">
        {problem}
      </p>
    </div>
  );
}
