package dev.tellonce.server.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One row of the design's table of packages.
 *
 * @param name the package, a pattern of ArchUnit's, below {@code dev.tellonce}
 * @param touches the packages of ours it may touch, below {@code dev.tellonce}, beside itself
 */
record Place(String name, List<String> touches) {

  private static final String BASE = "dev.tellonce.";

  Place {
    touches = List.copyOf(touches);
  }

  static Place of(String name, String... touches) {
    return new Place(name, Arrays.asList(touches));
  }

  /** The pattern of its packages. */
  String pattern() {
    return BASE + name;
  }

  /** Itself, what its row names, and whatever is not ours. */
  DescribedPredicate<JavaClass> allowed() {
    List<String> patterns = new ArrayList<>(List.of(pattern()));
    touches.forEach(touched -> patterns.add(BASE + touched));
    return resideInAnyPackage(patterns.toArray(String[]::new))
        .or(resideOutsideOfPackage("dev.tellonce.."))
        .as("belong to " + patterns + " or to a library");
  }

  @Override
  public String toString() {
    return name;
  }
}
