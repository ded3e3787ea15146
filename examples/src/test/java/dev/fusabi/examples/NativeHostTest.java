package dev.fusabi.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs in C, Python and Ruby that run scripts. Where a tool is missing the test says so and is skipped. */
@Tag("A27")
final class NativeHostTest {
    private static final Path FOLDER = Path.of("examples/native-host");
    private static final String JAVA = System.getProperty("java.home");

    private static final String GREETINGS =
            """
            hello Zoë (3)
            no such thing
            [1, 2, 3]
            """;

    @TempDir private static Path built;
    private static Path library = Path.of("");

    private record Run(int exit, String output) {}

    @BeforeAll
    static void buildTheLibrary() throws Exception {
        assumeTrue(isThere("gcc"), "gcc is not installed, which builds the library");
        assumeTrue(
                Files.exists(Path.of(JAVA, "include/jni.h")),
                "this Java has no include/jni.h, which the library needs");
        assumeTrue(
                Files.exists(Path.of(JAVA, "lib/server/libjvm.so")),
                "this Java has no lib/server/libjvm.so: the example is for Linux");
        library = built.resolve("libfusabi.so");
        assertThat(compile("-shared", "-fPIC", FOLDER.resolve("fusabi.c").toString(), library))
                .isEqualTo(new Run(0, ""));
    }

    private static Run compile(String kind, String first, String second, Path output)
            throws Exception {
        return run(
                List.of(
                        "gcc",
                        "-std=gnu11",
                        "-Wall",
                        "-Wextra",
                        "-Werror",
                        kind,
                        first,
                        second,
                        "-I" + FOLDER,
                        "-I" + JAVA + "/include",
                        "-I" + JAVA + "/include/linux",
                        "-o",
                        output.toString()));
    }

    private static boolean isThere(String tool) throws InterruptedException {
        try {
            return new ProcessBuilder(tool, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Run run(List<String> command) throws Exception {
        Path output = Files.createTempFile(built, "out", ".txt");
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", JAVA);
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        builder.environment().put("LANG", "C.UTF-8");
        Process process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(command + " does not end:\n" + Files.readString(output));
        }
        return new Run(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    @Test
    void aProgramInCRegistersCallbacksCallsAndPolls() throws Exception {
        Path program = built.resolve("demo");
        assertThat(
                        compile(
                                FOLDER.resolve("demo.c").toString(),
                                library.toString(),
                                "-Wl,-rpath," + built,
                                program))
                .isEqualTo(new Run(0, ""));
        Run run = run(List.of(program.toString(), classPath()));
        assertThat(run.output().lines().filter(line -> !line.isBlank()))
                .startsWith("log [\"pricing café\"]", "price 12", "add 42", "fails \"not today\"")
                .anyMatch(line -> line.startsWith("broken ") && line.contains("no stock"))
                .anyMatch(line -> line.startsWith("unknown ") && line.contains("'unknown'"))
                .endsWith("state 0", "state 1", "later \"done\"", "state 3", "lines 1");
        assertThat(run.exit()).isZero();
    }

    @Test
    void aPythonProgramDoesTheSameByCtypes() throws Exception {
        assumeTrue(isThere("python3"), "python3 is not installed");
        greet("python3", "demo.py");
    }

    @Test
    void aRubyProgramDoesTheSameByFiddle() throws Exception {
        assumeTrue(isThere("ruby"), "ruby is not installed");
        greet("ruby", "demo.rb");
    }

    private static void greet(String interpreter, String program) throws Exception {
        Run run =
                run(
                        List.of(
                                interpreter,
                                FOLDER.resolve(program).toString(),
                                library.toString(),
                                classPath()));
        assertThat(run.output()).startsWith(GREETINGS).contains("'greet' takes 1 arguments, got 2");
        assertThat(run.exit()).as(run.output()).isZero();
    }
}
