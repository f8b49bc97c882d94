// The operator's invitation in the visitor's language.

import type { Invitation, Survey } from "./host.ts";
import type { Texts } from "./locales/texts.ts";
import { wordsIn, type InboxLook } from "./look.ts";
import { textsWith } from "./own-words.ts";

/** What the loader is told of a look's invitation. */
export function invitationIn(look: InboxLook, language: string, texts: Texts): Invitation {
  const { seconds = 0, exit_intent: exit = false, paths = [], text = {}, reasons = [] } =
    look.invitation ?? {};
  const asked = { text: wordsIn(text, language), seconds, exit, paths };
  return reasons.length === 0
    ? asked
    : {
        ...asked,
        survey: surveyIn(
          reasons.map((words) => wordsIn(words, language)),
          textsWith(texts, look.texts[language] ?? {}),
        ),
      };
}

function surveyIn(reasons: string[], texts: Texts): Survey {
  const { remark: region, comment: note, send, rated: thanks, person, surveyClose: close } = texts;
  return { reasons, region, note, send, thanks, person, close };
}
