package dev.fusabi.cli;

import java.time.Duration;
import java.util.List;

/** Results of tests for people. */
final class TestText {
    private TestText() {}

    /** A line, and below it what people need to find the fault. */
    static String result(TestResult result) {
        String status =
                switch (result.outcome()) {
                    case TestResult.Passed _ -> "ok    ";
                    case TestResult.Failed _ -> "FAIL  ";
                    case TestResult.Broken _ -> "ERROR ";
                };
        var text =
                new StringBuilder(status)
                        .append(result.qualifiedName())
                        .append(" (")
                        .append(milliseconds(result.duration()))
                        .append(")\n");
        if (result.outcome() instanceof TestResult.NotPassed problem) {
            indented(problem.report(), text);
            if (!result.output().isEmpty()) {
                text.append("      printed:\n");
                indented(Visible.text(result.output()), text);
            }
        }
        return text.toString();
    }

    static String summary(List<TestResult> results) {
        long passed = results.stream().filter(TestResult::isPassed).count();
        Duration total =
                results.stream().map(TestResult::duration).reduce(Duration.ZERO, Duration::plus);
        return "%d %s: %d passed, %d failed (%s)\n"
                .formatted(
                        results.size(),
                        results.size() == 1 ? "test" : "tests",
                        passed,
                        results.size() - passed,
                        milliseconds(total));
    }

    private static void indented(String lines, StringBuilder text) {
        lines.lines().forEach(line -> text.append("      ").append(line).append('\n'));
    }

    private static String milliseconds(Duration duration) {
        return duration.toMillis() + " ms";
    }
}
