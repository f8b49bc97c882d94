// The words about files, which panel and desk share.

export interface FileTexts {
  attach: string;
  /** What is taken, said before anything is picked. */
  hint(most: string): string;
  choose: string;
  orDrop: string;
  attached: string;
  uploading: string;
  ready: string;
  goesWhenReady: string;
  cancel(name: string): string;
  remove(name: string): string;
  retry: string;
  download(name: string): string;
  unavailable: string;
  tooLarge(most: string): string;
  empty: string;
  wrongType: string;
  damaged: string;
  tooMany(minutes: number): string;
  noRoom: string;
  notHere: string;
  failed: string;
}

const en: FileTexts = {
  attach: "Attach a file",
  hint: (most) => `Pictures, PDF, text and office files, up to ${most} each.`,
  choose: "Choose a file",
  orDrop: "You can also paste a file or drop it here.",
  attached: "Attached files",
  uploading: "Uploading",
  ready: "Ready to send",
  goesWhenReady: "Is sent as soon as it is uploaded",
  cancel: (name) => `Cancel ${name}`,
  remove: (name) => `Remove ${name}`,
  retry: "Try again",
  download: (name) => `Download ${name}`,
  unavailable: "The file could not be fetched. Try again in a moment.",
  tooLarge: (most) => `This file is larger than ${most}. Please choose a smaller one.`,
  empty: "This file is empty. Please choose another one.",
  wrongType: "This type of file is not accepted. A picture, PDF, text or office file is fine.",
  damaged: "This file seems to be damaged. Please save it again and try once more.",
  tooMany: (minutes) =>
    `That was many files in a short time. Please try again in ${minutes} min.`,
  noRoom: "Files cannot be stored right now. Please try again a little later.",
  notHere: "Files cannot be sent in this conversation. Please send a link instead.",
  failed: "The upload was interrupted. What you wrote is still here.",
};

const da: FileTexts = {
  attach: "Vedhæft en fil",
  hint: (most) => `Billeder, PDF, tekst og Office-filer, op til ${most} pr. fil.`,
  choose: "Vælg en fil",
  orDrop: "Du kan også indsætte en fil eller trække den herind.",
  attached: "Vedhæftede filer",
  uploading: "Uploader",
  ready: "Klar til at blive sendt",
  goesWhenReady: "Sendes, så snart den er uploadet",
  cancel: (name) => `Annuller ${name}`,
  remove: (name) => `Fjern ${name}`,
  retry: "Prøv igen",
  download: (name) => `Hent ${name}`,
  unavailable: "Filen kunne ikke hentes. Prøv igen om lidt.",
  tooLarge: (most) => `Filen er større end ${most}. Vælg en mindre fil.`,
  empty: "Filen er tom. Vælg en anden.",
  wrongType: "Den filtype kan ikke sendes. Et billede, en PDF, tekst eller en Office-fil er fint.",
  damaged: "Filen ser ud til at være beskadiget. Gem den igen, og prøv en gang til.",
  tooMany: (minutes) => `Det var mange filer på kort tid. Prøv igen om ${minutes} min.`,
  noRoom: "Filer kan ikke gemmes lige nu. Prøv igen lidt senere.",
  notHere: "Filer kan ikke sendes i denne samtale. Send i stedet et link.",
  failed: "Uploaden blev afbrudt. Det, du har skrevet, er her stadig.",
};

const fi: FileTexts = {
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

const nb: FileTexts = {
  attach: "Legg ved en fil",
  hint: (most) => `Bilder, PDF, tekst og Office-filer, opptil ${most} per fil.`,
  choose: "Velg en fil",
  orDrop: "Du kan også lime inn en fil eller dra den hit.",
  attached: "Vedlagte filer",
  uploading: "Laster opp",
  ready: "Klar til å sendes",
  goesWhenReady: "Sendes så snart den er lastet opp",
  cancel: (name) => `Avbryt ${name}`,
  remove: (name) => `Fjern ${name}`,
  retry: "Prøv igjen",
  download: (name) => `Last ned ${name}`,
  unavailable: "Filen kunne ikke hentes. Prøv igjen om litt.",
  tooLarge: (most) => `Filen er større enn ${most}. Velg en mindre fil.`,
  empty: "Filen er tom. Velg en annen.",
  wrongType: "Denne filtypen kan ikke sendes. Et bilde, en PDF, tekst eller en Office-fil går fint.",
  damaged: "Filen ser ut til å være skadet. Lagre den på nytt og prøv en gang til.",
  tooMany: (minutes) => `Det var mange filer på kort tid. Prøv igjen om ${minutes} min.`,
  noRoom: "Filer kan ikke lagres akkurat nå. Prøv igjen litt senere.",
  notHere: "Filer kan ikke sendes i denne samtalen. Send en lenke i stedet.",
  failed: "Opplastingen ble avbrutt. Det du har skrevet, er her fortsatt.",
};

const ko: FileTexts = {
  attach: "파일 첨부",
  hint: (most) => `사진, PDF, 텍스트, 오피스 파일을 각각 ${most}까지 보낼 수 있어요.`,
  choose: "파일 선택",
  orDrop: "파일을 붙여 넣거나 여기로 끌어 놓아도 돼요.",
  attached: "첨부한 파일",
  uploading: "올리는 중",
  ready: "보낼 준비가 됐어요",
  goesWhenReady: "다 올라가는 대로 보내요",
  cancel: (name) => `${name} 취소`,
  remove: (name) => `${name} 삭제`,
  retry: "다시 시도",
  download: (name) => `${name} 내려받기`,
  unavailable: "파일을 가져오지 못했어요. 잠시 후 다시 시도해 주세요.",
  tooLarge: (most) => `파일이 ${most}보다 커요. 더 작은 파일을 선택해 주세요.`,
  empty: "파일이 비어 있어요. 다른 파일을 선택해 주세요.",
  wrongType: "이 형식의 파일은 보낼 수 없어요. 사진, PDF, 텍스트, 오피스 파일은 괜찮아요.",
  damaged: "파일이 손상된 것 같아요. 다시 저장한 뒤 한 번 더 시도해 주세요.",
  tooMany: (minutes) => `짧은 시간에 파일이 많이 올라왔어요. ${minutes}분 후에 다시 시도해 주세요.`,
  noRoom: "지금은 파일을 저장할 수 없어요. 잠시 후 다시 시도해 주세요.",
  notHere: "이 대화에서는 파일을 보낼 수 없어요. 대신 링크를 보내 주세요.",
  failed: "업로드가 중단됐어요. 작성하신 내용은 그대로 있어요.",
};

const ALL: Readonly<Record<string, FileTexts>> = { en, da, fi, nb, ko };

/** The words in a language, by a tag such as da or en-GB; English where there are none. */
export function fileTexts(language: string): FileTexts {
  return ALL[language.split("-")[0] ?? ""] ?? en;
}

const MINUTE_MS = 60_000;

/** Why a file was not taken. */
export function reasonOf(
  texts: FileTexts,
  code: string,
  most: string,
  retryAfterMs: number | undefined,
): string {
  switch (code) {
    case "too_large":
    case "picture_too_large":
      return texts.tooLarge(most);
    case "empty_file":
      return texts.empty;
    case "wrong_type":
      return texts.wrongType;
    case "bad_file":
      return texts.damaged;
    case "rate":
      return texts.tooMany(Math.max(1, Math.ceil((retryAfterMs ?? MINUTE_MS) / MINUTE_MS)));
    case "disk_full":
    case "busy":
      return texts.noRoom;
    case "not_yours":
    case "not_found":
    case "no_files_here":
      return texts.notHere;
    default:
      return texts.failed;
  }
}
