// The panel's few drawings. All of them stand beside words or a name, so none is read out.

import type { JSX } from "preact";

function icon(path: string) {
  return function Icon(): JSX.Element {
    return (
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
        <path d={path} />
      </svg>
    );
  };
}

export const CloseIcon = icon("M6 9.5l6 6 6-6");
export const PersonIcon = icon(
  "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6",
);
export const SendIcon = icon("M12 19V5.5M6 11l6-6 6 6");
export const LinkIcon = icon("M9 6h9v9M18 6L6.5 17.5");
export const DownIcon = icon("M12 5v13M6.5 12.5L12 18l5.5-5.5");
export const ClockIcon = icon("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.3l3.3 2");
export const SparkIcon = icon(
  "M12 4v4M12 16v4M4 12h4M16 12h4M7 7l2 2M15 15l2 2M17 7l-2 2M9 15l-2 2",
);

/** How far a message has come: a clock, one tick, two ticks, two ticks in colour. */
export function MarkIcon({ state }: { state: string }): JSX.Element {
  const two = state === "delivered" || state === "read";
  return (
    <svg class={`mark ${state}`} viewBox="0 0 20 12" aria-hidden="true">
      {state === "sending" ? (
        <path d="M10 11a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM10 3.5V6l1.7 1.2" />
      ) : (
        <path d={two ? "M1.5 6.5l3.5 3.5L12 2.5M8.5 9l1 1L17 2.5" : "M5 6.5L8.5 10 16 2.5"} />
      )}
    </svg>
  );
}

/** From a bad face (1) to a good one (5). */
export function FaceIcon({ rating }: { rating: number }): JSX.Element {
  const mouths = [
    "M8 16.8c1.2-2 2.5-2.8 4-2.8s2.8.8 4 2.8",
    "M8.5 16c1-1 2.2-1.4 3.5-1.4s2.5.4 3.5 1.4",
    "M8.5 15.2h7",
    "M8.5 14.3c1 1.1 2.2 1.6 3.5 1.6s2.5-.5 3.5-1.6",
    "M7.8 13.5c.9 2.2 2.4 3.2 4.2 3.2s3.3-1 4.2-3.2z",
  ];
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={`M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9 9.5v.6M15 9.5v.6${mouths[rating - 1]}`} />
    </svg>
  );
}

export const MoreIcon = icon("M6 12h.01M12 12h.01M18 12h.01");
export const SmileIcon = icon(
  "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9 9.5v.6M15 9.5v.6M8.5 14.3c1 1.1 2.2 1.6 3.5 1.6s2.5-.5 3.5-1.6",
);
