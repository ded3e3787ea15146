package dev.fusabi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

final class FmtCommandTest {
    @TempDir private Path folder;

    private Path file(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return file;
    }

    @Test
    void rewritesFilesAndNamesThem() throws Exception {
        Path ugly = file("a/ugly.fsx", "let x=1\n");
        Path nice = file("a/nice.fsx", "let x = 1\n");

        assertThat(Command.run("fmt", folder.toString()))
                .isEqualTo(new Command(0, "formatted " + ugly + "\n", ""));
        assertThat(ugly).hasContent("let x = 1\n");
        assertThat(nice).hasContent("let x = 1\n");
        assertThat(Command.run("fmt", folder.toString())).isEqualTo(new Command(0, "", ""));
    }

    @Test
    void checkListsWhatIsNotFormattedAndChangesNothing() throws Exception {
        Path ugly = file("ugly.fsx", "let x=1\n");

        assertThat(Command.run("fmt", "--check", ugly.toString()))
                .isEqualTo(new Command(1, ugly + "\n", ""));
        assertThat(ugly).hasContent("let x=1\n");
    }

    @Test
    void leavesFilesWithSyntaxErrorsAlone() throws Exception {
        Path broken = file("broken.fsx", "let x=(1\n");
        Command command = Command.run("fmt", broken.toString());

        assertThat(command.exit()).isEqualTo(1);
        assertThat(command.err()).contains("broken.fsx:", "FSB0101");
        assertThat(broken).hasContent("let x=(1\n");
    }

    @Test
    void formatsStandardInput() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("let x=1".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(Command.run("fmt", "-")).isEqualTo(new Command(0, "let x = 1\n", ""));
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aMissingFileIsWrongUsage() {
        assertThat(Command.run("fmt", folder.resolve("none.fsx").toString()).exit()).isEqualTo(2);
    }
}
