// Inndeling, kundens felt, lesing og varsler på bokmål.

import type { LookStrings } from "./en.ts";

export const lookNb: LookStrings = {
  panes: {
    list: "Bredden på listen",
    panel: "Bredden på kundens felt",
    show: "Vis kunden",
    hide: "Skjul kunden",
    admin: "Administrasjon",
  },

  person: {
    title: "Kunde",
    close: "Lukk",
    email: "E-postadresse",
    phone: "Telefon",
    languages: "Språk",
    tags: "Merkelapper",
    pages: "Kom fra",
    timeline: "Samtaler",
    here: "denne samtalen",
    open: "Åpen",
    noWords: "Ingen tekst ennå",
    more: "Det finnes tidligere samtaler som ikke vises her.",
  },

  reading: {
    tried: "Prøvd",
    known: (kind, value) => `Kjent: ${kind} ${value}`,
  },

  alerts: {
    title: "Varsler",
    hint: "Du blir ikke varslet om det du selv har gjort, eller om det du holder på å lese.",
    desktop: "På skjermen",
    sound: "Lyd",
    volume: "Lydstyrke",
    rules: {
      waiting: "En ny kunde venter",
      message: "En ny melding i en av mine",
      mention: "En kollega nevner meg",
      handed: "En samtale blir gitt videre til meg",
    },
    test: "Prøv nå",
    trying: "Prøver",
    done: "Ferdig",
    waiting: (count) => (count === 1 ? "Det er noen som venter" : `${count} kunder venter`),
    message: (count) => (count === 1 ? "1 ny melding" : `${count} nye meldinger`),
    mention: "Du er nevnt i et notat",
    handed: "Gitt videre til deg",
    steps: {
      support: "Nettleseren kan vise varsler",
      permission: "Nettstedet får vise varsler",
      shown: "Et varsel ble vist",
      sound: "En lyd ble spilt av",
      tab: "Det er denne fanen som varsler deg",
    },
    faults: {
      support: "Nettleseren kan ikke vise varsler. Tallet i fanens tittel er der fortsatt.",
      secure: "Varsler krever en adresse som begynner med https.",
      denied:
        "Nettleseren blokkerer varsler fra nettstedet. Tillat dem i nettstedsinnstillingene til venstre for adressen, og prøv igjen.",
      asked: "Spørsmålet fra nettleseren ble ikke besvart. Prøv igjen, og velg «Tillat».",
      blocked:
        "Nettleseren tok imot varselet, men systemet viste det ikke. Se om «Ikke forstyrr» er slått på.",
      sound:
        "Nettleseren lar ikke nettstedet spille av lyd ennå. Trykk på en tast, klikk på siden, eller tillat lyd i nettstedsinnstillingene.",
      silent: "Lyden er slått av, eller lydstyrken er null.",
      tab: "En annen fane varsler deg. Det er helt i orden: Du blir varslet én gang.",
    },
  },
};
