package dev.fusabi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

@Tag("A22")
final class ResourceLoadingTest {
    private static final Path SCRIPT = Path.of("examples/resource-loading/level.fsx");

    @Test
    void aLevelIsLoadedAndWhatIsMissingIsReported(@TempDir Path folder) throws IOException {
        for (String name : List.of("a.png", "b.png", "c.ogg", "d.ogg")) {
            Files.write(folder.resolve(name), new byte[100]);
        }
        List<String> progress = new CopyOnWriteArrayList<>();
        try (var loading = new ResourceLoading(SCRIPT, folder, progress::add)) {
            List<String> report =
                    loading.load("a.png", "none.png", "b.png", "c.ogg", "d.ogg")
                            .block(Duration.ofSeconds(30));
            assertThat(report).containsExactly("400 bytes", "none.png: there is no such resource");
            assertThat(progress).containsExactlyInAnyOrder("a.png", "b.png", "c.ogg", "d.ogg");
        }
    }
}
