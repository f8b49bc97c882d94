package dev.tellonce.nlp.language;

import opennlp.tools.langdetect.LanguageDetectorContextGenerator;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.util.ext.ExtensionLoader;

/**
 * Gives OpenNLP our features. The model's file names this class, and OpenNLP makes one when it
 * reads the file; hence public, with a constructor that takes nothing.
 */
public final class LineFeaturesFactory extends LanguageDetectorFactory {
  /** For OpenNLP, and for training. */
  public LineFeaturesFactory() {}

  /**
   * OpenNLP makes only what is in a package it was told of; to be called before a model is made.
   */
  public static void register() {
    ExtensionLoader.registerAllowedPackage(LineFeaturesFactory.class.getPackageName());
  }

  @Override
  public LanguageDetectorContextGenerator getContextGenerator() {
    return new LineFeatures();
  }
}
