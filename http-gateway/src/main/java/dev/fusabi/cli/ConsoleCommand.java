package dev.fusabi.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.PrintStream;
import java.util.concurrent.Callable;

/** What all commands share. */
@Command(mixinStandardHelpOptions = false)
abstract class ConsoleCommand implements Callable<Integer> {
    /** Set before the command runs. */
    Console console = new Console(System.out, System.err);

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    private boolean help;

    PrintStream out() {
        return console.out();
    }
}
