package dev.tellonce.bot.engine;

import dev.tellonce.bot.understanding.FactReader;
import dev.tellonce.bot.understanding.FaqMatcher;
import dev.tellonce.bot.understanding.LanguageDetector;
import dev.tellonce.bot.understanding.MoodReader;
import dev.tellonce.bot.understanding.PersonRequestDetector;

/**
 * Everything that understands, ready to use.
 *
 * @param language finds the language
 * @param faq finds FAQ entries
 * @param person hears the wish for a person
 * @param mood reads feelings
 * @param facts reads facts
 */
public record Understanders(
    LanguageDetector language,
    FaqMatcher faq,
    PersonRequestDetector person,
    MoodReader mood,
    FactReader facts) {}
