package dev.tellonce.server;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.FaqHit;
import dev.tellonce.bot.understanding.SentenceEncoder;
import dev.tellonce.faq.LuceneFaqIndex;
import dev.tellonce.faq.QuestionGroups;
import dev.tellonce.server.admin.QuestionMeanings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Questions as the live index understands them. Any thread. */
final class FaqMeanings implements QuestionMeanings {
  private final LuceneFaqIndex index;
  private final Optional<SentenceEncoder> encoder;
  private final Map<Language, QuestionGroups> languages = new ConcurrentHashMap<>();

  FaqMeanings(LuceneFaqIndex index, Optional<SentenceEncoder> encoder) {
    this.index = index;
    this.encoder = encoder;
  }

  private QuestionGroups of(Language language) {
    return languages.computeIfAbsent(language, key -> new QuestionGroups(key, encoder));
  }

  @Override
  public String asking(String said, Language language) {
    return of(language).asking(said);
  }

  @Override
  public List<List<Integer>> groups(List<String> questions, Language language) {
    return of(language).of(questions).stream().map(QuestionGroups.Group::members).toList();
  }

  @Override
  public Optional<FaqHit> nearest(String question, Language language) {
    return index.ranked(question, language).stream().findFirst();
  }
}
