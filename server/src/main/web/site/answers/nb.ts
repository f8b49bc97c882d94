// What the help pages say, in the words of config/faq/nb: a test compares the two.

import type { HelpAnswers } from "./types.ts";

export const nb: HelpAnswers = {
  delivery: [
    {
      id: "parcel-status",
      question: "Hvor er pakken min?",
      answer:
        "Sporingslenken i e-posten om sendingen viser hvor pakken din er akkurat nå. Pakker kommer frem på 2–4 arbeidsdager i Norden og 7–10 arbeidsdager i Korea. En kollega sjekker gjerne pakken for deg her og nå om du vil.",
    },
    {
      id: "delivery-time",
      question: "Hvor lang er leveringstiden?",
      answer:
        "Leveringen tar 2–4 arbeidsdager i Norden og 7–10 arbeidsdager til Korea med kurér, regnet fra dagen du bestiller. Du får en e-post med sporingslenke så snart pakken er sendt fra oss.",
    },
    {
      id: "delivery-cost",
      question: "Hva koster frakten?",
      answer:
        "Frakten er gratis når du handler for over 500 kr, og koster 49 kr for mindre kjøp. Du ser totalprisen i handlekurven før du betaler.",
    },
    {
      id: "delivery-abroad",
      question: "Hvilke land leverer dere til?",
      answer:
        "Vi leverer til Danmark, Finland, Island, Norge og Sverige, og med kurér til Sør-Korea. Skal pakken din et annet sted, så skriv hvor, og en kollega ser på hva vi kan få til for deg.",
    },
    {
      id: "change-address",
      question: "Kan jeg endre leveringsadressen?",
      answer:
        "Du kan endre adressen under Mine ordrer frem til vi begynner å pakke, normalt neste arbeidsdag. Når pakken er på vei, kan du velge et annet hentested eller en annen dag via sporingslenken, og en kollega hjelper deg gjerne med det.",
    },
  ],
  returns: [
    {
      id: "return-how",
      question: "Hvordan returnerer jeg en vare?",
      answer:
        "Registrer returen under Mine ordrer, så får du straks en gratis returetikett på e-post. Fest den på pakken og lever den inn hos transportøren, så bekrefter vi på e-post når den har kommet frem til oss.",
    },
    {
      id: "return-period",
      question: "Hvor lenge har jeg returrett?",
      answer:
        "Du har 30 dagers returrett, regnet fra dagen du mottar pakken. Har 30-dagersfristen nettopp gått ut, så skriv til oss, og en kollega ser på det sammen med deg.",
    },
    {
      id: "return-cost",
      question: "Hva koster det å returnere?",
      answer:
        "Det er gratis å returnere med returetiketten du får på e-post. Du får tilbake full pris for det du returnerer.",
    },
    {
      id: "refund-time",
      question: "Når får jeg pengene tilbake?",
      answer:
        "Vi betaler tilbake pengene innen 5 arbeidsdager etter at returen din har kommet til lageret vårt, til samme kort eller konto som du betalte med. Du får en e-post når de er på vei, og en kollega sjekker gjerne hvor pengene dine er.",
    },
    {
      id: "exchange",
      question: "Kan jeg bytte en vare?",
      answer:
        "Ja, det ordner vi gjerne: Velg Bytt under Mine ordrer innen 30 dager etter at du mottok pakken, og velg hva du vil ha i stedet. Returetiketten og den nye leveringen er gratis, og vi sender den nye varen så snart din har kommet frem til oss.",
    },
  ],
  orders: [
    {
      id: "invoice-copy",
      question: "Kan jeg få en kopi av fakturaen?",
      answer:
        "Du finner fakturaen med mva. som PDF under Mine ordrer, der du kan laste den ned når som helst. En kopi fulgte også med ordrebekreftelsen på e-post, og vi sender den gjerne på nytt.",
    },
    {
      id: "change-or-cancel-order",
      question: "Kan jeg endre eller kansellere ordren min?",
      answer:
        "Du kan endre eller kansellere ordren under Mine ordrer frem til vi begynner å pakke, normalt neste arbeidsdag. Er den allerede pakket, kan du returnere den gratis innen 30 dager, og en kollega hjelper deg gjerne med begge deler.",
    },
  ],
  payment: [
    {
      id: "payment-methods",
      question: "Hvordan kan jeg betale?",
      answer:
        "Du kan betale med Visa, Mastercard eller PayPal og, avhengig av hvilket land du bor i, med MobilePay, Vipps eller KakaoPay. Beløpet trekkes når pakken sendes fra oss.",
    },
    {
      id: "discount-code",
      question: "Hvordan bruker jeg en rabattkode?",
      answer:
        "Skriv koden i feltet Rabattkode i handlekurven før du betaler, så ser du den nye prisen med en gang; du kan bruke én kode per ordre. Krangler koden, så send den hit, og en kollega sjekker den for deg.",
    },
    {
      id: "gift-card",
      question: "Hvordan fungerer gavekort?",
      answer:
        "Et gavekort kommer på e-post i løpet av noen få minutter og er gyldig i 5 år. Skriv inn nummeret i handlekurven før du betaler; det som er igjen, blir stående på kortet til neste gang.",
    },
  ],
  products: [
    {
      id: "back-in-stock",
      question: "Når kommer varen tilbake på lager?",
      answer:
        "På produktsiden ser du alltid hva vi har på lager. Er varen utsolgt, så velg Gi meg beskjed, og du får en e-post den dagen den kommer inn; de fleste varene er tilbake innen 3 uker.",
    },
    {
      id: "sizes",
      question: "Hvilken størrelse skal jeg velge?",
      answer:
        "På hver produktside finner du målene i centimeter under Mål, for lamper også lengden på ledningen. Fortell oss om bordet, sengen eller rommet ditt, så hjelper en kollega deg gjerne med å velge.",
    },
  ],
  warranty: [
    {
      id: "warranty",
      question: "Hvor lang er garantien?",
      answer:
        "Alle varene våre har 2 års garanti fra dagen du mottar dem, og rettighetene du har etter loven, gjelder i tillegg. Ordrenummeret er bevis nok, og en kollega ordner reparasjon, ny vare eller pengene tilbake.",
    },
  ],
  account: [
    {
      id: "account-password",
      question: "Jeg har glemt passordet mitt",
      answer:
        "Velg Glemt passord på innloggingssiden, så får du i løpet av noen få minutter en e-post med en lenke som gjelder i 1 time; den havner av og til i søppelposten. Du kan også bestille uten konto, og en kollega hjelper deg gjerne om du vil bytte e-postadresse.",
    },
    {
      id: "newsletter",
      question: "Hvordan melder jeg meg av nyhetsbrevet?",
      answer:
        "Velg Meld deg av nederst i et av nyhetsbrevene våre, så stopper det med en gang. Under Min konto kan du også velge å få det sjeldnere; e-poster om ordrene dine får du fortsatt.",
    },
  ],
  contact: [
    {
      id: "opening-hours",
      question: "Når har kundeservice åpent?",
      answer:
        "Det sitter folk klare til å hjelpe deg på hverdager kl. 9–17, lokal tid. Du kan skrive når som helst: Vi tar vare på meldingen din og svarer så snart vi er tilbake.",
    },
    {
      id: "contact",
      question: "Hvordan kontakter jeg dere?",
      answer:
        "Du når oss her i chatten og på e-postadressen hello@nordlys.example. Vil du heller snakke med oss, så skriv nummeret ditt her, og en kollega ringer deg på en hverdag mellom kl. 9 og 17.",
    },
  ],
};
