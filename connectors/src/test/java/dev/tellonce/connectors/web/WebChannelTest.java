package dev.tellonce.connectors.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.delivery.ChannelLimits;
import dev.tellonce.bot.message.ChannelSession;
import org.junit.jupiter.api.Test;

final class WebChannelTest {
  @Test
  void widgetCarriesTheLongestTextAndOptions() {
    assertThat(WebChannel.WIDGET.limits()).isEqualTo(new ChannelLimits(16_000, true));
    assertThat(new ChannelSession(WebChannel.WIDGET.name(), "v").isWeb()).isTrue();
  }
}
