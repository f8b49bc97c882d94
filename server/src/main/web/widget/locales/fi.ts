import { files } from "../../parts/files/fi.ts";
import type { Texts } from "./texts.ts";

const number = new Intl.NumberFormat("fi");

export const fi: Texts = {
  files,
  automated: "Ensimmäiset vastaukset tulevat automaattisesti",
  people: "Sinulle vastaa asiakaspalvelijamme",
  person: "Juttele ihmisen kanssa",
  personAsked: "Haemme asiakaspalvelijan avuksesi…",

  waiting: "Asiakaspalvelija on tulossa",
  place: (place) => `Olet jonossa sijalla ${place}`,
  wait: (min, max) =>
    min === max
      ? `noin ${max} ${max === 1 ? "minuutti" : "minuuttia"}`
      : `noin ${min}–${max} minuuttia`,
  busy: "Meillä on juuri nyt tavallista vilkkaampaa.",
  away: "Emme ole juuri nyt paikalla. Asiakaspalvelija vastaa sinulle tässä heti, kun olemme taas täällä.",
  keepPlace: "Paikkasi jonossa säilyy, vaikka sulkisit ikkunan.",
  helps: "Auttaa sinua nyt",
  writes: (languages) => `Kielet: ${languages}`,
  settled: "Asia hoidettu",

  conversation: "Keskustelu",
  automatic: "Automaattinen vastaus",
  you: "Sinä",
  compose: "Viestisi",
  placeholder: "Kirjoita viesti",
  send: "Lähetä",
  close: "Sulje chat",
  answers: "Vastausvaihtoehdot",
  newest: "Siirry uusimpaan viestiin",
  opensTab: "avautuu uuteen välilehteen",

  sending: "Lähetetään",
  sent: "Lähetetty",
  delivered: "Perillä",
  read: "Luettu",
  failed: "Ei lähetetty",
  retry: "Yritä uudelleen",
  change: "Muokkaa viestiä",
  removed: "Viesti on poistettu",
  changed: "muokattu",
  file: (name) => `Tiedosto: ${name}`,
  mapPlace: (label) => `Paikka: ${label}`,

  writing: (name) => `${name} kirjoittaa`,
  somebodyWriting: "Joku kirjoittaa",

  connecting: "Yhdistetään",
  reconnecting: "Yhdistetään uudelleen. Kirjoittamasi säilyy ja lähetetään heti, kun yhteys palaa.",
  replaced: "Keskustelu avattiin toisessa ikkunassa ja jatkuu siellä.",
  useHere: "Jatka tässä",
  forbidden: "Chat ei ole käytettävissä tällä sivulla.",
  outdated: "Chatista on uudempi versio. Jatka lataamalla sivu uudelleen; tekstisi säilyy.",
  reload: "Lataa uudelleen",
  tooLong: (most) =>
    `Yhteen viestiin mahtuu enintään ${number.format(most)} merkkiä. ` +
    "Tekstisi säilyy tässä: lähetä se pienemmissä osissa.",

  rate: "Miten onnistuimme?",
  ratings: ["Erittäin huonosti", "Huonosti", "Kohtalaisesti", "Hyvin", "Erittäin hyvin"],
  comment: "Haluatko lisätä jotain? (vapaaehtoinen)",
  sendRating: "Lähetä",
  noThanks: "Ei kiitos",
  rated: "Kiitos palautteestasi.",

  steps: "Vaiheet",
  stepsDone: (done, of) => `${done}/${of} vaihetta tehty`,

  emoji: "Lisää emoji",
  emojiNames: [
    "peukku ylös", "peukku alas", "kunnossa", "kiitos", "vilkuttava käsi", "aplodit",
    "hymy", "leveä hymy", "nauraa", "silmänisku", "ihastunut", "miettii",
    "epävarma", "surullinen", "vihainen", "helpottunut", "sydän", "juhla",
    "valmis", "rasti", "kysymysmerkki", "paketti", "tähti", "tuli",
  ],

  joined: (name) => `${name} liittyi keskusteluun`,
  newTalk: "Uusi keskustelu",

  atDesk: (count) =>
    count === 1 ? "Paikalla on yksi asiakaspalvelija." : `Paikalla on ${count} asiakaspalvelijaa.`,
  leave: "Sulje toistaiseksi",
  waitsHere: "Voit myös poistua sivulta: vastaus odottaa sinua tässä.",
  closed: "Asiakaspalvelu on juuri nyt suljettu",
  backAt: (time) => `Asiakaspalvelija on taas paikalla: ${time}.`,
  messageKept: "Viestisi on tallessa, ja asiakaspalvelija vastaa siihen tässä.",

  more: "Lisää toimintoja",
  saveText: "Tallenna keskustelu tekstinä",
  savePage: "Tallenna keskustelu verkkosivuna",
  saved: (date) => `Tallennettu ${date}`,
  sound: "Ääni, kun vastaus tulee",

  ownMessage: "Viestisi toiminnot",
  edit: "Muokkaa",
  takeBack: "Peru viesti",
  editing: "Muokkaat viestiäsi",
  cancel: "Peruuta",

  remark: "Anna palautetta",
  remarkHint: "Mikä toimii hyvin, mikä voisi olla paremmin? Sivun osoite lähtee mukana.",
  remarkThanks: "Kiitos, palautteesi on perillä.",

  call: "Pyydä meitä soittamaan",
  callPhone: "Mihin numeroon voimme soittaa?",
  callPhoneHint: "Esimerkiksi +358 40 123 4567",
  callPhoneWrong: "Puhelinnumerossa on 5–15 numeroa. Tarkistathan numeron.",
  callWhen: "Mikä aika sopii parhaiten?",
  callWhenHint: "Esimerkiksi: huomenna kello 14 jälkeen",
  callText: "Mitä asia koskee? (vapaaehtoinen)",
  callSend: "Pyydä soittoa",
  callAsked: (phone, when) => `Pyysit meitä soittamaan numeroon ${phone}: ${when}`,
  callThanks: (phone) => `Kiitos. Soitamme numeroon ${phone}.`,
  question: (at, of) => `Kysymys ${at}/${of}`,
  next: "Seuraava",
  back: "Takaisin",

  anew:
    "Aiempaa keskustelua ei voi enää avata täällä. " +
    "Voit jatkaa uudessa keskustelussa, ja kirjoittamasi teksti on tallessa.",

  beforePerson: "Yksi kysymys, ennen kuin asiakaspalvelija liittyy mukaan",
  nextQuestion: "Jatka",
  skipQuestion: "Ohita",

  mail: "Lähetä keskustelu sähköpostiini",
  mailAddress: "Mihin osoitteeseen lähetämme sen?",
  mailHint: "Saat kaiken, mitä tähän mennessä on kirjoitettu.",
  mailWrong: "Tämä ei näytä sähköpostiosoitteelta. Tarkistathan sen vielä.",
  mailThanks: (address) => `Keskustelu on matkalla osoitteeseen ${address}.`,

  surveyClose: "Sulje",
};
