// The words about files in Norwegian Bokmål.

import type { FileTexts } from "../file-texts.ts";

export const files: FileTexts = {
  attach: "Legg ved en fil",
  hint: (most) => `Bilder, PDF-, tekst- og Office-filer, opptil ${most} per fil.`,
  choose: "Velg en fil",
  orDrop: "Du kan også lime inn en fil eller dra den hit.",
  attached: "Vedlagte filer",
  uploading: "Laster opp",
  ready: "Klar til å sendes",
  goesWhenReady: "Sendes så snart den er lastet opp",
  cancel: (name) => `Avbryt ${name}`,
  remove: (name) => `Fjern ${name}`,
  retry: "Prøv igjen",
  download: (name) => `Last ned ${name}`,
  unavailable: "Filen kunne ikke hentes. Prøv igjen om litt.",
  tooLarge: (most) => `Filen er større enn ${most}. Velg en mindre fil.`,
  empty: "Filen er tom. Velg en annen.",
  wrongType: "Denne filtypen kan ikke sendes. Velg et bilde eller en PDF-, tekst- eller Office-fil.",
  damaged: "Filen ser ut til å være skadet. Lagre den på nytt og prøv en gang til.",
  tooMany: (minutes) => `Det var mange filer på kort tid. Prøv igjen om ${minutes} min.`,
  noRoom: "Filer kan ikke lagres akkurat nå. Prøv igjen litt senere.",
  notHere: "Filer kan ikke sendes i denne samtalen. Send en lenke i stedet.",
  failed: "Opplastingen ble avbrutt. Det du har skrevet, er her fortsatt.",
};
