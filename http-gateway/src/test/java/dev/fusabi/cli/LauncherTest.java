package dev.fusabi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The launcher at the root of the repository, in a small imitation of the project: its JDKs and its
 * Maven are scripts that only report how they were called.
 */
final class LauncherTest {
    private static final Path LAUNCHER = Path.of("..", "fusabi");
    private static final List<String> TOOLS =
            List.of(
                    "cat",
                    "dirname",
                    "find",
                    "grep",
                    "head",
                    "ln",
                    "mkdir",
                    "mv",
                    "readlink",
                    "rm",
                    "sed",
                    "sleep",
                    "tail",
                    "touch");

    @TempDir private Path temporary;
    private Path project;
    private Path bin;
    private Path jdks;

    @BeforeEach
    void imitateTheProject() throws IOException {
        project = Files.createDirectories(temporary.resolve("the project"));
        bin = Files.createDirectories(temporary.resolve("bin"));
        jdks = Files.createDirectories(temporary.resolve("some jdks"));
        Files.copy(LAUNCHER, project.resolve("fusabi"));
        executable(project.resolve("fusabi"));
        write(project.resolve("pom.xml"), "");
        for (String module : List.of("runtime-core", "async-ops", "vertx-bridge", "http-gateway")) {
            write(project.resolve(module).resolve("pom.xml"), "");
            write(project.resolve(module).resolve("src/main/java/A.java"), "");
        }
        for (String tool : TOOLS) {
            script(bin.resolve(tool), "exec '" + onPath(tool) + "' \"$@\"\n");
        }
        script(
                bin.resolve("mvn"),
                """
                echo built >>"$(dirname "$0")/calls"
                sleep 0.2
                cd "$(dirname "$0")/../the project" && mkdir -p http-gateway/target/lib
                echo >http-gateway/target/lib/fusabi.jar
                """);
    }

    @Test
    void runsThroughALinkFromAnyFolderAndKeepsTheArguments() throws Exception {
        jdk("jdk-25", "25.0.1");
        Path link = temporary.resolve("another link");
        Files.createSymbolicLink(link, project.resolve("fusabi"));

        Result result = launch(link, "run", "my script.fsx", "*");

        assertThat(result.exit()).isZero();
        assertThat(result.lines())
                .contains("dev.fusabi.cli.Main", "run", "my script.fsx", "*")
                .contains("in " + temporary.toRealPath())
                .contains(
                        project.toRealPath()
                                .resolve("http-gateway/target/lib/fusabi.jar")
                                .toString());
    }

    @Test
    void buildsOnceAndAgainAfterAChange() throws Exception {
        jdk("jdk-25", "25");

        assertThat(launch().errors()).contains("fusabi: building (first run) ...");
        assertThat(launch().errors()).isEmpty();
        assertThat(builds()).isEqualTo(1);

        Files.setLastModifiedTime(
                project.resolve("async-ops/src/main/java/A.java"),
                FileTime.from(Instant.now().plusSeconds(2)));
        assertThat(launch().errors()).contains("fusabi: building (sources changed) ...");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void twoLaunchesAtOnceBuildOnce() throws Exception {
        jdk("jdk-25", "25");
        Process first = start(project.resolve("fusabi"));
        Process second = start(project.resolve("fusabi"));

        assertThat(result(first).exit()).isZero();
        assertThat(result(second).exit()).isZero();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void anAbandonedLockDoesNotBlock() throws Exception {
        jdk("jdk-25", "25");
        Files.createDirectories(project.resolve("target"));
        // No process has this number: it is above what kernels allow.
        Files.createSymbolicLink(project.resolve("target/fusabi-build.lock"), Path.of("99999999"));

        assertThat(launch().exit()).isZero();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void aFailedBuildShowsItsErrorsAndIsTriedAgain() throws Exception {
        jdk("jdk-25", "25");
        script(
                bin.resolve("mvn"),
                """
                echo '[INFO] noise'
                echo '[ERROR] A.java:[1,1] nonsense'
                echo '[ERROR] Re-run Maven using the -X switch'
                exit 1
                """);

        for (int attempt = 0; attempt < 2; attempt++) {
            Result result = launch();
            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.errors())
                    .contains("[ERROR] A.java:[1,1] nonsense")
                    .doesNotContain("noise", "Re-run");
        }
    }

    @Test
    void saysWhatToInstallWhenThereIsNoMaven() throws Exception {
        jdk("jdk-25", "25");
        Files.delete(bin.resolve("mvn"));

        Result result = launch();

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.errors()).contains("Apache Maven").contains("Install");
    }

    @Test
    void saysWhatToInstallWhenThereIsNoNewEnoughJdk() throws Exception {
        jdk("jdk-17", "17.0.15");
        jdk("jdk-8", "1.8.0_402");

        Result result = launch();

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.errors()).contains("JDK 25 or newer is needed").contains("JAVA_HOME");
    }

    @Test
    void takesTheNewestJdkOfTheFolders() throws Exception {
        jdk("a", "25.0.1");
        jdk("b", "26-ea");
        jdk("c", "17");

        assertThat(launch().lines()).contains("java of b");
    }

    @Test
    void javaHomeComesFirstUnlessItIsTooOld() throws Exception {
        jdk("new", "26");
        Path chosen = jdk("chosen", "25");
        Path old = jdk("old", "21");

        assertThat(result(start(project.resolve("fusabi"), List.of(), chosen)).lines())
                .contains("java of chosen");
        assertThat(result(start(project.resolve("fusabi"), List.of(), old)).lines())
                .contains("java of new");
    }

    private record Result(int exit, String output, String errors) {
        List<String> lines() {
            return output.lines().toList();
        }
    }

    private Result launch(String... arguments) throws Exception {
        return launch(project.resolve("fusabi"), arguments);
    }

    private Result launch(Path launcher, String... arguments) throws Exception {
        return result(start(launcher, arguments));
    }

    private Process start(Path launcher, String... arguments) throws IOException {
        return start(launcher, List.of(arguments), null);
    }

    private Process start(Path launcher, List<String> arguments, Path javaHome) throws IOException {
        var command = new ArrayList<String>();
        command.add(launcher.toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(temporary.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        builder.environment().put("FUSABI_JDK_FOLDERS", jdks.toString());
        if (javaHome != null) {
            builder.environment().put("JAVA_HOME", javaHome.toString());
        }
        return builder.start();
    }

    private static Result result(Process process) throws Exception {
        // The output is far below what a pipe holds, so that reading may wait for the end.
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Result(
                process.exitValue(),
                new String(process.getInputStream().readAllBytes()),
                new String(process.getErrorStream().readAllBytes()));
    }

    private long builds() throws IOException {
        return Files.readAllLines(bin.resolve("calls")).size();
    }

    /** A JDK whose java prints its own name, the folder it runs in, and its arguments. */
    private Path jdk(String name, String version) throws IOException {
        Path home = jdks.resolve(name);
        write(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/javac"), "");
        script(
                home.resolve("bin/java"),
                """
                echo "java of %s"
                echo "in $PWD"
                printf '%%s\\n' "$@"
                """
                        .formatted(name));
        return home;
    }

    private static void script(Path file, String body) throws IOException {
        write(file, "#!/bin/sh\n" + body);
        executable(file);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path onPath(String tool) {
        for (String folder : System.getenv("PATH").split(":")) {
            Path file = Path.of(folder, tool);
            if (Files.isExecutable(file)) {
                return file;
            }
        }
        throw new IllegalStateException("no " + tool + " on the PATH");
    }
}
