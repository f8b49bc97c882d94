// The words about files in Danish.

import type { FileTexts } from "../file-texts.ts";

export const files: FileTexts = {
  attach: "Vedhæft en fil",
  hint: (most) => `Billeder, PDF-, tekst- og Office-filer, op til ${most} pr. fil.`,
  choose: "Vælg en fil",
  orDrop: "Du kan også indsætte en fil eller trække den herind.",
  attached: "Vedhæftede filer",
  uploading: "Uploader",
  ready: "Klar til at blive sendt",
  goesWhenReady: "Sendes, så snart den er uploadet",
  cancel: (name) => `Annuller ${name}`,
  remove: (name) => `Fjern ${name}`,
  retry: "Prøv igen",
  download: (name) => `Hent ${name}`,
  unavailable: "Filen kunne ikke hentes. Prøv igen om lidt.",
  tooLarge: (most) => `Filen er større end ${most}. Vælg en mindre fil.`,
  empty: "Filen er tom. Vælg en anden.",
  wrongType: "Den filtype kan ikke sendes. Vælg et billede eller en PDF-, tekst- eller Office-fil.",
  damaged: "Filen ser ud til at være beskadiget. Gem den igen, og prøv en gang til.",
  tooMany: (minutes) => `Det var mange filer på kort tid. Prøv igen om ${minutes} min.`,
  noRoom: "Filer kan ikke gemmes lige nu. Prøv igen lidt senere.",
  notHere: "Filer kan ikke sendes i denne samtale. Send i stedet et link.",
  failed: "Uploaden blev afbrudt. Det, du har skrevet, er her stadig.",
};
