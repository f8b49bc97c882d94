// The words about files in Swedish.

import type { FileTexts } from "../file-texts.ts";

export const files: FileTexts = {
  attach: "Bifoga en fil",
  hint: (most) => `Bilder, PDF-, text- och Office-filer, upp till ${most} per fil.`,
  choose: "Välj en fil",
  orDrop: "Du kan också klistra in en fil eller dra den hit.",
  attached: "Bifogade filer",
  uploading: "Laddar upp",
  ready: "Klar att skickas",
  goesWhenReady: "Skickas så snart den är uppladdad",
  cancel: (name) => `Avbryt uppladdningen av ${name}`,
  remove: (name) => `Ta bort ${name}`,
  retry: "Försök igen",
  download: (name) => `Ladda ner ${name}`,
  unavailable: "Filen kunde inte hämtas. Försök igen om en stund.",
  tooLarge: (most) => `Filen är större än ${most}. Välj en mindre fil.`,
  empty: "Filen är tom. Välj en annan.",
  wrongType: "Den filtypen kan inte skickas. Bilder, PDF-, text- och Office-filer går bra.",
  damaged: "Filen verkar vara skadad. Spara den på nytt och försök en gång till.",
  tooMany: (minutes) => `Det var många filer på kort tid. Försök igen om ${minutes} min.`,
  noRoom: "Filer kan inte sparas just nu. Försök igen lite senare.",
  notHere: "Filer kan inte skickas i den här konversationen. Skicka en länk i stället.",
  failed: "Uppladdningen avbröts. Det du har skrivit finns kvar här.",
};
