// The words about files in German.

import type { FileTexts } from "../file-texts.ts";

export const files: FileTexts = {
  attach: "Datei anhängen",
  hint: (most) => `Bilder, PDF-, Text- und Office-Dateien, jeweils bis ${most}.`,
  choose: "Datei auswählen",
  orDrop: "Sie können eine Datei auch hier einfügen oder ablegen.",
  attached: "Angehängte Dateien",
  uploading: "Wird hochgeladen",
  ready: "Bereit zum Senden",
  goesWhenReady: "Wird gesendet, sobald sie hochgeladen ist",
  cancel: (name) => `Hochladen abbrechen: ${name}`,
  remove: (name) => `${name} entfernen`,
  retry: "Erneut versuchen",
  download: (name) => `${name} herunterladen`,
  unavailable: "Die Datei konnte nicht geladen werden. Bitte versuchen Sie es gleich noch einmal.",
  tooLarge: (most) => `Diese Datei ist größer als ${most}. Bitte wählen Sie eine kleinere.`,
  empty: "Diese Datei ist leer. Bitte wählen Sie eine andere.",
  wrongType:
    "Dieser Dateityp kann nicht gesendet werden. Möglich sind Bilder, PDF-, Text- und Office-Dateien.",
  damaged: "Diese Datei scheint beschädigt zu sein. Bitte speichern Sie sie neu und versuchen Sie es noch einmal.",
  tooMany: (minutes) =>
    `Das waren viele Dateien in kurzer Zeit. Bitte versuchen Sie es in ${minutes} Min. noch einmal.`,
  noRoom: "Gerade können keine Dateien gespeichert werden. Bitte versuchen Sie es etwas später noch einmal.",
  notHere: "In diesem Gespräch können keine Dateien gesendet werden. Bitte senden Sie stattdessen einen Link.",
  failed: "Das Hochladen wurde unterbrochen. Was Sie geschrieben haben, ist noch hier.",
};
