package dev.fusabi;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Array;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Rules for the code of all modules; this module sees them all. */
final class CodeRulesTest {
    private static final List<String> MODULES =
            List.of("runtime-core", "async-ops", "vertx-bridge", "http-gateway", "examples");

    private static final JavaClasses MAIN = classesIn("classes");
    private static final JavaClasses TESTS = classesIn("test-classes");

    private static JavaClasses classesIn(String folder) {
        List<Path> folders =
                MODULES.stream()
                        .map(module -> Path.of(module, "target", folder))
                        .filter(Files::isDirectory)
                        .toList();
        return new ClassFileImporter().importPaths(folders);
    }

    @Test
    void seesTheModules() {
        assertThat(MAIN).isNotEmpty();
        assertThat(TESTS.contain(CodeRulesTest.class)).isTrue();
    }

    @Test
    void nothingSleepsOnAThread() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class, int.class)
                .orShould()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .because("a waiting script is suspended; no thread waits for it")
                .check(MAIN);
    }

    @Test
    void onlyTheCommandLineEndsTheProcess() {
        noClasses()
                .that(resideOutsideOfPackages("dev.fusabi.cli.."))
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .because("the runtime is embedded in processes that are not its own")
                .check(MAIN);
    }

    @Test
    void reflectionStaysInTheMarshallingOfHostValues() {
        noClasses()
                .that(resideOutsideOfPackages("dev.fusabi.engine.."))
                .and()
                .doNotHaveFullyQualifiedName("dev.fusabi.syntax.Trees")
                .should()
                // The length of an array and the name of a type lead to no class.
                .dependOnClassesThat(
                        resideInAPackage("java.lang.reflect")
                                .and(not(belongToAnyOf(Array.class, Type.class))))
                .because(
                        "scripts must never reach Java classes; only host values are converted"
                                + " reflectively, and the records of syntax trees compared")
                .check(MAIN);
    }

    @Test
    void modulesUseOnlyTheModulesBelowThem() {
        noClasses()
                .that(
                        resideOutsideOfPackages(
                                "dev.fusabi.async..",
                                "dev.fusabi.vertx..",
                                "dev.fusabi.gateway..",
                                "dev.fusabi.cli.."))
                .and(resideInAPackage("dev.fusabi.."))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "io.vertx..", "io.netty..", "reactor..", "com.fasterxml.."))
                .because("the runtime depends on the JDK alone")
                .check(importedFrom("runtime-core"));
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.vertx..", "io.netty.."))
                .because("asynchronous operations work without Vert.x")
                .allowEmptyShould(true)
                .check(importedFrom("async-ops"));
    }

    private static JavaClasses importedFrom(String module) {
        return new ClassFileImporter().importPath(Path.of(module, "target", "classes"));
    }

    @Test
    void everyDisabledTestSaysWhy() {
        var silent = new TreeSet<String>();
        for (JavaClass type : TESTS) {
            Stream.concat(Stream.of(type), type.getMethods().stream())
                    .filter(element -> disabledWithoutReason((HasAnnotations<?>) element))
                    .forEach(element -> silent.add(element.getDescription()));
        }
        assertThat(silent).as("disabled without a reason").isEmpty();
    }

    private static boolean disabledWithoutReason(HasAnnotations<?> element) {
        return element.isAnnotatedWith(Disabled.class)
                && element.getAnnotationOfType(Disabled.class).value().isBlank();
    }
}
