package dev.tellonce.server.mail;

import dev.tellonce.bot.message.Secret;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands messages to an SMTP server, a connection each. Any thread; blocks up to half a minute. */
final class SmtpSender implements Sender {
  /** RFC 5322, section 3.3. */
  private static final DateTimeFormatter SENT =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  private static final Logger LOG = LoggerFactory.getLogger(SmtpSender.class);
  private static final String PATIENCE_MILLIS = "10000";
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final MailSettings settings;
  private final InstantSource clock;
  private final Session session;

  SmtpSender(MailSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.host", settings.host());
    properties.setProperty("mail.smtp.port", String.valueOf(settings.port()));
    properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
    properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
    properties.setProperty("mail.smtp.auth", String.valueOf(settings.user().isPresent()));
    boolean starts = settings.security() == MailSettings.Security.STARTTLS;
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(starts));
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(starts));
    properties.setProperty(
        "mail.smtp.ssl.enable", String.valueOf(settings.security() == MailSettings.Security.TLS));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    this.session = Session.getInstance(properties);
  }

  @Override
  public Outcome send(Mail mail) {
    try {
      MimeMessage message = message(mail);
      try (Transport transport = session.getTransport("smtp")) {
        transport.connect(
            settings.host(),
            settings.port(),
            settings.user().orElse(null),
            settings.password().map(Secret::reveal).orElse(null));
        transport.sendMessage(message, message.getAllRecipients());
      }
      return Outcome.SENT;
    } catch (AuthenticationFailedException e) {
      LOG.warn(
          "mail: the server does not know the user or the password; check mail in tellonce.yaml");
      return Outcome.LATER;
    } catch (SendFailedException e) {
      Address[] invalid = e.getInvalidAddresses();
      return invalid != null && invalid.length > 0 ? Outcome.NEVER : Outcome.LATER;
    } catch (MessagingException e) {
      LOG.warn("mail: {} did not take a message", settings.host());
      return Outcome.LATER;
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java has UTF-8", e);
    }
  }

  private MimeMessage message(Mail mail) throws MessagingException, UnsupportedEncodingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(settings.from(), settings.name(), UTF_8));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
    message.setSubject(mail.subject(), UTF_8);
    message.setHeader("Date", SENT.format(clock.instant().atOffset(ZoneOffset.UTC)));
    message.setHeader("Auto-Submitted", "auto-generated");
    if (mail.html().isEmpty()) {
      message.setText(mail.text(), UTF_8);
      return message;
    }
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(mail.text(), UTF_8);
    MimeBodyPart page = new MimeBodyPart();
    page.setText(mail.html(), UTF_8, "html");
    message.setContent(new MimeMultipart("alternative", plain, page));
    return message;
  }
}
