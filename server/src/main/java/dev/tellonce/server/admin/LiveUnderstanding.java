package dev.tellonce.server.admin;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.dialogue.Heard;
import dev.tellonce.bot.message.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What understands questions while the server runs. Any thread; blocks. */
public interface LiveUnderstanding {
  /** Takes changed entries in: the next question is matched against them. */
  void changed(List<FaqEntry> entries);

  /** The day that counts for answers that are right only for a time. */
  LocalDate today();

  /**
   * What would be heard in a question; empty while understanding is loading.
   *
   * @param question what a visitor would ask
   * @param language in which language
   */
  Optional<Heard> hear(String question, Language language);

  /** Tells which questions ask the same; empty while understanding is loading. */
  Optional<QuestionMeanings> questions();
}
