package dev.fusabi.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The entry point of the command line. A command's class is loaded only when the command is given. */
@Command(
        name = "fusabi",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Runs and serves Fusabi scripts.",
        footer = {"", "'fusabi COMMAND --help' explains a command."})
public final class Main {
    private static final Map<String, Supplier<ConsoleCommand>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("run", RunCommand::new);
        COMMANDS.put("check", CheckCommand::new);
        COMMANDS.put("debug", DebugCommand::new);
        COMMANDS.put("test", TestCommand::new);
        COMMANDS.put("fmt", FmtCommand::new);
        COMMANDS.put("repl", ReplCommand::new);
        COMMANDS.put("serve", ServeCommand::new);
        COMMANDS.put("openapi", OpenApiCommand::new);
        COMMANDS.put("compile", CompileCommand::new);
        COMMANDS.put("disasm", DisasmCommand::new);
        COMMANDS.put("builtins", BuiltinsCommand::new);
    }

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = buffered(FileDescriptor.out);
        PrintStream err = buffered(FileDescriptor.err);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            out.flush();
                            err.flush();
                        }));
        System.exit(run(args, out, err));
    }

    private static PrintStream buffered(FileDescriptor file) {
        var bytes = new BufferedOutputStream(new FileOutputStream(file), 1 << 16);
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    /**
     * Runs one command.
     *
     * @param out flushed when the command waits, and at its end
     * @return the exit code: 0, 1 for an error of a script, 2 for wrong usage, see {@link ExitCode} for the rest
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            if (args.length > 0 && !args[0].startsWith("-") && !COMMANDS.containsKey(args[0])) {
                throw new UsageException(
                        "there is no command '%s'; there are %s (see 'fusabi --help')"
                                .formatted(args[0], String.join(", ", COMMANDS.keySet())));
            }
            var console = new Console(out, err);
            if (isPlainRun(args)) {
                return new RunCommand(console, args).call();
            }
            CommandLine line = commandLine(args, console);
            if (args.length == 0) {
                line.usage(line.getErr());
                return ExitCode.USAGE;
            }
            line.setExecutionExceptionHandler((failure, _, _) -> Failures.report(failure, err));
            return line.execute(args);
        } catch (Throwable e) {
            return Failures.report(e, err);
        } finally {
            out.flush();
            err.flush();
        }
    }

    /** A script and its arguments, no options: that does without picocli, which takes longer to start than the script. */
    private static boolean isPlainRun(String[] args) {
        return args.length > 1
                && args[0].equals("run")
                && !args[1].startsWith("-")
                && Arrays.stream(args).noneMatch(argument -> argument.startsWith("@"));
    }

    /** With the command that is given; with all of them when there is none. */
    private static CommandLine commandLine(String[] args, Console console) {
        var line = new CommandLine(new Main());
        boolean isNamed = args.length > 0 && COMMANDS.containsKey(args[0]);
        COMMANDS.forEach((name, maker) -> {
            if (!isNamed || name.equals(args[0])) {
                ConsoleCommand command = maker.get();
                command.console = console;
                var subcommand = new CommandLine(command);
                // What follows the script of "run" belongs to the script.
                subcommand.setStopAtPositional(
                        command instanceof RunCommand || command instanceof DebugCommand);
                line.addSubcommand(name, subcommand);
            }
        });
        line.setOut(console.outWriter());
        line.setErr(console.errWriter());
        line.setParameterExceptionHandler(Main::wrongUsage);
        return line;
    }

    private static int wrongUsage(ParameterException failure, String[] args) {
        CommandLine line = failure.getCommandLine();
        line.getErr().println("fusabi: " + failure.getMessage());
        line.getErr()
                .println(
                        "Try 'fusabi "
                                + (line.getParent() == null ? "" : line.getCommandName() + " ")
                                + "--help'.");
        line.getErr().flush();
        return ExitCode.USAGE;
    }
}
