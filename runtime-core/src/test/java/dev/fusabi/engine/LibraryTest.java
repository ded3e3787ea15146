package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

class LibraryTest {
    private static final Path FOLDER = Path.of("src/main/resources/dev/fusabi/lib");

    @Test
    void everyBodyOfTheLibraryChecks() throws IOException {
        List<String> files;
        try (Stream<Path> found = Files.list(FOLDER)) {
            files = found.map(file -> file.getFileName().toString()).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(20);
        for (String file : files) {
            String header =
                    Files.readString(FOLDER.resolve(file))
                            .lines()
                            .filter(line -> line.startsWith("module "))
                            .findFirst()
                            .orElse("module " + file);
            Library.instance().declared(header.substring("module ".length()).strip());
        }
        Library.instance().checkAll();
    }

    @Test
    void namesOfOtherThingsAreNoModules() {
        assertThat(Library.instance().declared("Nothing".toLowerCase(Locale.ROOT))).isNull();
    }
}
