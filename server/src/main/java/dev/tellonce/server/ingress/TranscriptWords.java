package dev.tellonce.server.ingress;

import dev.tellonce.bot.message.Language;

/**
 * What a transcript by e-mail says besides the conversation, and what is said to the visitor who
 * asks for one. Made for one language at once, so that a missing word does not compile. Immutable.
 *
 * @param language the language's code
 * @param subject the subject; {@code {shop}} is the inbox's name
 * @param intro the first line
 * @param times tells whose time it is; {@code {zone}} is the name of a time zone
 * @param earlier said where the beginning is left out
 * @param you the visitor
 * @param automatic who gives automatic answers
 * @param removed stands for a message that was taken back
 * @param file {@code {name}} is the file's name
 * @param settled the matter was settled
 * @param why why this came; {@code {shop}} is the inbox's name
 * @param badAddress said of what is no e-mail address
 * @param tooOften said when it was asked too often; {@code {minutes}} is how long to wait
 * @param noMail said where no mail leaves
 * @param busy said while too much mail waits
 */
record TranscriptWords(
    String language,
    String subject,
    String intro,
    String times,
    String earlier,
    String you,
    String automatic,
    String removed,
    String file,
    String settled,
    String why,
    String badAddress,
    String tooOften,
    String noMail,
    String busy) {

  private static final TranscriptWords EN =
      new TranscriptWords(
          "en",
          "Your conversation with {shop}",
          "Here is your conversation with us, as you asked.",
          "Times are those of {zone}.",
          "The beginning is left out, because the conversation is very long.",
          "You",
          "Automatic answer",
          "This message was removed",
          "File: {name}",
          "Resolved",
          "This e-mail was asked for in the chat of {shop}. If it was not you, there is nothing you"
              + " need to do.",
          "This does not look like an e-mail address. Please check it again, for example"
              + " anna@example.com.",
          "The transcript has already been sent a few times. Please try again in {minutes} min, or"
              + " save the conversation from the menu.",
          "We cannot send e-mail from here. You can save the conversation from the menu instead.",
          "A lot of e-mail is on its way just now. Please try again in a few minutes.");

  private static final TranscriptWords DA =
      new TranscriptWords(
          "da",
          "Din samtale med {shop}",
          "Her er din samtale med os, som du bad om.",
          "Tidspunkterne er i tidszonen {zone}.",
          "Begyndelsen er udeladt, fordi samtalen er meget lang.",
          "Dig",
          "Automatisk svar",
          "Beskeden er fjernet",
          "Fil: {name}",
          "Afsluttet",
          "Der er bedt om denne e-mail i chatten hos {shop}. Hvis det ikke var dig, behøver du ikke"
              + " at gøre noget.",
          "Det ligner ikke en e-mailadresse. Kig lige på den en gang til, for eksempel"
              + " anna@example.com.",
          "Samtalen er allerede sendt et par gange. Prøv igen om {minutes} min., eller gem samtalen"
              + " fra menuen.",
          "Vi kan ikke sende e-mail herfra. Du kan gemme samtalen fra menuen i stedet.",
          "Der er rigtig mange e-mails på vej lige nu. Prøv igen om et par minutter.");

  private static final TranscriptWords FI =
      new TranscriptWords(
          "fi",
          "Keskustelusi: {shop}",
          "Tässä on pyytämäsi keskustelu kanssamme.",
          "Ajat on ilmoitettu aikavyöhykkeellä {zone}.",
          "Alku on jätetty pois, koska keskustelu on hyvin pitkä.",
          "Sinä",
          "Automaattinen vastaus",
          "Viesti on poistettu",
          "Tiedosto: {name}",
          "Asia hoidettu",
          "Tämä viesti pyydettiin chatissa: {shop}. Jos et pyytänyt sitä itse, sinun ei tarvitse"
              + " tehdä mitään.",
          "Tämä ei näytä sähköpostiosoitteelta. Tarkista se vielä, esimerkiksi anna@example.com.",
          "Keskustelu on jo lähetetty muutaman kerran. Yritä uudelleen {minutes} min kuluttua tai"
              + " tallenna keskustelu valikosta.",
          "Täältä ei voi lähettää sähköpostia. Voit tallentaa keskustelun valikosta.",
          "Sähköpostia on juuri nyt paljon lähdössä. Yritä uudelleen muutaman minuutin kuluttua.");

  private static final TranscriptWords NB =
      new TranscriptWords(
          "nb",
          "Samtalen din med {shop}",
          "Her er samtalen din med oss, slik du ba om.",
          "Tidspunktene er i tidssonen {zone}.",
          "Begynnelsen er utelatt fordi samtalen er veldig lang.",
          "Du",
          "Automatisk svar",
          "Meldingen er fjernet",
          "Fil: {name}",
          "Avsluttet",
          "Noen ba om denne e-posten i chatten hos {shop}. Hvis det ikke var deg, trenger du ikke å"
              + " gjøre noe.",
          "Dette ser ikke ut som en e-postadresse. Sjekk den gjerne en gang til, for eksempel"
              + " anna@example.com.",
          "Samtalen er allerede sendt noen ganger. Prøv igjen om {minutes} min, eller lagre"
              + " samtalen fra menyen.",
          "Vi kan ikke sende e-post herfra. Du kan lagre samtalen fra menyen i stedet.",
          "Det er mye e-post på vei akkurat nå. Prøv igjen om noen minutter.");

  private static final TranscriptWords KO =
      new TranscriptWords(
          "ko",
          "{shop}에서 나눈 대화",
          "요청하신 대화 내용을 보내 드려요.",
          "시간은 {zone} 기준이에요.",
          "대화가 매우 길어서 앞부분은 생략했어요.",
          "나",
          "자동 답변",
          "삭제된 메시지예요",
          "파일: {name}",
          "상담이 마무리되었어요",
          "{shop} 채팅에서 요청을 받아 보내 드린 이메일이에요. 직접 요청하지 않으셨다면 따로 하실 일은 없어요.",
          "이메일 주소가 아닌 것 같아요. 한 번 더 확인해 주세요. 예: anna@example.com",
          "이미 여러 번 보내 드렸어요. {minutes}분 후에 다시 시도하시거나 메뉴에서 대화를 저장해 주세요.",
          "여기에서는 이메일을 보내 드릴 수 없어요. 대신 메뉴에서 대화를 저장하실 수 있어요.",
          "지금 발송 중인 이메일이 많아요. 몇 분 후에 다시 시도해 주세요.");

  private static final TranscriptWords SV =
      new TranscriptWords(
          "sv",
          "Din konversation med {shop}",
          "Här är din konversation med oss, som du bad om.",
          "Tiderna anges i tidszonen {zone}.",
          "Början är utelämnad eftersom konversationen är mycket lång.",
          "Du",
          "Automatiskt svar",
          "Meddelandet har tagits bort",
          "Fil: {name}",
          "Avslutad",
          "Någon bad om det här mejlet i chatten hos {shop}. Om det inte var du behöver du inte"
              + " göra något.",
          "Det här ser inte ut som en e-postadress. Kontrollera den gärna en gång till. Exempel:"
              + " anna@example.com",
          "Konversationen har redan skickats några gånger. Försök igen om {minutes} min eller spara"
              + " den från menyn.",
          "Vi kan inte skicka e-post härifrån. Du kan spara konversationen från menyn i stället.",
          "Det är mycket e-post på väg just nu. Försök igen om några minuter.");

  private static final TranscriptWords DE =
      new TranscriptWords(
          "de",
          "Ihr Gespräch mit {shop}",
          "Hier ist wie gewünscht Ihr Gespräch mit uns.",
          "Alle Uhrzeiten beziehen sich auf die Zeitzone {zone}.",
          "Der Anfang fehlt, weil das Gespräch sehr lang ist.",
          "Sie",
          "Automatische Antwort",
          "Diese Nachricht wurde entfernt",
          "Datei: {name}",
          "Abgeschlossen",
          "Diese E-Mail wurde im Chat von {shop} angefordert. Falls Sie das nicht waren, brauchen"
              + " Sie nichts zu tun.",
          "Das sieht nicht nach einer E-Mail-Adresse aus. Bitte prüfen Sie die Adresse noch"
              + " einmal. Beispiel: anna@example.com",
          "Das Gespräch wurde schon einige Male verschickt. Bitte versuchen Sie es in {minutes}"
              + " Min. noch einmal, oder speichern Sie es über das Menü.",
          "Von hier aus können wir keine E-Mails senden. Sie können das Gespräch stattdessen über"
              + " das Menü speichern.",
          "Gerade sind viele E-Mails unterwegs. Bitte versuchen Sie es in einigen Minuten noch"
              + " einmal.");

  /** The words of a language; English ones where there are none. */
  static TranscriptWords of(Language language) {
    return switch (language.code()) {
      case "da" -> DA;
      case "fi" -> FI;
      case "nb", "nn", "no" -> NB;
      case "ko" -> KO;
      case "sv" -> SV;
      case "de" -> DE;
      default -> EN;
    };
  }
}
