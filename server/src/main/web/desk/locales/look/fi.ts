// Asettelu, asiakkaan tiedot, lukeminen ja ilmoitukset suomeksi.

import type { LookStrings } from "./en.ts";

export const lookFi: LookStrings = {
  panes: {
    list: "Luettelon leveys",
    panel: "Asiakastietojen leveys",
    show: "Näytä asiakas",
    hide: "Piilota asiakas",
    admin: "Hallinta",
  },

  person: {
    title: "Asiakas",
    close: "Sulje",
    email: "Sähköposti",
    phone: "Puhelin",
    languages: "Kielet",
    tags: "Tunnisteet",
    pages: "Tuli sivulta",
    timeline: "Keskustelut",
    here: "tämä keskustelu",
    open: "Avoinna",
    noWords: "Ei vielä viestejä",
    more: "Aiempia keskusteluja on enemmän kuin tässä näytetään.",
  },

  reading: {
    tried: "Kokeiltu",
    known: (kind, value) => `Tiedossa: ${kind} ${value}`,
  },

  alerts: {
    title: "Ilmoitukset",
    hint: "Omista toimista ja avoinna olevasta keskustelusta ei ilmoiteta.",
    desktop: "Näytöllä",
    sound: "Ääni",
    volume: "Äänenvoimakkuus",
    rules: {
      waiting: "Uusi asiakas odottaa",
      message: "Uusi viesti omassa keskustelussa",
      mention: "Kollega mainitsee minut",
      handed: "Keskustelu siirretään minulle",
    },
    test: "Kokeile nyt",
    trying: "Kokeillaan",
    done: "Valmis",
    waiting: (count) => (count === 1 ? "Asiakas odottaa" : `${count} asiakasta odottaa`),
    message: (count) => (count === 1 ? "1 uusi viesti" : `${count} uutta viestiä`),
    mention: "Sinut mainittiin muistiinpanossa",
    handed: "Siirretty sinulle",
    steps: {
      support: "Selain pystyy näyttämään ilmoituksia",
      permission: "Sivusto saa näyttää ilmoituksia",
      shown: "Ilmoitus näytettiin",
      sound: "Ääni toistettiin",
      tab: "Ilmoitukset tulevat tästä välilehdestä",
    },
    faults: {
      support: "Selain ei näytä ilmoituksia. Määrä näkyy yhä välilehden otsikossa.",
      secure: "Ilmoitukset vaativat osoitteen, jonka alussa on https.",
      denied:
        "Selain estää tämän sivuston ilmoitukset. Salli ne sivuston asetuksista osoitteen vasemmalta puolelta ja kokeile uudelleen.",
      asked: "Selaimen kysymykseen ei vastattu. Kokeile uudelleen ja valitse ”Salli”.",
      blocked:
        "Selain otti ilmoituksen vastaan, mutta järjestelmä ei näyttänyt sitä. Tarkista, onko ”Älä häiritse” päällä.",
      sound:
        "Selain ei vielä anna sivuston toistaa ääntä. Paina jotakin näppäintä, napsauta sivua tai salli ääni sivuston asetuksista.",
      silent: "Ääni on pois päältä tai äänenvoimakkuus on nollassa.",
      tab: "Toinen välilehti ilmoittaa. Näin kuuluukin: ilmoitus tulee vain kerran.",
    },
  },
};
