// The administrators' pages: the list of them, the one that is open, and the guard of what is not
// saved.

import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { stringsFor } from "../locales/index.ts";
import { Api } from "../model/api.ts";
import { addressOf, PAGES, placeOf, type Page, type Place } from "../model/route.ts";
import { AgentsPage } from "./agents.tsx";
import { AuditPage } from "./audit.tsx";
import { CannedPage } from "./canned.tsx";
import { ChecksPage } from "./checks.tsx";
import { Grounds, useWords, Words } from "./context.ts";
import { FaqPage } from "./faq.tsx";
import { HoursPage } from "./hours.tsx";
import { InboxesPage } from "./inboxes.tsx";
import { JoinPage } from "./join.tsx";
import { QuestionsPage } from "./questions.tsx";
import { StartPage } from "./start.tsx";
import { TonePage } from "./tone.tsx";

export interface FrameProps {
  language: string;
  onSignedOut(): void;
}

export function Frame({ language, onSignedOut }: FrameProps): JSX.Element {
  const [place, setPlace] = useState<Place>(() => placeOf(location.hash));
  const [leaving, setLeaving] = useState<string>();
  const unsaved = useRef(false);
  const here = useRef(location.hash);

  useEffect(() => {
    const moved = (): void => {
      if (location.hash === here.current) {
        return;
      }
      if (unsaved.current) {
        setLeaving(location.hash);
        history.replaceState(null, "", here.current);
        return;
      }
      here.current = location.hash;
      const next = placeOf(location.hash);
      if (next.is !== "none") {
        setPlace(next);
      }
    };
    const closing = (event: BeforeUnloadEvent): void => {
      if (unsaved.current) {
        event.preventDefault();
      }
    };
    addEventListener("hashchange", moved);
    addEventListener("beforeunload", closing);
    return () => {
      removeEventListener("hashchange", moved);
      removeEventListener("beforeunload", closing);
    };
  }, []);

  const ground = useMemo(
    () => ({
      api: new Api(),
      dirty: (is: boolean) => {
        unsaved.current = is;
      },
      signedOut: onSignedOut,
    }),
    [onSignedOut],
  );
  const words = stringsFor(language);
  return (
    <Words.Provider value={words}>
      <Grounds.Provider value={ground}>
        {place.is === "invite" ? (
          <JoinPage secret={place.secret} />
        ) : (
          <Pages page={place.is === "page" ? place.page : "agents"} rest={restOf(place)} />
        )}
        {leaving !== undefined && (
          <LeaveDialog
            onStay={() => setLeaving(undefined)}
            onGo={() => {
              unsaved.current = false;
              setLeaving(undefined);
              location.hash = leaving;
            }}
          />
        )}
      </Grounds.Provider>
    </Words.Provider>
  );
}

function restOf(place: Place): string {
  return place.is === "page" ? place.rest : "";
}

function Pages({ page, rest }: { page: Page; rest: string }): JSX.Element {
  const t = useWords();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${t.pages[page]} · ${t.title}`;
    head.current?.focus();
  }, [page, t]);
  useEffect(() => {
    // What had the focus went with the part of the page it was on.
    if (document.activeElement === document.body) {
      head.current?.focus();
    }
  }, [rest]);
  return (
    <div class="admin">
      <a
        class="skip"
        href="#admin-page"
        onClick={(event) => {
          event.preventDefault();
          head.current?.focus();
        }}
      >
        {t.skip}
      </a>
      <header class="admin-bar">
        <h1>
          <img src="icon.svg" alt="" width="24" height="24" />
          <span>{t.title}</span>
        </h1>
        <a class="button small" href="#">
          {t.back}
        </a>
      </header>
      <div class="admin-panes">
        <nav aria-label={t.title} class="admin-nav">
          <ul>
            {PAGES.map((name) => (
              <li key={name}>
                <a
                  href={addressOf(name)}
                  {...(name === page ? { "aria-current": "page" } : {})}
                  onClick={() => requestAnimationFrame(() => head.current?.focus())}
                >
                  {t.pages[name]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main class="admin-page" id="admin-page">
          <h2 ref={head} tabIndex={-1}>
            {t.pages[page]}
          </h2>
          <PageOf page={page} rest={rest} />
        </main>
      </div>
    </div>
  );
}

function PageOf({ page, rest }: { page: Page; rest: string }): JSX.Element {
  switch (page) {
    case "agents":
      return <AgentsPage adds={rest === "new"} />;
    case "faq":
      return <FaqPage rest={rest} />;
    case "questions":
      return <QuestionsPage />;
    case "audit":
      return <AuditPage />;
    case "start":
      return <StartPage />;
    case "canned":
      return <CannedPage />;
    case "inboxes":
      return <InboxesPage rest={rest} />;
    case "tone":
      return <TonePage rest={rest} />;
    case "hours":
      return <HoursPage />;
    case "checks":
      return <ChecksPage />;
  }
}

function LeaveDialog({ onStay, onGo }: { onStay(): void; onGo(): void }): JSX.Element {
  const t = useWords().leave;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="leave-title"
      onCancel={(event) => {
        event.preventDefault();
        onStay();
      }}
    >
      <div class="dialog-body">
        <div class="dialog-head">
          <h2 id="leave-title">{t.title}</h2>
        </div>
        <p>{t.text}</p>
        <div class="dialog-foot">
          <button type="button" class="button" onClick={onGo}>
            {t.go}
          </button>
          <button type="button" class="button main" onClick={onStay}>
            {t.stay}
          </button>
        </div>
      </div>
    </dialog>
  );
}
