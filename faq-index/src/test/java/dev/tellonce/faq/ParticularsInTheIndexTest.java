package dev.tellonce.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.content.Particulars;
import dev.tellonce.bot.content.Validity;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.FaqHit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Days and tags of entries, as matching sees them. */
class ParticularsInTheIndexTest {
  private static final LocalDate LAST = LocalDate.of(2026, 12, 24);
  private static final FaqId PARCEL = new FaqId("parcel");

  private static List<FaqEntry> with(FaqEntry more) {
    List<FaqEntry> all = new ArrayList<>(FaqFixture.in("en"));
    all.add(more);
    return all;
  }

  private static double of(List<FaqHit> hits, FaqId id) {
    return hits.stream()
        .filter(hit -> hit.entry().id().equals(id))
        .mapToDouble(FaqHit::confidence)
        .findFirst()
        .orElse(0);
  }

  @Test
  void whatIsNotRightTodayNeitherAnswersNorTakesConfidence() {
    FaqEntry rival =
        FaqFixture.entry("strike", "en", "Where is my parcel?", "my parcel is late")
            .with(Particulars.NONE.withValidity(new Validity(Optional.empty(), Optional.of(LAST))));
    try (LuceneFaqIndex index = new LuceneFaqIndex()) {
      index.replaceAll(with(rival));
      String question = "Where is my parcel?";
      List<FaqHit> during = index.match(question, Language.ENGLISH, LAST);
      assertThat(of(during, rival.id())).isPositive();

      // The same index, a day later.
      List<FaqHit> after = index.match(question, Language.ENGLISH, LAST.plusDays(1));
      assertThat(of(after, rival.id())).isZero();
      assertThat(of(after, PARCEL)).isGreaterThan(of(during, PARCEL)).isGreaterThan(0.8);
      assertThat(index.explain(question, Language.ENGLISH, LAST.plusDays(1)))
          .noneMatch(each -> each.hit().entry().id().equals(rival.id()));
      assertThat(index.match(question, Language.ENGLISH, LAST)).isEqualTo(during);
    }
  }

  @Test
  void aTagHelpsToFindAnEntry() {
    FaqEntry bare = FaqFixture.entry("glass", "en", "How is glass packed?");
    FaqEntry tagged = bare.with(Particulars.NONE.withTags(List.of("fragile", "vases")));
    String question = "how are fragile vases packed";
    try (LuceneFaqIndex index = new LuceneFaqIndex()) {
      index.replaceAll(with(bare));
      double without = of(index.ranked(question, Language.ENGLISH), bare.id());
      index.update(tagged);
      double within = of(index.ranked(question, Language.ENGLISH), bare.id());
      assertThat(within).isGreaterThan(without);
      // A word that stands in no phrasing finds the entry by its tag alone.
      assertThat(index.ranked("vases", Language.ENGLISH))
          .anyMatch(hit -> hit.entry().id().equals(bare.id()));
    }
  }
}
