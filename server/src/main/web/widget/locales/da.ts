import { files } from "../../parts/files/da.ts";
import type { Texts } from "./texts.ts";

const number = new Intl.NumberFormat("da");

export const da: Texts = {
  files,
  automated: "De første svar er automatiske",
  people: "Du skriver med vores team",
  person: "Tal med et menneske",
  personAsked: "Vi finder en medarbejder til dig…",

  waiting: "En medarbejder er på vej",
  place: (place) => `Du er nummer ${place} i køen`,
  wait: (min, max) =>
    min === max
      ? `cirka ${max} ${max === 1 ? "minut" : "minutter"}`
      : `cirka ${min}-${max} minutter`,
  busy: "Vi har lidt mere travlt end normalt lige nu.",
  away: "Vi er ikke ved skærmen lige nu. En medarbejder svarer dig her, så snart vi er tilbage.",
  keepPlace: "Du beholder din plads, også hvis du lukker vinduet.",
  helps: "Hjælper dig nu",
  writes: (languages) => `Skriver ${languages}`,
  settled: "Afsluttet",

  conversation: "Samtale",
  automatic: "Automatisk svar",
  you: "Dig",
  compose: "Din besked",
  placeholder: "Skriv en besked",
  send: "Send",
  close: "Luk chatten",
  answers: "Svarmuligheder",
  newest: "Gå til den nyeste besked",
  opensTab: "åbner i en ny fane",

  sending: "Sender",
  sent: "Sendt",
  delivered: "Leveret",
  read: "Læst",
  failed: "Ikke sendt",
  retry: "Prøv igen",
  change: "Ret teksten",
  removed: "Beskeden er fjernet",
  changed: "rettet",
  file: (name) => `Fil: ${name}`,
  mapPlace: (label) => `Sted: ${label}`,

  writing: (name) => `${name} skriver`,
  somebodyWriting: "Nogen skriver",

  connecting: "Opretter forbindelse",
  reconnecting:
    "Opretter forbindelse igen. Det, du skriver, bliver gemt og sendt, så snart der er forbindelse.",
  replaced: "Samtalen er åbnet et andet sted og fortsætter der.",
  useHere: "Fortsæt her",
  forbidden: "Chatten kan ikke bruges på denne side.",
  outdated:
    "Der er en nyere version af chatten. Genindlæs siden for at fortsætte; din tekst er gemt.",
  reload: "Genindlæs",
  tooLong: (most) =>
    `Teksten er længere end de ${number.format(most)} tegn, der er plads til i én besked. ` +
    "Den bliver stående her: Send den i mindre dele.",

  rate: "Hvordan gik det?",
  ratings: ["Meget dårligt", "Dårligt", "Okay", "Godt", "Rigtig godt"],
  comment: "Vil du tilføje noget? (valgfrit)",
  sendRating: "Send",
  noThanks: "Nej tak",
  rated: "Tak for din tilbagemelding.",

  steps: "Trin",
  stepsDone: (done, of) => `${done} af ${of} trin er klaret`,

  emoji: "Tilføj en emoji",
  emojiNames: [
    "tommel op", "tommel ned", "i orden", "tak", "vinkende hånd", "klapsalve",
    "smil", "stort smil", "griner", "blink", "forelsket", "tænker",
    "usikker", "ked af det", "vred", "lettet", "hjerte", "fest",
    "klaret", "kryds", "spørgsmålstegn", "pakke", "stjerne", "ild",
  ],

  joined: (name) => `${name} er kommet med i samtalen`,
  newTalk: "Ny samtale",

  atDesk: (count) =>
    count === 1 ? "Der er én kollega ved skærmen." : `Der er ${count} kolleger ved skærmen.`,
  leave: "Luk så længe",
  waitsHere: "Du kan også roligt forlade siden: Svaret venter på dig her.",
  closed: "Vi har lukket lige nu",
  backAt: (time) => `En medarbejder er tilbage ${time}.`,
  messageKept: "Din besked er gemt, og en medarbejder svarer på den her.",

  more: "Flere muligheder",
  saveText: "Gem samtalen som tekst",
  savePage: "Gem samtalen som webside",
  saved: (date) => `Gemt ${date}`,
  sound: "Lyd, når der kommer svar",

  ownMessage: "Muligheder for din besked",
  edit: "Ret",
  takeBack: "Træk tilbage",
  editing: "Du retter din besked",
  cancel: "Annuller",

  remark: "Giv feedback",
  remarkHint: "Hvad fungerer godt, og hvad kan blive bedre? Sidens adresse følger med.",
  remarkThanks: "Tak, vi har modtaget din feedback.",

  call: "Bed os om at ringe til dig",
  callPhone: "Hvilket nummer må vi ringe på?",
  callPhoneHint: "For eksempel +45 12 34 56 78",
  callPhoneWrong: "Et telefonnummer har 5 til 15 cifre. Kig lige på det en gang til.",
  callWhen: "Hvornår passer det dig bedst?",
  callWhenHint: "For eksempel: i morgen efter kl. 14",
  callText: "Hvad drejer det sig om? (valgfrit)",
  callSend: "Bed om et opkald",
  callAsked: (phone, when) => `Du har bedt os om at ringe til ${phone}: ${when}`,
  callThanks: (phone) => `Tak. Vi ringer til dig på ${phone}.`,
  question: (at, of) => `Spørgsmål ${at} af ${of}`,
  next: "Næste",
  back: "Tilbage",

  anew:
    "Den tidligere samtale kan ikke længere åbnes her. " +
    "Du kan fortsætte i en ny, og det, du har skrevet, er gemt.",

  beforePerson: "Ét spørgsmål, før en medarbejder kommer med",
  nextQuestion: "Fortsæt",
  skipQuestion: "Spring over",

  mail: "Send mig samtalen på e-mail",
  mailAddress: "Hvilken adresse må vi sende den til?",
  mailHint: "Du får alt, hvad der er skrevet indtil nu.",
  mailWrong: "Det ligner ikke en e-mailadresse. Kig lige på den en gang til.",
  mailThanks: (address) => `Samtalen er på vej til ${address}.`,

  surveyClose: "Luk",
};
