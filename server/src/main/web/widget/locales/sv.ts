import { files } from "../../parts/files/sv.ts";
import type { Texts } from "./texts.ts";

const number = new Intl.NumberFormat("sv");

export const sv: Texts = {
  files,
  automated: "De första svaren är automatiska",
  people: "Du skriver med vårt team",
  person: "Prata med en människa",
  personAsked: "Vi hämtar en medarbetare…",

  waiting: "En medarbetare är på väg",
  place: (place) => `Du är nummer ${place} i kön`,
  wait: (min, max) =>
    min === max
      ? `ungefär ${max} ${max === 1 ? "minut" : "minuter"}`
      : `ungefär ${min}–${max} minuter`,
  busy: "Vi har lite mer att göra än vanligt just nu.",
  away: "Vi är inte på plats just nu. En medarbetare svarar dig här så snart vi är tillbaka.",
  keepPlace: "Du behåller din plats, även om du stänger fönstret.",
  helps: "Hjälper dig nu",
  writes: (languages) => `Skriver ${languages}`,
  settled: "Avslutad",

  conversation: "Konversation",
  automatic: "Automatiskt svar",
  you: "Du",
  compose: "Ditt meddelande",
  placeholder: "Skriv ett meddelande",
  send: "Skicka",
  close: "Stäng chatten",
  answers: "Svarsalternativ",
  newest: "Gå till det senaste meddelandet",
  opensTab: "öppnas i en ny flik",

  sending: "Skickar",
  sent: "Skickat",
  delivered: "Levererat",
  read: "Läst",
  failed: "Inte skickat",
  retry: "Försök igen",
  change: "Ändra texten",
  removed: "Meddelandet har tagits bort",
  changed: "ändrat",
  file: (name) => `Fil: ${name}`,
  mapPlace: (label) => `Plats: ${label}`,

  writing: (name) => `${name} skriver`,
  somebodyWriting: "Någon skriver",

  connecting: "Ansluter",
  reconnecting:
    "Ansluter igen. Det du skriver sparas och skickas så snart anslutningen är tillbaka.",
  replaced: "Konversationen har öppnats på ett annat ställe och fortsätter där.",
  useHere: "Fortsätt här",
  forbidden: "Chatten kan inte användas på den här sidan.",
  outdated:
    "Det finns en nyare version av chatten. Ladda om sidan för att fortsätta; din text är sparad.",
  reload: "Ladda om",
  tooLong: (most) =>
    `Texten är längre än de ${number.format(most)} tecken som får plats i ett meddelande. ` +
    "Den står kvar här: skicka den gärna i flera delar.",

  rate: "Hur gick det?",
  ratings: ["Mycket dåligt", "Dåligt", "Okej", "Bra", "Mycket bra"],
  comment: "Vill du lägga till något? (valfritt)",
  sendRating: "Skicka",
  noThanks: "Nej tack",
  rated: "Tack för din feedback.",

  steps: "Steg",
  stepsDone: (done, of) => `${done} av ${of} steg klara`,

  emoji: "Lägg till en emoji",
  emojiNames: [
    "tumme upp", "tumme ner", "allt bra", "tack", "vinkande hand", "applåder",
    "leende", "stort leende", "skrattar", "blinkar", "förälskad", "funderar",
    "osäker", "ledsen", "arg", "lättad", "hjärta", "fest",
    "klart", "kryss", "frågetecken", "paket", "stjärna", "eld",
  ],

  joined: (name) => `${name} är nu med i konversationen`,
  newTalk: "Ny konversation",

  atDesk: (count) => `${count === 1 ? "En" : count} medarbetare är på plats.`,
  leave: "Stäng så länge",
  waitsHere: "Du kan också lämna sidan: svaret väntar på dig här.",
  closed: "Vi har stängt just nu",
  backAt: (time) => `Vi är tillbaka ${time}.`,
  messageKept: "Ditt meddelande är sparat, och en medarbetare svarar dig här.",

  more: "Fler alternativ",
  saveText: "Spara konversationen som text",
  savePage: "Spara konversationen som webbsida",
  saved: (date) => `Sparad den ${date}`,
  sound: "Ljud när det kommer svar",

  ownMessage: "Alternativ för ditt meddelande",
  edit: "Ändra",
  takeBack: "Ta tillbaka",
  editing: "Du ändrar ditt meddelande",
  cancel: "Avbryt",

  remark: "Ge feedback",
  remarkHint: "Vad fungerar bra, och vad kan bli bättre? Sidans adress skickas med.",
  remarkThanks: "Tack, vi har fått din feedback.",

  call: "Be oss ringa dig",
  callPhone: "Vilket nummer får vi ringa?",
  callPhoneHint: "Till exempel +46 70 123 45 67",
  callPhoneWrong: "Ett telefonnummer har 5–15 siffror. Kontrollera det gärna en gång till.",
  callWhen: "När passar det dig bäst?",
  callWhenHint: "Till exempel: i morgon efter kl. 14",
  callText: "Vad gäller det? (valfritt)",
  callSend: "Be om samtal",
  callAsked: (phone, when) => `Du har bett oss ringa ${phone}: ${when}`,
  callThanks: (phone) => `Tack. Vi ringer dig på ${phone}.`,
  question: (at, of) => `Fråga ${at} av ${of}`,
  next: "Nästa",
  back: "Tillbaka",

  anew:
    "Den tidigare konversationen kan inte längre öppnas här. " +
    "Du kan fortsätta i en ny, och det du har skrivit finns kvar.",

  beforePerson: "En fråga innan en medarbetare kommer in",
  nextQuestion: "Fortsätt",
  skipQuestion: "Hoppa över",

  mail: "Skicka konversationen till min e-post",
  mailAddress: "Vilken adress får vi skicka den till?",
  mailHint: "Du får allt som har skrivits hittills.",
  mailWrong: "Det här ser inte ut som en e-postadress. Kontrollera den gärna en gång till.",
  mailThanks: (address) => `Konversationen är på väg till ${address}.`,

  surveyClose: "Stäng",
};
