// What the help pages say, in the words of config/faq/fi: a test compares the two.

import type { HelpAnswers } from "./types.ts";

export const fi: HelpAnswers = {
  delivery: [
    {
      id: "parcel-status",
      question: "Missä pakettini on?",
      answer:
        "Lähetysviestissä saamasi seurantalinkki näyttää, missä pakettisi on juuri nyt. Paketit tulevat perille 2–4 arkipäivässä Pohjoismaissa ja 7–10 arkipäivässä Koreassa. Jos haluat, asiakaspalvelijamme katsoo pakettisi tiedot mielellään tässä chatissa.",
    },
    {
      id: "delivery-time",
      question: "Kuinka pitkä toimitusaika on?",
      answer:
        "Toimitus kestää tilauspäivästä laskettuna 2–4 arkipäivää Pohjoismaihin ja kuriirilla 7–10 arkipäivää Koreaan. Saat seurantalinkin sähköpostiisi heti, kun pakettisi lähtee meiltä.",
    },
    {
      id: "delivery-cost",
      question: "Mitä toimitus maksaa?",
      answer:
        "Toimitus on ilmainen yli 50 euron tilauksissa, ja pienemmissä se maksaa 4,90 euroa. Näet loppusumman ostoskorissa ennen maksamista.",
    },
    {
      id: "delivery-abroad",
      question: "Mihin maihin toimitatte?",
      answer:
        "Toimitamme Suomeen, Ruotsiin, Norjaan, Tanskaan ja Islantiin sekä kuriirilla Etelä-Koreaan. Jos pakettisi on menossa muualle, kerro minne, niin asiakaspalvelijamme selvittää, mitä voimme tehdä hyväksesi.",
    },
    {
      id: "change-address",
      question: "Voinko vaihtaa toimitusosoitteen?",
      answer:
        "Voit vaihtaa osoitteen kohdassa Omat tilaukset, kunnes alamme pakata tilausta, yleensä seuraavana arkipäivänä. Kun paketti on jo matkalla, voit valita seurantalinkistä toisen noutopisteen tai päivän, ja asiakaspalvelijamme auttaa siinä mielellään.",
    },
  ],
  returns: [
    {
      id: "return-how",
      question: "Miten palautan tuotteen?",
      answer:
        "Tee palautusilmoitus kohdassa Omat tilaukset, niin saat heti maksuttoman palautustarran sähköpostiisi. Kiinnitä se pakettiin ja jätä paketti kuljetusyhtiölle. Saat sähköpostiisi vahvistuksen, kun paketti on saapunut meille.",
    },
    {
      id: "return-period",
      question: "Kuinka kauan minulla on aikaa palauttaa tuote?",
      answer:
        "Voit palauttaa tuotteen 30 päivän kuluessa siitä, kun sait paketin. Jos 30 päivää on juuri ehtinyt kulua, kirjoita meille, niin asiakaspalvelijamme katsoo asiaa kanssasi.",
    },
    {
      id: "return-cost",
      question: "Mitä palautus maksaa?",
      answer:
        "Palautus on sinulle maksuton, kun käytät sähköpostiisi tulevaa palautustarraa. Saat palauttamastasi tuotteesta koko hinnan takaisin.",
    },
    {
      id: "refund-time",
      question: "Milloin saan rahani takaisin?",
      answer:
        "Maksamme rahasi takaisin kortille tai tilille, jota käytit maksaessasi, 5 arkipäivän kuluessa siitä, kun palautuksesi on saapunut varastollemme. Saat sähköpostin, kun hyvitys on matkalla, ja asiakaspalvelijamme tarkistaa mielellään, missä vaiheessa se on.",
    },
    {
      id: "exchange",
      question: "Voinko vaihtaa tuotteen?",
      answer:
        "Kyllä, mielellämme: valitse Vaihda kohdassa Omat tilaukset 30 päivän kuluessa siitä, kun sait paketin, ja kerro, mitä haluat tilalle. Palautustarra ja uusi toimitus ovat maksuttomia, ja uusi tuote lähtee heti, kun omasi on saapunut meille.",
    },
  ],
  orders: [
    {
      id: "invoice-copy",
      question: "Voinko saada kopion laskusta?",
      answer:
        "Lasku arvonlisäveroineen on PDF-tiedostona kohdassa Omat tilaukset, ja voit ladata sen milloin vain. Kopio tuli myös tilausvahvistuksen mukana sähköpostiisi, ja lähetämme sen mielellämme uudelleen.",
    },
    {
      id: "change-or-cancel-order",
      question: "Voinko muuttaa tilausta tai perua sen?",
      answer:
        "Voit muuttaa tilausta tai perua sen kohdassa Omat tilaukset, kunnes alamme pakata sitä, yleensä seuraavana arkipäivänä. Jos tilaus on jo pakattu, voit palauttaa sen maksutta 30 päivän kuluessa, ja asiakaspalvelijamme auttaa mielellään kummassakin.",
    },
  ],
  payment: [
    {
      id: "payment-methods",
      question: "Miten voin maksaa?",
      answer:
        "Voit maksaa Visalla, Mastercardilla tai PayPalilla sekä maasta riippuen MobilePaylla, Vippsillä tai KakaoPaylla. Summa veloitetaan, kun pakettisi lähtee meiltä.",
    },
    {
      id: "discount-code",
      question: "Miten käytän alennuskoodia?",
      answer:
        "Kirjoita koodi ostoskorin kohtaan Alennuskoodi ennen maksamista, niin näet uuden hinnan heti; yhteen tilaukseen käy yksi koodi. Jos koodi oikuttelee, lähetä se tähän, niin asiakaspalvelijamme tarkistaa sen.",
    },
    {
      id: "gift-card",
      question: "Miten lahjakortti toimii?",
      answer:
        "Lahjakortti tulee sähköpostiin muutamassa minuutissa ja on voimassa 5 vuotta. Kirjoita sen numero ostoskoriin ennen maksamista; käyttämättä jäävä summa säilyy kortilla seuraavaa kertaa varten.",
    },
  ],
  products: [
    {
      id: "back-in-stock",
      question: "Milloin tuotetta on taas varastossa?",
      answer:
        "Näet varastotilanteen aina tuotteen sivulla. Jos tuote on loppuunmyyty, valitse Ilmoita minulle, niin saat sähköpostin sinä päivänä, kun tuote saapuu; useimmat tuotteet palaavat varastoon 3 viikon kuluessa.",
    },
    {
      id: "sizes",
      question: "Minkä koon valitsen?",
      answer:
        "Jokaisen tuotteen sivulla on mitat senttimetreinä kohdassa Mitat, valaisimissa myös johdon pituus. Kerro meille pöydästäsi, sängystäsi tai huoneestasi, niin asiakaspalvelijamme auttaa mielellään valinnassa.",
    },
  ],
  warranty: [
    {
      id: "warranty",
      question: "Kuinka pitkä takuu on?",
      answer:
        "Kaikilla tuotteillamme on 2 vuoden takuu siitä päivästä alkaen, kun saat ne, ja lakisääteiset oikeutesi ovat voimassa takuun rinnalla. Todisteeksi riittää tilausnumero, ja asiakaspalvelijamme järjestää korjauksen, uuden tuotteen tai rahojen palautuksen.",
    },
  ],
  account: [
    {
      id: "account-password",
      question: "Unohdin salasanani",
      answer:
        "Valitse kirjautumissivulla Unohtunut salasana, niin saat muutamassa minuutissa sähköpostiisi linkin, joka on voimassa 1 tunnin; viesti päätyy joskus roskapostikansioon. Voit tilata myös ilman tiliä, ja asiakaspalvelijamme auttaa mielellään, jos haluat vaihtaa sähköpostiosoitteesi.",
    },
    {
      id: "newsletter",
      question: "Miten peruutan uutiskirjeen?",
      answer:
        "Valitse minkä tahansa uutiskirjeemme alareunasta Peruuta uutiskirje, niin kirjeet loppuvat heti. Kohdassa Oma tili voit myös valita, että saat niitä harvemmin; tilauksiasi koskevat viestit saat edelleen.",
    },
  ],
  contact: [
    {
      id: "opening-hours",
      question: "Milloin asiakaspalvelu on auki?",
      answer:
        "Palvelemme sinua arkisin klo 9–17 paikallista aikaa. Kirjoittaa voit milloin vain: viestisi säilyy, ja vastaamme siihen heti, kun olemme taas paikalla.",
    },
    {
      id: "contact",
      question: "Miten saan teihin yhteyden?",
      answer:
        "Tavoitat meidät täällä chatissa ja sähköpostilla osoitteesta hello@nordlys.example. Jos puhut mieluummin puhelimessa, jätä numerosi tähän, niin asiakaspalvelijamme soittaa sinulle arkisin klo 9–17.",
    },
  ],
};
