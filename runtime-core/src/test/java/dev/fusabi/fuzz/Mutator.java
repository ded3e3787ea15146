package dev.fusabi.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes broken scripts out of good ones: by characters, by tokens, by lines, and out of nothing. */
final class Mutator {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\"(?:[^\"\\\\\n]|\\\\.)*\"|//[^\n]*|\\w+|[ \t]+|\r?\n|[-+*/<>=|&!.:@^%$]+|.",
                    Pattern.DOTALL);

    /** Words and signs of the language, and what is unusual in texts. */
    private static final List<String> SPICES =
            List.of(
                    "let ",
                    "rec ",
                    "and ",
                    "in ",
                    "if ",
                    "then ",
                    "else ",
                    "elif ",
                    "match ",
                    "with ",
                    "fun ",
                    "function ",
                    "type ",
                    "module ",
                    "open ",
                    "member ",
                    "static ",
                    "abstract ",
                    "override ",
                    "inherit ",
                    "interface ",
                    "new ",
                    "exception ",
                    "try ",
                    "finally ",
                    "use ",
                    "yield ",
                    "yield! ",
                    "return ",
                    "let! ",
                    "do! ",
                    "and! ",
                    "match! ",
                    "for ",
                    "while ",
                    "do ",
                    "done ",
                    "to ",
                    "downto ",
                    "mutable ",
                    "inline ",
                    "private ",
                    "lazy ",
                    "assert ",
                    "null ",
                    "namespace ",
                    "begin ",
                    "end ",
                    "struct ",
                    "val ",
                    "when ",
                    "as ",
                    "of ",
                    "async { ",
                    "seq { ",
                    "task { ",
                    "#if X\n",
                    "#else\n",
                    "#endif\n",
                    "(",
                    ")",
                    "[",
                    "]",
                    "[|",
                    "|]",
                    "{",
                    "}",
                    "{|",
                    "|}",
                    "[<",
                    ">]",
                    "<@",
                    "@>",
                    "->",
                    "<-",
                    "=",
                    ":",
                    "::",
                    ":=",
                    ":>",
                    ":?>",
                    ":?",
                    "|",
                    "||",
                    "&&",
                    "&",
                    "|>",
                    "<|",
                    ">>",
                    ".",
                    "..",
                    ".[",
                    ",",
                    ";",
                    ";;",
                    "_",
                    "?",
                    "'",
                    "'a",
                    "^a",
                    "#",
                    "\"",
                    "\"\"\"",
                    "$\"",
                    "$\"{",
                    "@\"",
                    "``",
                    "//",
                    "(*",
                    "*)",
                    "\\",
                    "\t",
                    "\n",
                    "\n    ",
                    "\r\n",
                    "\u0000",
                    "\uFEFF",
                    "\uD800",
                    "\uD83D\uDE00",
                    "é",
                    "0",
                    "1",
                    "-1",
                    "1.5",
                    "1e400",
                    "0x",
                    "0xFF",
                    "9223372036854775808",
                    "1_000",
                    "5uy",
                    "1.5m",
                    "10I",
                    "1u",
                    "2.5f",
                    "'x'",
                    "'\\u00e9'",
                    "\"text\"",
                    "\"%d%s\"",
                    "+",
                    "-",
                    "*",
                    "/",
                    "%",
                    "**",
                    "=",
                    "<>",
                    "<",
                    ">",
                    "int",
                    "string",
                    "float",
                    "list",
                    "option",
                    "seq<int>",
                    "int<m>",
                    "x",
                    "f",
                    "List.map",
                    "printfn",
                    "sprintf \"%d\"",
                    "Some",
                    "None",
                    "()",
                    "true",
                    "obj",
                    "dyn");

    private final Random random;
    private final List<String> seeds;

    Mutator(Random random, List<String> seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    String next() {
        int kind = random.nextInt(20);
        if (kind == 0) {
            return soup();
        }
        if (kind == 1) {
            return nested();
        }
        String text = seed();
        int rounds = 1 + random.nextInt(4);
        for (int i = 0; i < rounds; i++) {
            text =
                    switch (random.nextInt(10)) {
                        case 0, 1, 2 -> characters(text);
                        case 3, 4, 5, 6 -> tokens(text);
                        case 7, 8 -> lines(text);
                        default -> random.nextInt(3) == 0 ? cut(text) : spliced(text);
                    };
        }
        return text;
    }

    private String seed() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private String spice() {
        return SPICES.get(random.nextInt(SPICES.size()));
    }

    private String characters(String text) {
        if (text.isEmpty()) {
            return spice();
        }
        int at = random.nextInt(text.length());
        String before = text.substring(0, at);
        String after = text.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + spice() + text.charAt(at) + after;
            case 2 -> before + (char) random.nextInt(0x180) + after;
            default -> before + text.charAt(random.nextInt(text.length())) + after;
        };
    }

    private String tokens(String text) {
        List<String> tokens = split(text);
        if (tokens.isEmpty()) {
            return spice();
        }
        int at = random.nextInt(tokens.size());
        switch (random.nextInt(5)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(at));
            case 2 -> {
                int other = random.nextInt(tokens.size());
                String moved = tokens.get(at);
                tokens.set(at, tokens.get(other));
                tokens.set(other, moved);
            }
            case 3 -> tokens.set(at, spice());
            default -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
        }
        return String.join("", tokens);
    }

    private static List<String> split(String text) {
        var tokens = new ArrayList<String>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private String lines(String text) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.set(at, " ".repeat(1 + random.nextInt(4)) + line);
            case 3 -> lines.set(at, line.replaceFirst("^ {1,4}", ""));
            default -> lines.add(random.nextInt(lines.size()), line);
        }
        return String.join("\n", lines);
    }

    private String cut(String text) {
        return text.substring(0, random.nextInt(text.length() + 1));
    }

    private String spliced(String text) {
        String other = seed();
        return cut(text) + other.substring(random.nextInt(other.length() + 1));
    }

    private String soup() {
        var text = new StringBuilder();
        int length = random.nextInt(300);
        for (int i = 0; i < length; i++) {
            text.append(spice());
        }
        return text.toString();
    }

    /** Something that is repeated more often than anybody writes it. */
    private String nested() {
        int depth = 1 << random.nextInt(14);
        String part = spice() + (random.nextBoolean() ? spice() : "");
        String head = random.nextBoolean() ? "let x = " : "";
        return head + part.repeat(depth) + (random.nextBoolean() ? "1" : spice().repeat(depth));
    }
}
