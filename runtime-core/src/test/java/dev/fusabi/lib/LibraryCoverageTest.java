package dev.fusabi.lib;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Each function of FSharp.Core is used by a golden script, or is known not to be there, and why. */
class LibraryCoverageTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    /** What is not supported, by reason. */
    private static final Map<String, List<String>> MISSING =
            Map.of(
                    "there is no reflection",
                    List.of("typedefof"),
                    "there are no pointers and native integers",
                    List.of("nativeint", "unativeint", "Checked.nativeint", "Checked.unativeint"),
                    "values that may be null are written as options, or as Nullable itself",
                    List.of(
                            "defaultIfNullV",
                            "isNullV",
                            "nonNullV",
                            "nullV",
                            "withNullV",
                            "Unchecked.nonNull"),
                    "queries have no builder",
                    List.of("query"),
                    "there are no wait handles, begun calls and contexts of threads",
                    List.of(
                            "Async.AsBeginEnd",
                            "Async.AwaitIAsyncResult",
                            "Async.AwaitWaitHandle",
                            "Async.FromBeginEnd",
                            "Async.SwitchToContext"));

    private static final Map<String, List<String>> MODULES = new LinkedHashMap<>();
    private static String scripts = "";

    @BeforeAll
    static void read() throws IOException {
        for (String line : Files.readAllLines(RESOURCES.resolve("library/fsharp-core.txt"))) {
            if (!line.startsWith("#")) {
                int colon = line.indexOf(':');
                MODULES.put(
                        line.substring(0, colon),
                        List.of(line.substring(colon + 1).strip().split(" ")));
            }
        }
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("golden"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".fsx")).toList()) {
                all.append(Files.readString(file).replaceAll("(?m)//.*$", "")).append('\n');
            }
        }
        scripts = all.toString();
    }

    private static boolean isUsed(String function) {
        return Pattern.compile("(?<![\\w.])" + Pattern.quote(function) + "(?!\\w)")
                .matcher(scripts)
                .find();
    }

    @Test
    void everyFunctionIsUsedByAGoldenScript() {
        var unused = new TreeSet<String>();
        MODULES.forEach((module, functions) -> {
            for (String function : functions) {
                String name = module.equals("Operators") ? function : module + "." + function;
                boolean isMissing =
                        MISSING.values().stream().anyMatch(names -> names.contains(name));
                if (!isMissing && !isUsed(name)) {
                    unused.add(name);
                }
            }
        });
        assertThat(unused).as("functions that no golden script uses").isEmpty();
    }

    /** What of F#'s types for concurrency has no module; static and other members. */
    private static final Map<String, List<String>> MEMBERS =
            Map.of(
                    "MailboxProcessor",
                    List.of(
                            "CurrentQueueLength",
                            "DefaultTimeout",
                            "Error",
                            "Post",
                            "PostAndAsyncReply",
                            "PostAndReply",
                            "PostAndTryAsyncReply",
                            "Receive",
                            "Scan",
                            "Start",
                            "TryPostAndReply",
                            "TryReceive",
                            "TryScan"),
                    "AsyncReplyChannel",
                    List.of("Reply"),
                    "CancellationTokenSource",
                    List.of(
                            "Cancel",
                            "CancelAfter",
                            "CreateLinkedTokenSource",
                            "Dispose",
                            "IsCancellationRequested",
                            "Token"),
                    "CancellationToken",
                    List.of(
                            "CanBeCanceled",
                            "IsCancellationRequested",
                            "None",
                            "Register",
                            "ThrowIfCancellationRequested"),
                    "Task",
                    List.of(
                            "Delay",
                            "FromResult",
                            "FromException",
                            "FromCanceled",
                            "Run",
                            "WhenAll",
                            "WhenAny",
                            "Result",
                            "Wait",
                            "IsCompleted",
                            "IsFaulted",
                            "IsCanceled"));

    @Test
    void everyMemberForConcurrencyIsUsedByAGoldenScript() {
        var unused = new TreeSet<String>();
        MEMBERS.forEach((type, members) -> {
            for (String member : members) {
                if (!Pattern.compile("\\." + member + "(?!\\w)").matcher(scripts).find()) {
                    unused.add(type + "." + member);
                }
            }
        });
        assertThat(unused).as("members that no golden script uses").isEmpty();
    }

    @Test
    void theListIsThatOfAllModules() {
        assertThat(MODULES.keySet())
                .contains("List", "Array", "Seq", "Map", "Set", "Option", "Result", "Operators");
        assertThat(MODULES.get("List")).hasSizeGreaterThan(100);
    }
}
