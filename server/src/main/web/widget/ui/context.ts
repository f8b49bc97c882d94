// What every part of the panel needs: the words, the language, and the ways to act.

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Texts } from "../locales/texts.ts";
import type { InboxLook } from "../look.ts";
import type { Visitor } from "../visitor.ts";

export interface Panel {
  readonly texts: Texts;
  readonly language: string;
  /** The language as it is used where the visitor is: for dates and times. */
  readonly region: string;
  readonly visitor: Visitor;
  /** How the operator wants it, once that is known. */
  readonly look: InboxLook | undefined;
  /** The address of the page the panel is shown on: the help pages lie there. */
  readonly pageUrl: string;
  /** Puts words into the composer, after those that stand there. */
  compose(text: string): void;
}

const PanelContext = createContext<Panel | undefined>(undefined);

export const PanelProvider = PanelContext.Provider;

export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (panel === undefined) {
    throw new Error("panel: none (expected: inside PanelProvider)");
  }
  return panel;
}
