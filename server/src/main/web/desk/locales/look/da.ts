// Opdeling, kundens felt, læsning og notifikationer på dansk.

import type { LookStrings } from "./en.ts";

export const lookDa: LookStrings = {
  panes: {
    list: "Listens bredde",
    panel: "Bredden af kundens felt",
    show: "Vis kunden",
    hide: "Skjul kunden",
    admin: "Administration",
  },

  person: {
    title: "Kunde",
    close: "Luk",
    email: "E-mailadresse",
    phone: "Telefon",
    languages: "Sprog",
    tags: "Mærker",
    pages: "Kom fra",
    timeline: "Samtaler",
    here: "denne samtale",
    open: "Åben",
    noWords: "Ingen tekst endnu",
    more: "Der er tidligere samtaler, som ikke vises her.",
  },

  reading: {
    tried: "Prøvet",
    known: (kind, value) => `Kendt: ${kind} ${value}`,
  },

  alerts: {
    title: "Notifikationer",
    hint: "Du får ikke besked om det, du selv har gjort, eller om det, du er ved at læse.",
    desktop: "På skærmen",
    sound: "Lyd",
    volume: "Lydstyrke",
    rules: {
      waiting: "En ny kunde venter",
      message: "En ny besked i en af mine",
      mention: "En kollega nævner mig",
      handed: "En samtale bliver givet videre til mig",
    },
    test: "Prøv det nu",
    trying: "Prøver",
    done: "Færdig",
    waiting: (count) => (count === 1 ? "Der er en, der venter" : `${count} kunder venter`),
    message: (count) => (count === 1 ? "1 ny besked" : `${count} nye beskeder`),
    mention: "Du er nævnt i en note",
    handed: "Givet videre til dig",
    steps: {
      support: "Browseren kan vise notifikationer",
      permission: "Siden må vise notifikationer",
      shown: "En notifikation blev vist",
      sound: "En lyd blev afspillet",
      tab: "Det er denne fane, der giver dig besked",
    },
    faults: {
      support: "Browseren kan ikke vise notifikationer. Tallet i fanens titel er der stadig.",
      secure: "Notifikationer kræver en adresse, der begynder med https.",
      denied:
        "Browseren blokerer notifikationer fra siden. Tillad dem i sidens indstillinger til venstre for adressen, og prøv igen.",
      asked: "Browserens spørgsmål blev ikke besvaret. Prøv igen, og vælg »Tillad«.",
      blocked:
        "Browseren tog imod notifikationen, men systemet viste den ikke. Se, om »Forstyr ikke« er slået til.",
      sound:
        "Browseren lader endnu ikke siden afspille lyd. Tryk på en tast, klik på siden, eller tillad lyd i sidens indstillinger.",
      silent: "Lyden er slået fra, eller lydstyrken er nul.",
      tab: "En anden fane giver dig besked. Det er fint: Du får kun besked én gang.",
    },
  },
};
