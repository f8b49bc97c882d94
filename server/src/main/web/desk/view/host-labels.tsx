// What the customer's page told: labels that nobody vouches for, and where the customer has been.

import type { JSX } from "preact";
import type { Brief } from "../../wire/answers.ts";
import { safeUrl } from "../model/segments.ts";
import { useWords } from "./context.ts";

export function HostLabels({ brief }: { brief: Brief }): JSX.Element | null {
  const { hostContext: t, brief: words, locale } = useWords();
  const labels = Object.entries(brief.attributes ?? {});
  const trail = brief.trail ?? [];
  if (labels.length === 0 && trail.length === 0) {
    return null;
  }
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
  const at = (iso: string): string => {
    const date = new Date(iso);
    return Number.isNaN(date.getTime()) ? "" : time.format(date);
  };
  return (
    <>
      {labels.length > 0 && (
        <p class="circumstances host-labels">
          {t.labels} <span class="sign">{words.unverified}</span>{" "}
          {labels.map(([key, value]) => (
            <span key={key} dir="auto">
              {key}: {value}{" "}
            </span>
          ))}
        </p>
      )}
      {trail.length > 0 && (
        <details class="host-trail">
          <summary>
            {t.trail} ({trail.length})
          </summary>
          <ol class="brief-list">
            {trail.map((step, index) => (
              <li key={index} dir="auto">
                <time dateTime={step.at}>{at(step.at)}</time> {step.event === "" ? "" : `${step.event}: `}
                <span title={safeUrl(step.page.url) ?? ""}>{step.page.title || step.page.url}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
