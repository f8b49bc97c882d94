// The first steps of a new operator. What is done follows from what is there, so they can be left
// and taken up at any time.

import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { addressOf } from "../model/route.ts";
import { useGround, useLoaded, useWords } from "./context.ts";
import { CopyBox, Form, FormFoot, Show, TextField, useSaving } from "./fields.tsx";
import type { Inbox } from "./inboxes.tsx";

interface Setup {
  readonly version: number;
  readonly shop: string;
  readonly skipped: readonly string[];
  readonly agents: number;
  readonly entries: number;
  /** Entries that somebody wrote or brought in here; the others came with files. */
  readonly own: number;
  readonly seen?: string;
  /** The page it was seen on, where the settings name it. */
  readonly page?: string;
}

type StepName = "admin" | "shop" | "snippet" | "faq" | "agent" | "talk";

const ENOUGH_ENTRIES = 5;

function isDone(name: StepName, setup: Setup): boolean {
  switch (name) {
    case "admin":
      return true;
    case "shop":
      return setup.shop !== "";
    case "snippet":
    case "talk":
      return setup.seen !== undefined;
    case "faq":
      return setup.own >= ENOUGH_ENTRIES;
    case "agent":
      return setup.agents > 1;
  }
}

export function StartPage(): JSX.Element {
  const [loaded, again] = useLoaded<Setup>("admin/setup");
  const t = useWords();
  return (
    <>
      <p class="soft">{t.start.text}</p>
      <Show loaded={loaded} again={again}>
        {(setup) => <Steps setup={setup} again={again} />}
      </Show>
    </>
  );
}

function Steps({ setup, again }: { setup: Setup; again(): void }): JSX.Element {
  const t = useWords();
  const { api } = useGround();
  const skip = async (name: StepName, on: boolean): Promise<void> => {
    const skipped = setup.skipped.filter((each) => each !== name);
    await api.send("PUT", "admin/setup", {
      ...setup,
      skipped: on ? [...skipped, name] : skipped,
    });
    again();
  };
  const step = (
    name: StepName,
    title: string,
    text: string,
    children?: ComponentChildren,
  ): JSX.Element => (
    <li key={name} class="card card-body">
      <h3>
        {title}{" "}
        {isDone(name, setup) ? (
          <span class="sign good">{t.start.done}</span>
        ) : (
          setup.skipped.includes(name) && <span class="sign">{t.start.skipped}</span>
        )}
      </h3>
      <p>{text}</p>
      {!setup.skipped.includes(name) && children}
      {!isDone(name, setup) && (
        <div class="strip">
          <button
            type="button"
            class="link"
            onClick={() => void skip(name, !setup.skipped.includes(name))}
          >
            {setup.skipped.includes(name) ? t.start.undo : t.start.skip}
          </button>
        </div>
      )}
    </li>
  );
  const names: readonly StepName[] = ["admin", "shop", "snippet", "faq", "agent", "talk"];
  const language = t.locale.split("-")[0] ?? "en";
  return (
    <>
      {names.every((name) => isDone(name, setup) || setup.skipped.includes(name)) && (
        <p role="status">
          <strong>{t.start.all}</strong>
        </p>
      )}
      <ol class="cards">
        {step("admin", t.start.admin, t.start.adminText)}
        {step(
          "shop",
          t.start.shop,
          t.start.shopText,
          <ShopForm setup={setup} onSaved={again} />,
        )}
        {step(
          "snippet",
          t.start.snippet,
          t.start.snippetText,
          <>
            <Snippet />
            <p role="status">
              {setup.seen === undefined ? t.start.notSeen : t.start.seen(setup.seen)}
            </p>
            <div class="strip">
              <button type="button" class="button" onClick={again}>
                {t.start.look}
              </button>
            </div>
          </>,
        )}
        {step(
          "faq",
          t.start.faq,
          t.start.faqText(setup.entries),
          <>
            {setup.entries > setup.own && (
              <p>
                {t.firstRun.examples(setup.entries - setup.own)}{" "}
                <a href={addressOf("faq", language)}>{t.firstRun.lookThrough}</a>
              </p>
            )}
            <div class="strip">
              <a class="button" href={addressOf("faq", `${language}/new`)}>
                {t.faq.add}
              </a>
              <a class="button" href={addressOf("faq", `${language}/import`)}>
                {t.faq.import}
              </a>
            </div>
          </>,
        )}
        {step(
          "agent",
          t.start.agent,
          t.start.agentText,
          <div class="strip">
            <a class="button" href={addressOf("agents", "new")}>
              {t.agents.add}
            </a>
          </div>,
        )}
        {step("talk", t.start.talk, t.start.talkText, <Talk page={setup.page} />)}
      </ol>
    </>
  );
}

function ShopForm({ setup, onSaved }: { setup: Setup; onSaved(): void }): JSX.Element {
  const t = useWords();
  const { api } = useGround();
  const [shop, setShop] = useState(setup.shop);
  const saving = useSaving<Setup>();
  return (
    <Form onSend={() => void saving.run(() => api.send<Setup>("PUT", "admin/setup", { ...setup, shop }), onSaved)}>
      <TextField
        name="shop"
        label={t.start.shopName}
        value={shop}
        faults={saving.faults}
        onValue={(value) => {
          setShop(value);
          saving.touched();
        }}
      />
      <FormFoot saving={saving} />
    </Form>
  );
}

function Snippet(): JSX.Element {
  const t = useWords();
  const [loaded, again] = useLoaded<{ inboxes: readonly Inbox[] }>("admin/inboxes");
  return (
    <Show loaded={loaded} again={again}>
      {({ inboxes }) => (
        <CopyBox
          label={t.inboxes.snippet}
          text={inboxes.find((inbox) => inbox.snippet !== undefined)?.snippet ?? ""}
        />
      )}
    </Show>
  );
}

/** The shop as a customer sees it, in a window beside this one: the operator's, when it is known. */
function Talk({ page = "/" }: { page: string | undefined }): JSX.Element {
  const t = useWords().start;
  return (
    <div class="strip">
      <a class="button" href={page} target="tellonce-shop" rel="noopener noreferrer">
        {t.shopSide}
      </a>
      <a class="button" href="#">
        {t.deskSide}
      </a>
    </div>
  );
}
