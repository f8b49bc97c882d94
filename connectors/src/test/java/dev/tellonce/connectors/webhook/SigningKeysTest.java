package dev.tellonce.connectors.webhook;

import static dev.tellonce.connectors.webhook.Samples.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Secret;
import java.net.http.HttpHeaders;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures against the reference implementation of Standard Webhooks, both ways. */
final class SigningKeysTest {
  private static final String BODY = "{\"text\":\"Hvor er min pakke? 📦\"}";

  @Test
  void referenceAcceptsOurSignature() {
    // The reference has no clock to hand over, so this one call is signed for now.
    long now = InstantSource.system().instant().getEpochSecond();
    SigningKeys rotated = SigningKeys.of(List.of(Samples.OTHER_SECRET, Samples.SECRET));
    HttpHeaders headers =
        HttpHeaders.of(
            Map.of(
                "webhook-id", List.of("msg_1"),
                "webhook-timestamp", List.of(Long.toString(now)),
                "webhook-signature", List.of(rotated.sign("msg_1", now, bytes(BODY)))),
            (name, value) -> true);
    assertThatCode(() -> new Webhook(Samples.SECRET.reveal()).verify(BODY, headers))
        .doesNotThrowAnyException();
    assertThatCode(() -> new Webhook(Samples.OTHER_SECRET.reveal()).verify(BODY, headers))
        .doesNotThrowAnyException();
  }

  @Test
  void weAcceptTheReferencesSignature() throws Exception {
    String signature = new Webhook(Samples.SECRET.reveal()).sign("msg_1", 1_795_338_000L, BODY);
    assertThat(Samples.KEYS.verify("msg_1", "1795338000", bytes(BODY), signature)).isTrue();
    assertThat(Samples.KEYS.sign("msg_1", 1_795_338_000L, bytes(BODY))).isEqualTo(signature);
  }

  @Test
  void eitherOfTwoLiveSecretsIsAccepted() {
    SigningKeys both = SigningKeys.of(List.of(Samples.OTHER_SECRET, Samples.SECRET));
    String old = Samples.KEYS.sign("msg_1", 5, bytes(BODY));
    assertThat(both.verify("msg_1", "5", bytes(BODY), old)).isTrue();
    assertThat(Samples.KEYS.verify("msg_1", "5", bytes(BODY), both.sign("msg_1", 5, bytes(BODY))))
        .isTrue();
  }

  @Test
  void otherVersionsInTheListArePassedOver() {
    String good = Samples.KEYS.sign("msg_1", 5, bytes(BODY));
    assertThat(Samples.KEYS.verify("msg_1", "5", bytes(BODY), "v1a,AAAA v2,BBBB " + good)).isTrue();
    assertThat(Samples.KEYS.verify("msg_1", "5", bytes(BODY), good.replace("v1,", "v2,")))
        .isFalse();
    assertThat(Samples.KEYS.verify("msg_1", "5", bytes(BODY), good.substring(3))).isFalse();
  }

  @Test
  void endlessListOfSignaturesIsRefused() {
    String good = Samples.KEYS.sign("msg_1", 5, bytes(BODY));
    assertThat(Samples.KEYS.verify("msg_1", "5", bytes(BODY), "v1,A ".repeat(300) + good))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "whsec_",
        "whsec_c2hvcnQ=",
        "whsec_no base64!"
      })
  void secretThatIsNoneIsRefusedWithoutItsValue(String bad) {
    assertThatThrownBy(() -> SigningKeys.of(List.of(Secret.of(bad))))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("webhook secret: not shown (expected: whsec_ and the base64 of 24..64 bytes)");
  }

  @Test
  void secretsOf24To64BytesAreTaken() {
    for (int length : new int[] {23, 24, 64, 65}) {
      Secret secret = Secret.of("whsec_" + Base64.getEncoder().encodeToString(new byte[length]));
      if (length >= 24 && length <= 64) {
        assertThat(SigningKeys.of(List.of(secret))).isNotNull();
      } else {
        assertThatThrownBy(() -> SigningKeys.of(List.of(secret)))
            .isInstanceOf(InvalidValueException.class);
      }
    }
  }

  @Test
  void oneOrTwoSecretsLiveAtATime() {
    assertThatThrownBy(() -> SigningKeys.of(List.of()))
        .hasMessage("webhook secrets: 0 (expected: 1, or 2 while they are changed)");
    assertThatThrownBy(
            () -> SigningKeys.of(List.of(Samples.SECRET, Samples.SECRET, Samples.SECRET)))
        .hasMessageStartingWith("webhook secrets: 3");
  }

  @Test
  void keysPrintNothing() {
    assertThat(Samples.KEYS.toString()).isEqualTo("1 signing secrets");
  }
}
