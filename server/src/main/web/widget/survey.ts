// The invitation that is a question: reasons to choose from and one line of the visitor's own words.
// One tap is an answer; thanks come at once, since what is answered is kept until it is sent.

import type { Survey, ToPanel } from "./host.ts";

const LINE_CHARACTERS = 500;

/** The parts of the card that it is asked on. */
interface Card {
  readonly card: HTMLElement;
  readonly line: HTMLElement;
  readonly acts: HTMLElement;
  /** Adds a button, to the acts where nothing else is said. */
  act(name: string, then: () => void, to?: HTMLElement): void;
  dismiss(): void;
}

/** What is sent: the reason, the line, or both. */
export function remarkOf(reason: string, line: string): string {
  return reason + (reason && line && ": ") + line;
}

export function drawSurvey(
  survey: Survey,
  { card, line, acts, act, dismiss }: Card,
  tell: (answer: ToPanel) => void,
  open: () => void,
): void {
  const reasons = document.createElement("div");
  const form = document.createElement("form");
  const label = document.createElement("label");
  const field = document.createElement("input");
  const answer = (reason: string): void => {
    const said = field.value.trim();
    const remark = remarkOf(reason, said);
    if (!remark) {
      return field.focus();
    }
    tell({ remark });
    reasons.remove();
    if (said) {
      form.remove();
    }
    acts.textContent = "";
    act(survey.person, () => {
      open();
      tell({ person: true });
    });
    act(survey.close, dismiss);
    // The button that had the focus is gone.
    card.focus();
    line.textContent = survey.thanks;
  };
  card.tabIndex = -1;
  for (const reason of survey.reasons) {
    act(reason, () => answer(reason), reasons);
  }
  field.maxLength = LINE_CHARACTERS;
  field.dir = "auto";
  // Enter sends too: it is the only field.
  form.onsubmit = (event) => {
    event.preventDefault();
    answer("");
  };
  label.append(survey.note, field);
  form.append(label);
  act(survey.send, () => answer(""), form);
  acts.before(reasons, form);
}
