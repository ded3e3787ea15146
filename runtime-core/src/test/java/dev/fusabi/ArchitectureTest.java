package dev.fusabi;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Packages of the runtime know each other in one direction only. */
final class ArchitectureTest {
    private static final String ROOT = "dev.fusabi.";

    /** For each package the packages that it may use, besides itself and the JDK. */
    private static final Map<String, List<String>> MAY_USE =
            Map.ofEntries(
                    Map.entry("source", List.of()),
                    Map.entry("watch", List.of()),
                    Map.entry("diagnostic", List.of("source")),
                    Map.entry("syntax", List.of("source", "diagnostic")),
                    Map.entry("format", List.of("source", "diagnostic", "syntax")),
                    Map.entry("types", List.of("source", "diagnostic", "syntax")),
                    Map.entry("value", List.of("source", "diagnostic")),
                    Map.entry("builtin", List.of()),
                    Map.entry("processor", List.of("builtin")),
                    Map.entry("debug", List.of("source", "value")),
                    Map.entry("memory", List.of("value")),
                    Map.entry("bytecode", List.of("source", "diagnostic", "value")),
                    Map.entry(
                            "lower", List.of("source", "diagnostic", "types", "value", "bytecode")),
                    Map.entry("vm", List.of("source", "diagnostic", "value", "bytecode")),
                    Map.entry("jit", List.of("source", "diagnostic", "value", "bytecode", "vm")),
                    Map.entry(
                            "lib",
                            List.of("source", "diagnostic", "types", "value", "bytecode", "vm")),
                    Map.entry(
                            "engine",
                            List.of(
                                    "source",
                                    "diagnostic",
                                    "syntax",
                                    "types",
                                    "value",
                                    "bytecode",
                                    "lower",
                                    "vm",
                                    "jit",
                                    "lib",
                                    "watch",
                                    "memory",
                                    "memory",
                                    "debug")));

    /** For each part of a package the other parts that it may use; what is not inside a part may use all. */
    private static final Map<String, List<String>> PARTS =
            Map.ofEntries(
                    Map.entry("types.tree", List.of()),
                    Map.entry("types.infer", List.of("types.tree")),
                    Map.entry("types.names", List.of("types.tree")),
                    Map.entry("types.coverage", List.of("types.tree")),
                    Map.entry("types.expr", List.of("types.tree", "types.infer", "types.names")),
                    Map.entry("lib.base", List.of()),
                    Map.entry("lib.culture", List.of()),
                    Map.entry("lib.regex", List.of()),
                    Map.entry("lib.number", List.of("lib.base", "lib.culture")),
                    Map.entry("lib.time", List.of("lib.base", "lib.culture")),
                    Map.entry("lib.collection", List.of("lib.base")),
                    Map.entry(
                            "lib.text",
                            List.of(
                                    "lib.base",
                                    "lib.culture",
                                    "lib.number",
                                    "lib.time",
                                    "lib.regex")));

    /** Which register a type's values live in, and what constants are: the one thing about values that types must say. */
    private static final String REPRESENTATIONS =
            "dev\\.fusabi\\.value\\.(Kind|Primitives|Unsigned|Decimals)";

    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.fusabi");

    static List<String> packages() {
        return MAY_USE.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void usesOnlyThePackagesBelowIt(String name) {
        List<String> allowed =
                new ArrayList<>(
                        List.of(
                                "java..",
                                "javax.annotation.processing",
                                "javax.lang.model..",
                                "javax.tools",
                                "com.sun.management",
                                "org.jspecify..",
                                ROOT + name + ".."));
        MAY_USE.get(name).forEach(other -> allowed.add(ROOT + other + ".."));
        ArchRule rule =
                classes()
                        .that(resideInAPackage(ROOT + name + ".."))
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(allowed.toArray(String[]::new))
                                        .or(nameMatching(REPRESENTATIONS)))
                        .as("Package " + name + " uses only " + MAY_USE.get(name) + " and the JDK")
                        .allowEmptyShould(true);
        rule.check(MAIN);
    }

    static List<String> parts() {
        return PARTS.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void usesOnlyThePartsBelowIt(String part) {
        String whole = ROOT + part.substring(0, part.indexOf('.')) + "..";
        var allowed = new ArrayList<String>(List.of(ROOT + part));
        PARTS.get(part).forEach(other -> allowed.add(ROOT + other));
        ArchRule rule =
                classes()
                        .that(resideInAPackage(ROOT + part))
                        .should()
                        .onlyDependOnClassesThat(
                                resideOutsideOfPackages(whole)
                                        .or(resideInAnyPackage(allowed.toArray(String[]::new))))
                        .as("Part " + part + " uses only " + PARTS.get(part) + " of its package");
        rule.check(MAIN);
    }

    @Test
    void everyPartHasAPlace() {
        var wholes =
                PARTS.keySet().stream().map(part -> part.substring(0, part.indexOf('.'))).toList();
        var unplaced = new TreeSet<String>();
        MAIN.stream()
                .map(type -> type.getPackageName())
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()))
                .filter(name -> name.contains(".") && wholes.contains(name.split("\\.")[0]))
                .filter(name -> !PARTS.containsKey(name))
                .forEach(unplaced::add);
        assertThat(unplaced).as("parts that PARTS does not mention").isEmpty();
    }

    @Test
    void everyPackageHasAPlace() {
        var unplaced = new TreeSet<String>();
        MAIN.stream()
                .map(type -> type.getPackageName())
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()).split("\\.")[0])
                .filter(name -> !MAY_USE.containsKey(name))
                .forEach(unplaced::add);
        assertThat(unplaced).as("packages that MAY_USE does not mention").isEmpty();
    }

    @Test
    void everyPackageSaysItsJob() {
        var silent = new TreeSet<String>();
        MAIN.stream()
                .map(type -> type.getPackage())
                .filter(owner -> owner.tryGetPackageInfo().isEmpty())
                .forEach(owner -> silent.add(owner.getName()));
        assertThat(silent).as("packages without package-info").isEmpty();
    }

    @Test
    void theDirectionRuleRejectsAnUpwardUse() {
        // A rule that can never fail is worthless: this class uses ArchUnit, which no package may.
        JavaClasses self = new ClassFileImporter().importClasses(ArchitectureTest.class);
        ArchRule rule =
                classes()
                        .should()
                        .onlyDependOnClassesThat(resideOutsideOfPackages("com.tngtech.archunit.."));
        assertThat(rule.evaluate(self).hasViolation()).isTrue();
    }
}
