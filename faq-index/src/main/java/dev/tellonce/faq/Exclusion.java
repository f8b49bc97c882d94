package dev.tellonce.faq;

import dev.tellonce.bot.message.FaqId;
import org.jspecify.annotations.Nullable;

/**
 * What is taken to be absent while the confidence is fitted, so that a phrasing cannot find itself.
 */
sealed interface Exclusion {
  /** Whether the phrasing is absent. */
  boolean excludes(Phrasing phrasing);

  /** The entry that misses something, or null. */
  @Nullable FaqId entry();

  /** How many of the entry's phrasings with the term are absent. */
  int count(FaqId entry, String term);

  /** Whether the entry misses something. */
  default boolean touches(FaqId id) {
    return id.equals(entry());
  }

  /** Nothing is absent. */
  record Nothing() implements Exclusion {
    static final Nothing AT_ALL = new Nothing();

    @Override
    public boolean excludes(Phrasing phrasing) {
      return false;
    }

    @Override
    public @Nullable FaqId entry() {
      return null;
    }

    @Override
    public int count(FaqId entry, String term) {
      return 0;
    }
  }

  /**
   * One phrasing is absent.
   *
   * @param phrasing which
   */
  record One(Phrasing phrasing) implements Exclusion {
    @Override
    public boolean excludes(Phrasing other) {
      return other.serial() == phrasing.serial();
    }

    @Override
    public FaqId entry() {
      return phrasing.id();
    }

    @Override
    public int count(FaqId entry, String term) {
      return entry.equals(phrasing.id()) && phrasing.analysed().terms().contains(term) ? 1 : 0;
    }
  }

  /**
   * A whole entry is absent.
   *
   * @param entry which
   */
  record Whole(FaqId entry) implements Exclusion {
    @Override
    public boolean excludes(Phrasing other) {
      return other.id().equals(entry);
    }

    @Override
    public int count(FaqId id, String term) {
      return id.equals(entry) ? Integer.MAX_VALUE : 0;
    }
  }
}
