package dev.tellonce.server.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled classes of all modules, without those of their tests. */
final class ProductClasses {

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          // The contract tests that bot-core hands to the other modules.
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dev.tellonce");

  private ProductClasses() {}

  static JavaClasses all() {
    return ALL;
  }
}
