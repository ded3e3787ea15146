package dev.fusabi.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.engine.BuiltinInfo;
import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.Plugin;
import dev.fusabi.engine.ScriptException;
import dev.fusabi.source.Source;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Methods with {@code @Builtin}: the plugins that are generated, and what the compiler refuses. */
class BuiltinProcessorTest {
    private static final String IMPORTS =
            """
            package game;
            import dev.fusabi.builtin.*;
            import dev.fusabi.engine.*;
            import java.util.*;
            import java.util.concurrent.*;
            """;

    private static final String GAME =
            """
            @Builtins(value = "game", requires = "play")
            public final class GameFunctions {
                public record Place(double x, double y) {}
                private final List<String> spawned = new ArrayList<>();

                @Builtin(doc = "Puts a \\"thing\\" into the world;\\nits number.")
                public long spawn(@Arg("what it is") String kind, @Arg("where") Place place) {
                    spawned.add(kind + "@" + place.x());
                    return spawned.size();
                }

                @Builtin(doc = "What there is.", name = "all_things", requires = "look")
                List<String> all() { return spawned; }

                @Builtin(doc = "Twice as much.")
                static int twice(int number) { return number * 2; }

                @Builtin(doc = "Who calls.")
                static String caller(HostCall call, boolean loud) {
                    String name = call.scriptStackTrace().frames().getFirst().function();
                    return loud ? name.toUpperCase() : name;
                }

                @Builtin(doc = "Comes later.")
                CompletionStage<Long> later(long number) {
                    return CompletableFuture.completedFuture(number);
                }

                @Builtin(doc = "How often each occurs.")
                static Map<String, Long> counts(List<String> names, Optional<Long> start) {
                    Map<String, Long> counts = new TreeMap<>();
                    names.forEach(name -> counts.merge(name, start.orElse(1L), Long::sum));
                    return counts;
                }

                @Builtin(doc = "Forgets all.")
                void clear() throws java.io.IOException { spawned.clear(); }
            }
            """;

    @TempDir private Path folder;

    /** The errors of a class, without their places. */
    private List<String> compile(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".java"), IMPORTS + text);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var problems = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(problems, null, null)) {
            compiler.getTask(
                            null,
                            files,
                            problems,
                            List.of(
                                    "-d",
                                    folder.toString(),
                                    "-classpath",
                                    System.getProperty("java.class.path"),
                                    "-processor",
                                    BuiltinProcessor.class.getName(),
                                    "-Xlint:all",
                                    "-Xlint:-options"),
                            null,
                            files.getJavaFileObjects(file))
                    .call();
        }
        List<String> errors = new ArrayList<>();
        for (Diagnostic<?> problem : problems.getDiagnostics()) {
            if (problem.getKind() == Diagnostic.Kind.ERROR) {
                errors.add(problem.getLineNumber() - 5 + ": " + problem.getMessage(null));
            }
        }
        return errors;
    }

    private Plugin gamePlugin() throws Exception {
        assertThat(compile("GameFunctions", GAME)).isEmpty();
        // Stays open for the classes that are loaded when they are first used.
        @SuppressWarnings("resource")
        var loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
        Class<?> functions = loader.loadClass("game.GameFunctions");
        return (Plugin)
                loader.loadClass("game.GameFunctionsPlugin")
                        .getConstructor(functions)
                        .newInstance(functions.getConstructor().newInstance());
    }

    @Test
    @Tag("A5")
    void oneDeclarationGivesFunctionTypeAndDescription() throws Exception {
        Host host = Host.builder().plugin(gamePlugin()).allow("play", "look").build();
        Engine engine = Engine.builder().host(host).build();
        engine.load(
                new Source(
                        "test.fsx",
                        """
                        let start () =
                            let first = Game.spawn "dragon" { x = 1.5; y = 2.0 }
                            let second = Game.later (Game.twice 21)
                            let all = Game.all_things ()
                            let name = Game.caller true
                            Game.clear ()
                            sprintf "%d %d %A %s %d" first second all name (Game.all_things ()).Length
                        """));
        assertThat(engine.call("start", String.class)).isEqualTo("1 42 [\"dragon@1.5\"] START 0");
        assertThat(
                        engine.eval(
                                "sprintf \"%A\" (Map.toList (Game.counts [\"a\"; \"b\"; \"a\"] None))",
                                String.class))
                .isEqualTo("[(\"a\", 2); (\"b\", 1)]");
        assertThat(host.functions())
                .filteredOn(function -> function.name().equals("game::counts"))
                .extracting(BuiltinInfo::signature)
                .containsExactly("string list -> int option -> Map<string, int>");
        assertThat(host.functions())
                .filteredOn(function -> function.name().equals("game::spawn"))
                .singleElement()
                .satisfies(spawn -> {
                    assertThat(spawn.doc())
                            .isEqualTo("Puts a \"thing\" into the world;\nits number.");
                    assertThat(spawn.args())
                            .containsExactly(
                                    new BuiltinInfo.Arg("kind", "what it is"),
                                    new BuiltinInfo.Arg("place", "where"));
                    assertThat(spawn.capability()).isEqualTo("play");
                    assertThat(spawn.owner()).isEqualTo("game");
                    assertThat(spawn.signature())
                            .isEqualTo("string -> {| x: float; y: float |} -> int");
                });
    }

    @Test
    @Tag("A5")
    void capabilitiesOfClassAndMethodAreNeeded() throws Exception {
        Host host = Host.builder().plugin(gamePlugin()).allow("play").build();
        assertThatThrownBy(() ->
                        Engine.builder()
                                .host(host)
                                .build()
                                .load(new Source("t.fsx", "Game.all_things ()")))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining("look");
    }

    @Test
    @Tag("A5")
    void staticMethodsNeedNoObjectAndNoNamespace() throws Exception {
        assertThat(
                        compile(
                                "Tools",
                                """
                                @Builtins
                                class Tools {
                                    @Builtin(doc = "The sum.")
                                    static double sum(double[] numbers) {
                                        return Arrays.stream(numbers).sum();
                                    }
                                }
                                """))
                .isEmpty();
        try (var loader =
                new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            var constructor = loader.loadClass("game.ToolsPlugin").getDeclaredConstructor();
            constructor.setAccessible(true);
            Host host = Host.builder().plugin((Plugin) constructor.newInstance()).build();
            Engine engine = Engine.builder().host(host).build();
            assertThat(engine.eval("1.0", double.class)).isEqualTo(1.0);
            engine.load(new Source("t.fsx", "let total () = sum [| 1.5; 2.5 |]"));
            assertThat(engine.call("total", double.class)).isEqualTo(4.0);
        }
    }

    @Test
    @Tag("A5")
    void mistakesAreErrorsOfTheCompilerAtTheirPlaces() throws Exception {
        assertThat(
                        compile(
                                "Bad",
                                """
                                @Builtins("my game")
                                class Bad {
                                    @Builtin(doc = " ") void silent() {}
                                    @Builtin(doc = "d") private void hidden() {}
                                    @Builtin(doc = "d") <T> T any(T value) { return value; }
                                    @Builtin(doc = "d") void many(int... numbers) {}
                                    @Builtin(doc = "d", name = "1st") void first() {}
                                    @Builtin(doc = "d") void same() {}
                                    @Builtin(doc = "d") void same(int number) {}
                                    @Builtin(doc = "d") Iterator<String> walk() { return null; }
                                }
                                class Unmarked {
                                    @Builtin(doc = "d") void lost() {}
                                }
                                @Builtins class Empty {}
                                """))
                .containsExactlyInAnyOrder(
                        "2: 'my game' is no namespace; write game or game::sound",
                        "3: doc must say what the function does",
                        "4: a @Builtin method must not be private",
                        "5: a @Builtin method must not have type parameters",
                        "6: a @Builtin method must not take a varying number",
                        "7: '1st' is no name of a function",
                        "9: two functions of this class are named same",
                        "10: scripts have nothing like Iterator; use a List or an Iterable",
                        "13: the class of a @Builtin method must be annotated with @Builtins",
                        "15: a class with @Builtins must have a method with @Builtin");
    }
}
