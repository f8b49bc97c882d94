import { files } from "../../parts/files/nb.ts";
import type { Texts } from "./texts.ts";

const number = new Intl.NumberFormat("nb");

export const nb: Texts = {
  files,
  automated: "De første svarene er automatiske",
  people: "Du chatter med teamet vårt",
  person: "Snakk med et menneske",
  personAsked: "Vi finner en medarbeider til deg…",

  waiting: "En medarbeider er på vei",
  place: (place) => `Du er nummer ${place} i køen`,
  wait: (min, max) =>
    min === max
      ? `omtrent ${max} ${max === 1 ? "minutt" : "minutter"}`
      : `omtrent ${min}–${max} minutter`,
  busy: "Det er litt travlere enn vanlig akkurat nå.",
  away: "Vi er ikke ved skjermen akkurat nå. En medarbeider svarer deg her så snart vi er tilbake.",
  keepPlace: "Du beholder plassen, også hvis du lukker vinduet.",
  helps: "Hjelper deg nå",
  writes: (languages) => `Skriver ${languages}`,
  settled: "Avsluttet",

  conversation: "Samtale",
  automatic: "Automatisk svar",
  you: "Du",
  compose: "Meldingen din",
  placeholder: "Skriv en melding",
  send: "Send",
  close: "Lukk chatten",
  answers: "Svaralternativer",
  newest: "Gå til nyeste melding",
  opensTab: "åpnes i en ny fane",

  sending: "Sender",
  sent: "Sendt",
  delivered: "Levert",
  read: "Lest",
  failed: "Ikke sendt",
  retry: "Prøv igjen",
  change: "Endre teksten",
  removed: "Meldingen er fjernet",
  changed: "endret",
  file: (name) => `Fil: ${name}`,
  mapPlace: (label) => `Sted: ${label}`,

  writing: (name) => `${name} skriver`,
  somebodyWriting: "Noen skriver",

  connecting: "Kobler til",
  reconnecting:
    "Kobler til igjen. Det du skriver, blir tatt vare på og sendt så snart forbindelsen er tilbake.",
  replaced: "Samtalen er åpnet et annet sted og fortsetter der.",
  useHere: "Fortsett her",
  forbidden: "Chatten kan ikke brukes på denne siden.",
  outdated:
    "Det finnes en nyere versjon av chatten. Last siden på nytt for å fortsette; teksten din er tatt vare på.",
  reload: "Last på nytt",
  tooLong: (most) =>
    `Teksten er lengre enn de ${number.format(most)} tegnene det er plass til i én melding. ` +
    "Den blir stående her: Send den i mindre deler.",

  rate: "Hvordan gikk det?",
  ratings: ["Veldig dårlig", "Dårlig", "Greit", "Bra", "Veldig bra"],
  comment: "Vil du legge til noe? (valgfritt)",
  sendRating: "Send",
  noThanks: "Nei takk",
  rated: "Takk for tilbakemeldingen.",

  steps: "Trinn",
  stepsDone: (done, of) => `${done} av ${of} trinn er gjort`,

  emoji: "Legg til en emoji",
  emojiNames: [
    "tommel opp", "tommel ned", "i orden", "takk", "vinkende hånd", "applaus",
    "smil", "stort smil", "ler", "blunk", "forelsket", "tenker",
    "usikker", "lei seg", "sint", "lettet", "hjerte", "fest",
    "ferdig", "kryss", "spørsmålstegn", "pakke", "stjerne", "ild",
  ],

  joined: (name) => `${name} er med i samtalen`,
  newTalk: "Ny samtale",

  atDesk: (count) =>
    count === 1 ? "Én kollega er ved skjermen." : `${count} kolleger er ved skjermen.`,
  leave: "Lukk så lenge",
  waitsHere: "Du kan også forlate siden: Svaret venter på deg her.",
  closed: "Vi har stengt akkurat nå",
  backAt: (time) => `En medarbeider er tilbake ${time}.`,
  messageKept: "Meldingen din er tatt vare på, og en medarbeider svarer på den her.",

  more: "Flere valg",
  saveText: "Lagre samtalen som tekst",
  savePage: "Lagre samtalen som nettside",
  saved: (date) => `Lagret ${date}`,
  sound: "Lyd når det kommer svar",

  ownMessage: "Valg for meldingen din",
  edit: "Endre",
  takeBack: "Trekk tilbake",
  editing: "Du endrer meldingen din",
  cancel: "Avbryt",

  remark: "Gi tilbakemelding",
  remarkHint: "Hva fungerer bra, og hva kan bli bedre? Adressen til siden følger med.",
  remarkThanks: "Takk, vi har fått tilbakemeldingen din.",

  call: "Be oss ringe deg",
  callPhone: "Hvilket nummer kan vi ringe?",
  callPhoneHint: "For eksempel +47 12 34 56 78",
  callPhoneWrong: "Et telefonnummer har 5 til 15 sifre. Sjekk det gjerne en gang til.",
  callWhen: "Når passer det best for deg?",
  callWhenHint: "For eksempel: i morgen etter kl. 14",
  callText: "Hva gjelder det? (valgfritt)",
  callSend: "Be om å bli oppringt",
  callAsked: (phone, when) => `Du har bedt oss ringe ${phone}: ${when}`,
  callThanks: (phone) => `Takk. Vi ringer deg på ${phone}.`,
  question: (at, of) => `Spørsmål ${at} av ${of}`,
  next: "Neste",
  back: "Tilbake",

  anew:
    "Den tidligere samtalen kan ikke åpnes her lenger. " +
    "Du kan fortsette i en ny, og det du har skrevet, er tatt vare på.",

  beforePerson: "Ett spørsmål før en medarbeider blir med",
  nextQuestion: "Fortsett",
  skipQuestion: "Hopp over",

  mail: "Send meg samtalen på e-post",
  mailAddress: "Hvilken adresse kan vi sende den til?",
  mailHint: "Du får alt som er skrevet til nå.",
  mailWrong: "Dette ser ikke ut som en e-postadresse. Sjekk den gjerne en gang til.",
  mailThanks: (address) => `Samtalen er på vei til ${address}.`,

  surveyClose: "Lukk",
};
