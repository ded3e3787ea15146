package dev.fusabi.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.engine.ReloadResult;
import dev.fusabi.engine.ScriptException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class TerminalConfigTest {
    private static final Path SEED = Path.of("examples/seeds/config.fsx");

    @TempDir Path folder;

    private final RecordingTerminal terminal = new RecordingTerminal();
    private Path file = SEED;
    private final List<ReloadResult> results = new ArrayList<>();

    @BeforeEach
    void copyTheSeed() throws IOException {
        file = folder.resolve("config.fsx");
        save(Files.readString(SEED));
    }

    private void save(String text) throws IOException {
        Files.writeString(file, text);
    }

    private TerminalConfig open() {
        return new TerminalConfig(file, terminal, results::add);
    }

    private ReloadResult nextResult(TerminalConfig config) throws InterruptedException {
        results.clear();
        for (int waited = 0; results.isEmpty(); waited++) {
            assertThat(waited).as("milliseconds").isLessThan(20_000);
            config.poll();
            Thread.sleep(1);
        }
        return results.getFirst();
    }

    private static TabInfo tab(String button) {
        return new TabInfo(7, 2, button, new TabInfo.PaneInfo("vim", "/home/ada"));
    }

    @Test
    @Tag("H1")
    void readsFontAndColours() {
        try (TerminalConfig config = open()) {
            assertThat(config.fontSize()).isEqualTo(12.0);
            assertThat(config.fontFamily()).isEqualTo("JetBrains Mono");
            ColorScheme colours = config.colorScheme();
            assertThat(colours.background()).isEqualTo("#1e1e1e");
            assertThat(colours.ansi()).hasSize(8).startsWith("#1e1e1e", "#f48771");
            assertThat(colours.brights()).hasSize(8).endsWith("#ffffff");
        }
    }

    @Test
    @Tag("H2")
    void clicksCallBackIntoTheTerminal() {
        try (TerminalConfig config = open()) {
            config.onTabBarClick(tab("Left"));
            config.onTabBarClick(tab("Middle"));
            config.onTabBarClick(tab("Right"));
        }
        assertThat(terminal.calls).containsExactly("switch 7", "close 7", "menu " + tab("Right"));
    }

    @Test
    @Tag("H3")
    void formatsTheTitleOfATab() {
        try (TerminalConfig config = open()) {
            assertThat(config.formatTabTitle(tab("Left"))).isEqualTo("[2: vim - /home/ada]");
        }
    }

    @Test
    @Tag("H4")
    void takesASavedFile() throws Exception {
        try (TerminalConfig config = open()) {
            save(
                    Files.readString(SEED)
                            .replace("12.0", "14.5")
                            .replace("[%d: %s - %s]", "%d %s %s"));
            assertThat(nextResult(config)).isInstanceOf(ReloadResult.Reloaded.class);
            assertThat(config.fontSize()).isEqualTo(14.5);
            assertThat(config.formatTabTitle(tab("Left"))).isEqualTo("2 vim /home/ada");
        }
    }

    @Test
    @Tag("H4")
    void keepsTheOldFileWhenTheNewOneHasErrors() throws Exception {
        try (TerminalConfig config = open()) {
            save(Files.readString(SEED).replace("12.0", "12.0 +"));
            assertThat(((ReloadResult.Refused) nextResult(config)).error())
                    .isInstanceOf(ScriptException.Rejected.class);
            assertThat(config.fontSize()).isEqualTo(12.0);
        }
    }

    @Test
    @Tag("H2")
    void aScriptThatGivesTheTerminalSomethingElseDoesNotCompile() throws IOException {
        save(
                Files.readString(SEED)
                        .replace("show_tab_menu tab_info", "show_tab_menu tab_info.button"));
        assertThatThrownBy(this::open)
                .isInstanceOf(ScriptException.Type.class)
                .hasMessageContaining("active_pane");
    }

    private static final class RecordingTerminal implements Terminal {
        final List<String> calls = new ArrayList<>();

        @Override
        public void switchToTab(long tabId) {
            calls.add("switch " + tabId);
        }

        @Override
        public void closeTab(long tabId) {
            calls.add("close " + tabId);
        }

        @Override
        public void showTabMenu(TabInfo tab) {
            calls.add("menu " + tab);
        }
    }
}
