// What the help pages say, in the words of config/faq/da: a test compares the two.

import type { HelpAnswers } from "./types.ts";

export const da: HelpAnswers = {
  delivery: [
    {
      id: "parcel-status",
      question: "Hvor er min pakke?",
      answer:
        "Linket i din forsendelsesmail viser, hvor din pakke er lige nu. Pakker kommer frem på 2-4 arbejdsdage i Norden og 7-10 arbejdsdage i Korea. En kollega slår gerne din pakke op for dig lige her, hvis du vil.",
    },
    {
      id: "delivery-time",
      question: "Hvor lang er leveringstiden?",
      answer:
        "Leveringen tager 2-4 arbejdsdage i Norden og 7-10 arbejdsdage til Korea med kurér, regnet fra den dag, du bestiller. Du får en mail med et trackinglink, så snart pakken er sendt fra os.",
    },
    {
      id: "delivery-cost",
      question: "Hvad koster leveringen?",
      answer:
        "Leveringen er gratis ved køb over 500 kr. og koster 49 kr. ved mindre køb. Du ser den samlede pris i kurven, før du betaler.",
    },
    {
      id: "delivery-abroad",
      question: "Hvilke lande leverer I til?",
      answer:
        "Vi leverer til Danmark, Finland, Island, Norge og Sverige samt med kurér til Sydkorea. Skal din pakke et andet sted hen, så skriv hvorhen, og en kollega ser på, hvad vi kan gøre for dig.",
    },
    {
      id: "change-address",
      question: "Kan jeg ændre leveringsadressen?",
      answer:
        "Du kan ændre adressen under Mine ordrer, indtil vi går i gang med at pakke, normalt den næste arbejdsdag. Når pakken er på vej, kan du vælge et andet udleveringssted eller en anden dag via trackinglinket, og en kollega hjælper dig gerne med det.",
    },
  ],
  returns: [
    {
      id: "return-how",
      question: "Hvordan returnerer jeg en vare?",
      answer:
        "Opret din retur under Mine ordrer, så får du straks en gratis returlabel på mail. Sæt den på pakken, og aflever den hos fragtfirmaet, så bekræfter vi på mail, når den er nået frem til os.",
    },
    {
      id: "return-period",
      question: "Hvor længe har jeg returret?",
      answer:
        "Du har 30 dages returret, regnet fra den dag, du modtager pakken. Er de 30 dage lige gået, så skriv til os, og en kollega ser på det sammen med dig.",
    },
    {
      id: "return-cost",
      question: "Hvad koster det at returnere?",
      answer:
        "Det er gratis at returnere med den returlabel, du får på mail. Du får den fulde pris tilbage for det, du returnerer.",
    },
    {
      id: "refund-time",
      question: "Hvornår får jeg mine penge tilbage?",
      answer:
        "Vi sender pengene tilbage til det kort eller den konto, du betalte med, inden for 5 arbejdsdage, efter at din returpakke er nået frem til vores lager. Du får en mail, når de er på vej, og en kollega tjekker gerne, hvor langt de er nået.",
    },
    {
      id: "exchange",
      question: "Kan jeg bytte en vare?",
      answer:
        "Ja, selvfølgelig: Vælg Byt under Mine ordrer inden for 30 dage, efter at du har modtaget pakken, og vælg, hvad du vil have i stedet. Returlabelen og den nye levering er gratis, og vi sender den nye vare, så snart din er nået frem til os.",
    },
  ],
  orders: [
    {
      id: "invoice-copy",
      question: "Kan jeg få en kopi af min faktura?",
      answer:
        "Du finder fakturaen med moms som PDF under Mine ordrer, hvor du kan hente den når som helst. Der lå også en kopi i din ordrebekræftelse på mail, og vi sender den gerne igen.",
    },
    {
      id: "change-or-cancel-order",
      question: "Kan jeg ændre eller annullere min ordre?",
      answer:
        "Du kan ændre eller annullere din ordre under Mine ordrer, indtil vi går i gang med at pakke, normalt den næste arbejdsdag. Er den allerede pakket, kan du returnere den gratis inden for 30 dage, og en kollega hjælper dig gerne med begge dele.",
    },
  ],
  payment: [
    {
      id: "payment-methods",
      question: "Hvordan kan jeg betale?",
      answer:
        "Du kan betale med Visa, Mastercard eller PayPal og, afhængigt af dit land, med MobilePay, Vipps eller KakaoPay. Beløbet bliver trukket, når pakken sendes fra os.",
    },
    {
      id: "discount-code",
      question: "Hvordan bruger jeg en rabatkode?",
      answer:
        "Skriv koden i feltet Rabatkode i kurven, før du betaler, så ser du straks den nye pris; du kan bruge én kode pr. ordre. Driller koden, så send den til os her, og en kollega tjekker den for dig.",
    },
    {
      id: "gift-card",
      question: "Hvordan fungerer gavekort?",
      answer:
        "Et gavekort kommer på mail i løbet af få minutter og gælder i 5 år. Skriv nummeret i kurven, før du betaler; det, der er tilbage, bliver stående på kortet til næste gang.",
    },
  ],
  products: [
    {
      id: "back-in-stock",
      question: "Hvornår er en vare på lager igen?",
      answer:
        "På varens side kan du altid se, hvad vi har på lager. Er varen udsolgt, så vælg Giv besked, og du får en mail den dag, den kommer hjem; de fleste varer er tilbage inden for 3 uger.",
    },
    {
      id: "sizes",
      question: "Hvilken størrelse skal jeg vælge?",
      answer:
        "På varens side finder du målene i centimeter under Mål, for lamper også længden på ledningen. Fortæl os om dit bord, din seng eller dit rum, så hjælper en kollega dig gerne med at vælge.",
    },
  ],
  warranty: [
    {
      id: "warranty",
      question: "Hvor lang er garantien?",
      answer:
        "Alle vores varer har 2 års garanti fra den dag, du modtager dem, og dine rettigheder efter loven gælder også. Dit ordrenummer er bevis nok, og en kollega sørger for reparation, en ny vare eller pengene tilbage.",
    },
  ],
  account: [
    {
      id: "account-password",
      question: "Jeg har glemt min adgangskode",
      answer:
        "Vælg Glemt adgangskode på loginsiden, så får du inden for få minutter en mail med et link, der gælder i 1 time; mailen lander af og til i spammappen. Du kan også bestille uden konto, og en kollega hjælper gerne, hvis du vil skifte mailadresse.",
    },
    {
      id: "newsletter",
      question: "Hvordan afmelder jeg nyhedsbrevet?",
      answer:
        "Vælg Afmeld nederst i et af vores nyhedsbreve, så stopper det med det samme. Under Min konto kan du også vælge at få det sjældnere; mails om dine ordrer får du fortsat.",
    },
  ],
  contact: [
    {
      id: "opening-hours",
      question: "Hvornår har kundeservice åbent?",
      answer:
        "Der sidder mennesker klar til dig på hverdage kl. 9-17, lokal tid. Du kan skrive når som helst: Din besked bliver gemt, og vi svarer, så snart vi er tilbage.",
    },
    {
      id: "contact",
      question: "Hvordan kontakter jeg jer?",
      answer:
        "Du kan få fat i os lige her i chatten og på mail til hello@nordlys.example. Vil du hellere tale sammen, så skriv dit nummer her, og en kollega ringer til dig på en hverdag mellem kl. 9 og 17.",
    },
  ],
};
