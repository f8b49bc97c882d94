// Earlier looks of an inbox: who saved each and when, to be put into the form again.

import type { JSX } from "preact";
import type { InboxLook } from "../../../widget/look.ts";
import { useLoaded, useWords } from "./context.ts";
import { dateOf, Show } from "./fields.tsx";
import type { KeptLook } from "./look.tsx";

export function LookPast(props: { inbox: string; onTake(look: InboxLook): void }): JSX.Element {
  const t = useWords();
  const [loaded, again] = useLoaded<{ starter: InboxLook; versions: readonly KeptLook[] }>(
    `admin/inbox-look-history?inbox=${encodeURIComponent(props.inbox)}`,
  );
  const row = (name: string, about: string, look: InboxLook): JSX.Element => (
    <li key={name} class="card card-head">
      <span
        class="swatch"
        ref={(place) => place?.style.setProperty("background", look.color || "#0b4a40")}
      />
      <span class="card-name">{name}</span>
      <span class="soft">{about}</span>
      <button
        type="button"
        class="button small"
        aria-label={`${t.faq.restore}: ${name}`}
        onClick={() => props.onTake(look)}
      >
        {t.faq.restore}
      </button>
    </li>
  );
  return (
    <section aria-labelledby="looks">
      <h3 id="looks">{t.faq.history}</h3>
      <Show loaded={loaded} again={again}>
        {({ starter, versions }) => (
          <ul class="cards">
            {versions.map((old) =>
              row(
                t.faq.version(old.version),
                t.faq.savedBy(dateOf(old.saved ?? "", t.locale), old.saved_by ?? ""),
                old.look,
              ),
            )}
            {row(t.look.starter, "", starter)}
          </ul>
        )}
      </Show>
    </section>
  );
}
