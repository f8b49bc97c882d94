package dev.tellonce.bot.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SecretTest {
  private record Settings(String name, Secret key) {}

  @Test
  void secretPrintsNothing() {
    Secret secret = Secret.of("swordfish");
    assertThat(secret.toString()).doesNotContain("swordfish");
    assertThat(new Settings("shop", secret).toString()).doesNotContain("swordfish");
    assertThat(secret.reveal()).isEqualTo("swordfish");
  }

  @Test
  void secretsAreEqualByValue() {
    assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).isNotEqualTo(Secret.of("b"));
    assertThat(Secret.of("a")).hasSameHashCodeAs(Secret.of("b"));
  }

  @Test
  void blankOrOversizedSecretIsRefusedWithoutItsValue() {
    assertThatThrownBy(() -> Secret.of(" "))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("secret: blank (expected: 1..8192 characters)");
    assertThatThrownBy(() -> Secret.of("x".repeat(8_193)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("8193 characters")
        .hasMessageNotContaining("xxx");
  }
}
