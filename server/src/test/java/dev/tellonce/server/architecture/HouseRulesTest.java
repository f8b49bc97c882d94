package dev.tellonce.server.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaPackage;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What no class of the product does, wherever it lies. */
class HouseRulesTest {

  /** The packages that speak to a terminal, and put the parts together. */
  private static final String[] COMMAND_LINE = {
    "dev.tellonce.server", "dev.tellonce.nlp.training.."
  };

  @Test
  void everyPackageSaysWhatItIsForAndIsNullMarked() {
    List<String> without =
        packagesOf(ProductClasses.all().getPackage("dev.tellonce"))
            .filter(found -> !found.getClasses().isEmpty())
            .filter(found -> !found.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .toList();
    assertThat(without).as("packages without a package-info.java with @NullMarked").isEmpty();
  }

  private static Stream<JavaPackage> packagesOf(JavaPackage root) {
    return Stream.concat(Stream.of(root), root.getSubpackagesInTree().stream());
  }

  @Test
  void logsGoThroughSlf4j() {
    noClasses().should(USE_JAVA_UTIL_LOGGING).check(ProductClasses.all());
  }

  @Test
  void onlyTheCommandLineWritesToTheTerminal() {
    noClasses()
        .that()
        .resideOutsideOfPackages(COMMAND_LINE)
        .should(ACCESS_STANDARD_STREAMS)
        .check(ProductClasses.all());
  }

  @Test
  void onlyTheAssemblyMakesAClock() {
    noClasses()
        .that()
        .resideOutsideOfPackages(COMMAND_LINE)
        .should()
        .callMethodWhere(
            target(owner(assignableTo(Clock.class)))
                .and(target(nameMatching("system.*")))
                .or(target(owner(assignableTo(InstantSource.class))).and(target(name("system"))))
                .as("it makes a clock of the machine's time"))
        .because("time comes in by constructor, so that tests run under a virtual clock")
        .check(ProductClasses.all());
  }

  @Test
  void onlyTheAssemblyMakesASourceOfRandomness() {
    noClasses()
        .that()
        .resideOutsideOfPackages(COMMAND_LINE)
        .should()
        .callConstructor(SecureRandom.class)
        .because("randomness comes in by constructor, so that tests repeat")
        .check(ProductClasses.all());
  }

  @Test
  void secretsAreNotComparedWithEquals() {
    noClasses()
        .should()
        .callMethodWhere(
            target(name("equals"))
                .and(target(owner(nameMatching(".*(Secret|Token)"))))
                .as("it asks a secret or a token whether it equals another"))
        .because("the time it takes tells how much was right: MessageDigest.isEqual does not")
        .check(ProductClasses.all());
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveNameMatching(".*(Util|Utils|Helper|Helpers)")
        .orShould()
        .resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..", "..helper..")
        .because("such a name fits anything, so anything gathers there")
        .check(ProductClasses.all());
  }
}
