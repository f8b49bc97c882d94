// What the server finds when it looks at its own settings.

import type { JSX } from "preact";
import { useLoaded, useWords } from "./context.ts";
import { Show } from "./fields.tsx";

interface Check {
  readonly code: string;
  readonly ok: boolean;
  readonly about: readonly string[];
}

export function ChecksPage(): JSX.Element {
  const t = useWords();
  const [loaded, again] = useLoaded<{ checks: readonly Check[] }>("admin/checks");
  const codes: Readonly<Record<string, string>> = t.checks.codes;
  const says: Readonly<Record<string, string>> = t.checks.says;
  return (
    <>
      <p class="soft">{t.checks.text}</p>
      <Show loaded={loaded} again={again}>
        {({ checks }) => (
          <ul class="cards">
            {checks.map((check) => (
              <li key={check.code} class="card card-body">
                <p>
                  <strong>{codes[check.code] ?? check.code}</strong>{" "}
                  <span class={check.ok ? "sign good" : "sign bad"}>
                    {check.ok ? t.checks.fine : t.checks.look}
                  </span>
                </p>
                <p class="soft">
                  {check.ok
                    ? t.checks.says.ok
                    : [says[check.code] ?? "", check.about.join(", ")].join(" ").trim()}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Show>
      <div class="strip">
        <button type="button" class="button" onClick={again}>
          {t.checks.again}
        </button>
      </div>
    </>
  );
}
