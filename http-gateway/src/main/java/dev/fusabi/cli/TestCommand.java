package dev.fusabi.cli;

import dev.fusabi.engine.Host;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code fusabi test}. */
@Command(
        name = "test",
        description =
                "Runs the functions of scripts that are marked [<Test>], each in an engine of its own. Exit code: 0, 1 when a"
                        + " test fails or a script does not compile, 2 for wrong usage or when there are no tests.")
final class TestCommand extends ConsoleCommand {
    @Mixin private HostOptions host = new HostOptions();

    @Mixin private EngineOptions options = new EngineOptions();

    @Option(names = "--json", description = "Writes the results as JSON to standard output.")
    private boolean json;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Writes the results as JUnit XML, as build servers read it.")
    private @Nullable Path report;

    @Option(
            names = "--filter",
            paramLabel = "NAME",
            description =
                    "Only tests whose qualified name has this in it; * stands for any text, and then the whole name must fit.")
    private @Nullable String filter;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description =
                    "Scripts, folders with a program (.fsproj), and folders of scripts, which are searched for tests.")
    private List<Path> targets = List.of();

    @Override
    public Integer call() throws IOException {
        Host granted = host.host();
        var runner = new TestRunner(granted, options);
        var filtered = new TestFilter(filter);
        var results = new ArrayList<TestResult>();
        for (ScriptFile file : TestFiles.find(targets)) {
            for (TestResult result : runner.run(file, filtered)) {
                results.add(result);
                if (!json) {
                    console.print(TestText.result(result));
                    console.flush();
                }
            }
        }
        if (results.isEmpty()) {
            throw new UsageException(
                    filter == null
                            ? "there are no functions marked [<Test>]"
                            : "there is no test whose name fits '" + filter + "'");
        }
        if (json) {
            out().println(TestJson.write(results));
        } else {
            console.print(TestText.summary(results));
        }
        if (report != null) {
            TestXml.write(results, report);
        }
        return results.stream().allMatch(TestResult::isPassed)
                ? ExitCode.OK
                : ExitCode.SCRIPT_ERROR;
    }
}
