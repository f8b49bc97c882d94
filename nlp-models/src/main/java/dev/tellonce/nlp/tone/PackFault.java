package dev.tellonce.nlp.tone;

/**
 * One thing wrong with a pack.
 *
 * @param file the file, below the folder of the packs
 * @param line its line, from 1
 * @param rule the rule's id; empty where it is outside of any rule
 * @param problem what is wrong and what was expected
 */
public record PackFault(String file, int line, String rule, String problem) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + (rule.isEmpty() ? "" : rule + ": ") + problem;
  }
}
