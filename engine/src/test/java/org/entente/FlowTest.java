package org.entente;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The one line of flow: a package uses only those to its left. Holds for every class of the
 * project, with nothing switched off.
 */
class FlowTest {
  private static final List<String> FLOW =
      List.of("domain", "source", "evidence", "measure", "assess", "report", "app");
  private static final String ROOT = "org.entente.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.entente");

  @Test
  void everyPackageUsesOnlyThoseToItsLeft() {
    List<String> offences =
        CLASSES.stream()
            .flatMap(
                from ->
                    from.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass())
                        .filter(to -> to.getPackageName().startsWith(ROOT))
                        .filter(to -> position(to) > position(from))
                        .map(to -> from.getName() + " uses " + to.getName()))
            .distinct()
            .toList();
    assertThat(offences).isEmpty();
  }

  @Test
  void noPackageStandsOutsideTheFlow() {
    assertThat(CLASSES.stream().map(FlowTest::top).distinct().toList()).isSubsetOf(FLOW);
  }

  @Test
  void noCycleInsideAPackage() {
    for (String name : FLOW) {
      slices()
          .matching(ROOT + name + ".(*)..")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void theReadmeShowsTheFlowAsItIs() throws IOException {
    assertThat(Files.readString(Mirror.projectRoot().resolve("README.md")))
        .contains(String.join(" -> ", FLOW));
  }

  private static int position(JavaClass type) {
    return FLOW.indexOf(top(type));
  }

  private static String top(JavaClass type) {
    String below = type.getPackageName().substring(ROOT.length());
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }
}
