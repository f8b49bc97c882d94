// What the loader fetches when it is needed: the panel's frame and its place, the card that asks
// whether help is wanted, and the words for a page that lets no panel in. A module, because pages
// with Trusted Types let one be imported.

import { fetchFrame, type Fetched, type Loader } from "./frame.ts";
import { invite } from "./invitation.ts";
import { moreWords } from "./more-texts.ts";
import { MORE_CSS } from "./more.css.ts";

const sheet = new CSSStyleSheet();
sheet.replaceSync(MORE_CSS);

/** Fetches the panel. */
export function panel(loader: Loader): Fetched {
  const { drawn } = loader;
  drawn.root.adoptedStyleSheets = [...drawn.root.adoptedStyleSheets, sheet];
  let invited = false;
  const fetched = fetchFrame(loader, {
    invited(invitation) {
      if (!invited) {
        invited = true;
        invite(invitation, loader, (answer) => fetched.tell(answer));
      }
    },
    blocked() {
      const sorry = document.createElement("p");
      sorry.className = "sorry";
      sorry.setAttribute("role", "alert");
      drawn.panel.append(sorry);
      sorry.textContent = moreWords(loader.locales(), loader.words).sorry;
    },
  });
  return fetched;
}

/** What the loader finds here. */
export interface More {
  panel: typeof panel;
}
