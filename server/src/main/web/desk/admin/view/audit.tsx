// Who changed what.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { AuditRow } from "../model/shapes.ts";
import { useGround, useLoaded, useWords } from "./context.ts";
import { dateOf, Show } from "./fields.tsx";

interface Rows {
  readonly rows: readonly AuditRow[];
  readonly more: boolean;
}

export function AuditPage(): JSX.Element {
  const t = useWords();
  const { api } = useGround();
  const [loaded, again] = useLoaded<Rows>("admin/audit");
  const [older, setOlder] = useState<Rows>();
  return (
    <>
      <p class="soft">{t.audit.text}</p>
      <Show loaded={loaded} again={again}>
        {(first) => {
          const rows = [...first.rows, ...(older?.rows ?? [])];
          const last = rows.at(-1);
          const more = (older ?? first).more;
          if (last === undefined) {
            return <p class="empty">{t.audit.none}</p>;
          }
          return (
            <>
              <Table rows={rows} />
              {rows.every((row) => row.intact) && <p class="soft">{t.audit.intact}</p>}
              {more && (
                <button
                  type="button"
                  class="button"
                  onClick={() =>
                    void api.get<Rows>(`admin/audit?before=${last.seq}`).then((reply) => {
                      if (reply.is === "ok") {
                        setOlder({
                          rows: [...(older?.rows ?? []), ...reply.body.rows],
                          more: reply.body.more,
                        });
                      }
                    })
                  }
                >
                  {t.act.more}
                </button>
              )}
            </>
          );
        }}
      </Show>
    </>
  );
}

function Table({ rows }: { rows: readonly AuditRow[] }): JSX.Element {
  const t = useWords();
  return (
    <div class="table-room" tabIndex={0} role="region" aria-label={t.pages.audit}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.audit.when}</th>
            <th scope="col">{t.audit.who}</th>
            <th scope="col">{t.audit.what}</th>
            <th scope="col">{t.audit.object}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.seq} class={row.intact ? "" : "broken"}>
              <td>{dateOf(row.at, t.locale)}</td>
              <td>{row.who}</td>
              <td>
                {t.audit.acts[row.what] ?? t.toneRules.acts[row.what.replace("tone.", "")] ?? row.what}
                {!row.intact && <strong class="fault"> {t.audit.broken}</strong>}
              </td>
              <td>{row.object}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
