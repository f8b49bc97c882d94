// What the survey of an inbox brought: how many chose each reason.

import type { JSX } from "preact";
import { useLoaded, useWords } from "./context.ts";
import { Show } from "./fields.tsx";

interface Survey {
  readonly reasons: readonly {
    readonly text: Readonly<Record<string, string>>;
    readonly count: number;
  }[];
  /** Feedback in the visitor's own words. */
  readonly others: number;
}

/** Nothing for an inbox that never asked, and was told nothing. */
export function SurveyPart({ inbox }: { inbox: string }): JSX.Element {
  const t = useWords();
  const [loaded, again] = useLoaded<Survey>(`admin/survey?inbox=${encodeURIComponent(inbox)}`);
  const language = t.locale.split("-")[0] ?? "en";
  return (
    <Show loaded={loaded} again={again}>
      {({ reasons, others }) => {
        if (reasons.length === 0 && others === 0) {
          return <></>;
        }
        return (
          <table class="counts">
            <caption>{t.survey.title}</caption>
            <tbody>
              {reasons.map(({ text, count }) => {
                const [shown = language] = [language, ...Object.keys(text)].filter(
                  (code) => text[code] !== undefined,
                );
                return (
                  <tr key={Object.values(text).join("\n")}>
                    <th scope="row" lang={shown}>
                      {text[shown]}
                    </th>
                    <td>{count}</td>
                  </tr>
                );
              })}
              <tr>
                <th scope="row">{t.survey.others}</th>
                <td>{others}</td>
              </tr>
            </tbody>
          </table>
        );
      }}
    </Show>
  );
}
