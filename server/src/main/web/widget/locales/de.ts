import { files } from "../../parts/files/de.ts";
import type { Texts } from "./texts.ts";

const number = new Intl.NumberFormat("de");

export const de: Texts = {
  files,
  automated: "Die ersten Antworten sind automatisch",
  people: "Sie schreiben mit unserem Team",
  person: "Mit einem Menschen sprechen",
  personAsked: "Wir holen jemanden dazu\u00a0…",

  waiting: "Wir verbinden Sie mit unserem Team",
  place: (place) => `Sie sind Nummer ${place} in der Warteschlange`,
  wait: (min, max) =>
    min === max
      ? `etwa ${max} ${max === 1 ? "Minute" : "Minuten"}`
      : `etwa ${min}–${max} Minuten`,
  busy: "Gerade ist etwas mehr los als sonst.",
  away: "Unser Team ist gerade nicht am Platz. Sobald wir zurück sind, erhalten Sie hier eine Antwort.",
  keepPlace: "Sie behalten Ihren Platz, auch wenn Sie dieses Fenster schließen.",
  helps: "Ist jetzt für Sie da",
  writes: (languages) => `Schreibt ${languages}`,
  settled: "Abgeschlossen",

  conversation: "Gespräch",
  automatic: "Automatische Antwort",
  you: "Sie",
  compose: "Ihre Nachricht",
  placeholder: "Nachricht schreiben",
  send: "Senden",
  close: "Chat schließen",
  answers: "Antwortmöglichkeiten",
  newest: "Zur neuesten Nachricht",
  opensTab: "öffnet sich in einem neuen Tab",

  sending: "Wird gesendet",
  sent: "Gesendet",
  delivered: "Zugestellt",
  read: "Gelesen",
  failed: "Nicht gesendet",
  retry: "Erneut versuchen",
  change: "Text bearbeiten",
  removed: "Diese Nachricht wurde entfernt",
  changed: "bearbeitet",
  file: (name) => `Datei: ${name}`,
  mapPlace: (label) => `Ort: ${label}`,

  writing: (name) => `${name} schreibt`,
  somebodyWriting: "Jemand schreibt",

  connecting: "Verbindung wird aufgebaut",
  reconnecting:
    "Die Verbindung wird wiederhergestellt. Was Sie schreiben, bleibt erhalten und wird danach gesendet.",
  replaced: "Dieses Gespräch wurde an anderer Stelle geöffnet und geht dort weiter.",
  useHere: "Hier weitermachen",
  forbidden: "Der Chat kann auf dieser Seite nicht genutzt werden.",
  outdated:
    "Es gibt eine neuere Version dieses Chats. Bitte laden Sie die Seite neu; Ihr Text bleibt erhalten.",
  reload: "Neu laden",
  tooLong: (most) =>
    `Der Text ist länger als die ${number.format(most)} Zeichen, die in eine Nachricht passen. ` +
    "Er bleibt hier stehen: Bitte senden Sie ihn in kleineren Teilen.",

  rate: "Wie war der Chat für Sie?",
  ratings: ["Sehr schlecht", "Schlecht", "In Ordnung", "Gut", "Sehr gut"],
  comment: "Möchten Sie etwas hinzufügen? (freiwillig)",
  sendRating: "Senden",
  noThanks: "Nein, danke",
  rated: "Vielen Dank für Ihre Rückmeldung.",

  steps: "Schritte",
  stepsDone: (done, of) => `${done} von ${of} Schritten erledigt`,

  emoji: "Emoji einfügen",
  emojiNames: [
    "Daumen hoch", "Daumen runter", "alles gut", "danke", "winkende Hand", "Applaus",
    "Lächeln", "Grinsen", "Lachen", "Zwinkern", "verliebt", "nachdenklich",
    "unsicher", "traurig", "verärgert", "erleichtert", "Herz", "Feier",
    "erledigt", "Kreuz", "Fragezeichen", "Paket", "Stern", "Feuer",
  ],

  joined: (name) => `${name} ist jetzt dabei`,
  newTalk: "Neues Gespräch",

  atDesk: (count) =>
    count === 1 ? "Eine Person aus dem Team ist da." : `${count} Personen aus dem Team sind da.`,
  leave: "Vorerst schließen",
  waitsHere: "Sie können auch die Seite verlassen: Die Antwort wartet hier auf Sie.",
  closed: "Wir haben derzeit geschlossen",
  backAt: (time) => `Wir sind wieder für Sie da: ${time}.`,
  messageKept: "Ihre Nachricht bleibt erhalten, und jemand aus dem Team antwortet Ihnen hier.",

  more: "Weitere Optionen",
  saveText: "Gespräch als Text speichern",
  savePage: "Gespräch als Webseite speichern",
  saved: (date) => `Gespeichert am ${date}`,
  sound: "Ton bei neuen Antworten",

  ownMessage: "Optionen für Ihre Nachricht",
  edit: "Bearbeiten",
  takeBack: "Zurückziehen",
  editing: "Sie bearbeiten Ihre Nachricht",
  cancel: "Abbrechen",

  remark: "Rückmeldung geben",
  remarkHint: "Was klappt gut, und was könnte besser sein? Die Adresse dieser Seite wird mitgesendet.",
  remarkThanks: "Vielen Dank, Ihre Rückmeldung ist bei uns angekommen.",

  call: "Um einen Rückruf bitten",
  callPhone: "Unter welcher Nummer dürfen wir Sie anrufen?",
  callPhoneHint: "Zum Beispiel +49 30 1234567",
  callPhoneWrong: "Eine Telefonnummer hat 5 bis 15 Ziffern. Bitte prüfen Sie die Nummer noch einmal.",
  callWhen: "Wann passt es Ihnen am besten?",
  callWhenHint: "Zum Beispiel: morgen nach 14 Uhr",
  callText: "Worum geht es? (freiwillig)",
  callSend: "Rückruf anfordern",
  callAsked: (phone, when) => `Sie haben um einen Rückruf unter ${phone} gebeten: ${when}`,
  callThanks: (phone) => `Vielen Dank. Wir rufen Sie unter ${phone} an.`,
  question: (at, of) => `Frage ${at} von ${of}`,
  next: "Weiter",
  back: "Zurück",

  anew:
    "Das frühere Gespräch kann hier nicht mehr geöffnet werden. " +
    "Sie können in einem neuen weitermachen; was Sie geschrieben haben, bleibt erhalten.",

  beforePerson: "Eine Frage, bevor jemand dazukommt",
  nextQuestion: "Weiter",
  skipQuestion: "Überspringen",

  mail: "Gespräch per E-Mail erhalten",
  mailAddress: "An welche Adresse dürfen wir es senden?",
  mailHint: "Sie erhalten alles, was bis jetzt geschrieben wurde.",
  mailWrong: "Das sieht nicht nach einer E-Mail-Adresse aus. Bitte prüfen Sie die Adresse noch einmal.",
  mailThanks: (address) => `Das Gespräch ist unterwegs an ${address}.`,

  surveyClose: "Schließen",
};
