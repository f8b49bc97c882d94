package dev.tellonce.bot.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MentionsTest {
  @Test
  void colleagueIsCalledByLogin() {
    assertThat(Mentions.in("@mikko can you look? (@Sofie.) 그리고 @민아!"))
        .containsExactly("mikko", "sofie", "민아");
  }

  @Test
  void loginMayBeAnAddress() {
    assertThat(Mentions.in("ask @aino.l@shop.example, please"))
        .containsExactly("aino.l@shop.example");
  }

  @Test
  void customersAddressCallsNobody() {
    assertThat(Mentions.in("write to ida@mikko.example or a.@b @ c @-d")).isEmpty();
  }

  @Test
  void oneNoteCallsAtMostTwenty() {
    String all =
        IntStream.range(0, 50).mapToObj(i -> "@agent" + i).collect(Collectors.joining(" "));
    assertThat(Mentions.in(all)).hasSize(Mentions.MOST);
  }
}
