// The top of the panel: whose chat this is, who is there, and what else can be done.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { soundIsOn, switchSound } from "../sound.ts";
import type { Telling } from "../transcript.ts";
import type { VisitorState } from "../visitor.ts";
import { usePanel } from "./context.ts";
import { Face } from "./face.tsx";
import { CloseIcon, MoreIcon } from "./icons.tsx";
import { rest } from "./later.tsx";
import { Menu, type MenuItem } from "./menu.tsx";
import type { SheetName } from "./sheet.tsx";

const REVOKE_MS = 60_000;

async function save(telling: Telling, kind: "txt" | "html"): Promise<void> {
  const { asPage, asText, fileName } = await rest();
  const [text, type] =
    kind === "txt" ? [asText(telling), "text/plain"] : [asPage(telling), "text/html"];
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName(telling, kind);
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), REVOKE_MS);
}

export function Bar({
  state,
  onClose,
  onSheet,
}: {
  state: VisitorState;
  onClose: (() => void) | undefined;
  onSheet: (sheet: SheetName) => void;
}): JSX.Element {
  const { texts, language, region, look } = usePanel();
  const [chosen, setChosen] = useState<boolean>();
  const sound = chosen ?? soundIsOn(look?.sound !== false);
  const { view, inbox } = state;
  const agent = view.status === "assigned" ? view.agent : undefined;
  const name = agent?.name ?? inbox?.name ?? "";
  const what =
    agent === undefined
      ? inbox?.automated === false
        ? texts.people
        : texts.automated
      : agent.title === ""
        ? texts.helps
        : agent.title;
  const saves = (kind: "txt" | "html", label: string): MenuItem => ({
    key: kind,
    name: label,
    onPick: () =>
      void save({ texts, language, region, name: inbox?.name ?? "", lines: view.lines, now: new Date() }, kind),
  });
  const said = view.lines.some((line) => line.is === "message");
  const items: MenuItem[] = [
    ...(look?.call_back === false
      ? []
      : [{ key: "call", name: texts.call, onPick: () => onSheet("call") }]),
    { key: "remark", name: texts.remark, onPick: () => onSheet("remark") },
    ...(said ? [saves("txt", texts.saveText), saves("html", texts.savePage)] : []),
    ...(said && state.mails
      ? [{ key: "mail", name: texts.mail, onPick: () => onSheet("mail") }]
      : []),
    {
      key: "sound",
      name: texts.sound,
      checked: sound,
      onPick: () => {
        switchSound(!sound);
        setChosen(!sound);
      },
    },
  ];
  return (
    <header class="bar">
      <Face name={name} id={agent?.id} />
      <div class="who">
        <h1>{name}</h1>
        <p>{inbox === undefined ? " " : what}</p>
      </div>
      <Menu class="more" name={texts.more} icon={<MoreIcon />} items={items} />
      {onClose === undefined ? null : (
        <button type="button" class="round" aria-label={texts.close} onClick={onClose}>
          <CloseIcon />
        </button>
      )}
    </header>
  );
}
