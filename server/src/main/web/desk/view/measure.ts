// What the page measures of itself.

import { useEffect, useState } from "preact/hooks";

/** A rem in pixels: the reader may have asked for larger text. */
export function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

/** From here on the customer's pane stands beside the conversation; below, it is drawn over it. */
export const WIDE = "(min-width: 70rem)";
/** Up to here there is one column: the list or the conversation. */
export const NARROW = "(max-width: 42rem)";

/** Whether the page is as a media query says, kept up when it changes. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const media = window.matchMedia(query);
    const look = (): void => setMatches(media.matches);
    look();
    media.addEventListener("change", look);
    return () => media.removeEventListener("change", look);
  }, [query]);
  return matches;
}
