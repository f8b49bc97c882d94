package dev.tellonce.server.story;

import java.util.Locale;

/**
 * What the panel's parts are called in a language; everything else a test expects stands in the
 * test.
 */
record Words(String compose, String person, String automatic, String didThisHelp) {
  static Words in(Locale language) {
    return switch (language.getLanguage()) {
      case "en" ->
          new Words(
              "Your message",
              "Talk to a person",
              "The first answers are automatic",
              "Did this help?");
      case "da" ->
          new Words(
              "Din besked", "Tal med et menneske", "De første svar er automatiske", "Hjalp det?");
      case "ko" -> new Words("메시지", "상담원과 대화하기", "처음 답변은 자동으로 보내 드려요", "도움이 되셨나요?");
      default ->
          throw new IllegalArgumentException("language: " + language + " (expected: en, da or ko)");
    };
  }
}
