// The words about files in English.

import type { FileTexts } from "../file-texts.ts";

export const files: FileTexts = {
  attach: "Attach a file",
  hint: (most) => `Pictures, PDF, text and office files, up to ${most} each.`,
  choose: "Choose a file",
  orDrop: "You can also paste a file or drop it here.",
  attached: "Attached files",
  uploading: "Uploading",
  ready: "Ready to send",
  goesWhenReady: "Is sent as soon as it is uploaded",
  cancel: (name) => `Cancel ${name}`,
  remove: (name) => `Remove ${name}`,
  retry: "Try again",
  download: (name) => `Download ${name}`,
  unavailable: "The file could not be fetched. Try again in a moment.",
  tooLarge: (most) => `This file is larger than ${most}. Please choose a smaller one.`,
  empty: "This file is empty. Please choose another one.",
  wrongType: "This type of file is not accepted. A picture, PDF, text or office file is fine.",
  damaged: "This file seems to be damaged. Please save it again and try once more.",
  tooMany: (minutes) =>
    `That was many files in a short time. Please try again in ${minutes} min.`,
  noRoom: "Files cannot be stored right now. Please try again a little later.",
  notHere: "Files cannot be sent in this conversation. Please send a link instead.",
  failed: "The upload was interrupted. What you wrote is still here.",
};
