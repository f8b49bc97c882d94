// The words about files in Finnish.

import type { FileTexts } from "../file-texts.ts";

export const files: FileTexts = {
  attach: "Liitä tiedosto",
  hint: (most) => `Kuvat, PDF-, teksti- ja toimistotiedostot, enintään ${most} kukin.`,
  choose: "Valitse tiedosto",
  orDrop: "Tiedoston voi myös liittää leikepöydältä tai pudottaa tähän.",
  attached: "Liitetyt tiedostot",
  uploading: "Ladataan",
  ready: "Valmis lähetettäväksi",
  goesWhenReady: "Lähetetään heti, kun lataus on valmis",
  cancel: (name) => `Peruuta ${name}`,
  remove: (name) => `Poista ${name}`,
  retry: "Yritä uudelleen",
  download: (name) => `Lataa ${name}`,
  unavailable: "Tiedostoa ei saatu haettua. Yritä hetken kuluttua uudelleen.",
  tooLarge: (most) => `Tiedosto on suurempi kuin ${most}. Valitse pienempi tiedosto.`,
  empty: "Tiedosto on tyhjä. Valitse toinen tiedosto.",
  wrongType: "Tätä tiedostotyyppiä ei voi lähettää. Kuva, PDF, teksti- tai toimistotiedosto käy.",
  damaged: "Tiedosto näyttää vioittuneen. Tallenna se uudelleen ja yritä vielä kerran.",
  tooMany: (minutes) =>
    `Tiedostoja tuli monta lyhyessä ajassa. Yritä uudelleen ${minutes} min kuluttua.`,
  noRoom: "Tiedostoja ei voi juuri nyt tallentaa. Yritä hieman myöhemmin uudelleen.",
  notHere: "Tässä keskustelussa ei voi lähettää tiedostoja. Lähetä linkki.",
  failed: "Lataus keskeytyi. Kirjoitettu teksti on tallessa.",
};
