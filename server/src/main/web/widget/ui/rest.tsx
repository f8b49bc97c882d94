// What few visitors need, or not at once: one file that is fetched after the panel.

export { FileCard } from "../../parts/file-card.tsx";
export { Tray } from "../../parts/tray.tsx";
export { bringFile } from "../../wire/files.ts";
export { HostContext } from "../host-context.ts";
export { invitationIn } from "../invited.ts";
export { textsWith } from "../own-words.ts";
export { Theme } from "../theme.ts";
export { play } from "../tone.ts";
export { asPage, asText, fileName } from "../transcript.ts";
export { Feedback } from "./feedback.tsx";
export { Ours } from "./ours.tsx";
export { PreChatCard } from "./pre-chat.tsx";
export { Sheet } from "./sheet.tsx";
export { Closed, Waiting } from "./waiting.tsx";
