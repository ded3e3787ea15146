package dev.fusabi.engine;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Source;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Attribute;
import dev.fusabi.syntax.Decl;
import dev.fusabi.syntax.Lexeme;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.Parser;
import dev.fusabi.syntax.Pattern;
import dev.fusabi.syntax.ScriptFile;
import dev.fusabi.syntax.TypeDef;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Orders files so that each comes after those whose modules and types it mentions: with their full names, or below a
 * namespace or module that it opens or stands in. The file with the entry point comes last.
 */
final class FileDependencies {
    /** What a file says about itself. */
    private record Facts(
            Source source,
            Set<String> provided,
            Set<String> mentioned,
            Set<String> roots,
            Set<String> opened,
            boolean isEntry) {}

    private final List<Facts> all = new ArrayList<>();
    private final Map<Source, Boolean> placed = new LinkedHashMap<>();
    private final List<Source> path = new ArrayList<>();
    private final Diagnostics diagnostics;

    private FileDependencies(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The files in their order; a circle is reported. */
    static List<Source> order(List<Source> files, Diagnostics diagnostics) {
        var dependencies = new FileDependencies(diagnostics);
        for (Source file : files) {
            dependencies.all.add(facts(file));
        }
        var ordered = new ArrayList<Source>();
        for (boolean entries : new boolean[] {false, true}) {
            for (Facts facts : dependencies.all) {
                if (facts.isEntry() == entries) {
                    dependencies.place(facts, ordered);
                }
            }
        }
        return ordered;
    }

    private void place(Facts facts, List<Source> ordered) {
        Boolean isPlaced = placed.get(facts.source());
        if (isPlaced != null) {
            if (!isPlaced) {
                reportCircle(facts.source());
            }
            return;
        }
        placed.put(facts.source(), false);
        path.add(facts.source());
        for (Facts other : all) {
            if (dependsOn(facts, other)) {
                place(other, ordered);
            }
        }
        // What is not named, such as an extension, comes with the namespace that is opened.
        for (Facts other : all) {
            if (opens(facts, other)
                    && !placed.containsKey(other.source())
                    && !reaches(other, facts, new HashSet<>())) {
                place(other, ordered);
            }
        }
        path.removeLast();
        placed.put(facts.source(), true);
        ordered.add(facts.source());
    }

    private void reportCircle(Source first) {
        var names = new ArrayList<String>();
        path.subList(path.indexOf(first), path.size()).forEach(file -> names.add(file.name()));
        names.add(first.name());
        diagnostics.report(
                Diagnostic.error(
                                ErrorCode.FSB0207,
                                first,
                                Span.NONE,
                                "the files use each other in a circle: "
                                        + String.join(" → ", names))
                        .withHint("a project file (.fsproj) sets the order of files by itself"));
    }

    private boolean reaches(Facts from, Facts to, Set<Source> seen) {
        if (dependsOn(from, to)) {
            return true;
        }
        for (Facts next : all) {
            if (dependsOn(from, next) && seen.add(next.source()) && (reaches(next, to, seen))) {
                return true;
            }
        }
        return false;
    }

    private static boolean opens(Facts facts, Facts other) {
        return facts != other
                && facts.opened().stream()
                        .anyMatch(root ->
                                other.provided().stream()
                                        .anyMatch(name -> name.startsWith(root + ".")));
    }

    private static boolean dependsOn(Facts facts, Facts other) {
        if (facts == other) {
            return false;
        }
        for (String name : other.provided()) {
            if (facts.mentioned().contains(name)) {
                return true;
            }
            for (String root : facts.roots()) {
                if (name.startsWith(root + ".")
                        && facts.mentioned().contains(name.substring(root.length() + 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Facts facts(Source source) {
        ScriptFile file = Parser.parse(source, new Diagnostics());
        var provided = new LinkedHashSet<String>();
        var roots = new LinkedHashSet<String>();
        boolean hasHeader = false;
        for (Decl declaration : file.declarations()) {
            if (declaration instanceof Decl.Module module && module.isHeader()) {
                hasHeader = true;
                header(module, provided, roots);
            }
        }
        if (!hasHeader) {
            provided.add(Compiler.moduleName(source));
        }
        var opened = new LinkedHashSet<String>();
        opens(file.declarations(), opened);
        roots.addAll(opened);
        String text = source.text();
        boolean isEntry = text.contains("EntryPoint") && hasEntryPoint(file.declarations());
        return new Facts(source, provided, mentioned(source), roots, opened, isEntry);
    }

    private static void header(Decl.Module module, Set<String> provided, Set<String> roots) {
        String path = join(module.path());
        if (!module.isNamespace()) {
            provided.add(path);
            if (module.path().size() > 1) {
                roots.add(join(module.path().subList(0, module.path().size() - 1)));
            }
            return;
        }
        String prefix = path.equals("global") ? "" : path + ".";
        if (!prefix.isEmpty()) {
            roots.add(path);
        }
        contents(module.declarations(), prefix, provided);
    }

    private static void contents(List<Decl> declarations, String prefix, Set<String> provided) {
        for (Decl declaration : declarations) {
            switch (declaration) {
                case Decl.Module nested -> {
                    provided.add(prefix + join(nested.path()));
                    if (has(nested.attributes(), "AutoOpen")) {
                        contents(nested.declarations(), prefix, provided);
                    }
                }
                case Decl.Types types ->
                        types.types()
                                .forEach(type -> {
                                    provided.add(prefix + type.name().text());
                                    if (type.body() instanceof TypeDef.Body.Union union) {
                                        union.cases()
                                                .forEach(one ->
                                                        provided.add(prefix + one.name().text()));
                                    }
                                });
                case Decl.Exception exception -> provided.add(prefix + exception.name().text());
                case Decl.Let let ->
                        let.bindings()
                                .forEach(binding -> {
                                    if (binding.head() instanceof Pattern.Var variable) {
                                        provided.add(prefix + variable.name().text());
                                    }
                                });
                default -> {}
            }
        }
    }

    private static void opens(List<Decl> declarations, Set<String> roots) {
        for (Decl declaration : declarations) {
            switch (declaration) {
                case Decl.Open open -> roots.add(join(open.path()));
                case Decl.Module module -> opens(module.declarations(), roots);
                default -> {}
            }
        }
    }

    private static boolean hasEntryPoint(List<Decl> declarations) {
        return declarations.stream()
                .anyMatch(declaration ->
                        switch (declaration) {
                            case Decl.Let let ->
                                    let.bindings().stream()
                                            .anyMatch(binding ->
                                                    has(binding.attributes(), "EntryPoint"));
                            case Decl.Module module -> hasEntryPoint(module.declarations());
                            default -> false;
                        });
    }

    private static boolean has(List<Attribute> attributes, String name) {
        return attributes.stream().anyMatch(attribute -> attribute.simpleName().equals(name));
    }

    /** All names with the names that follow them after dots: for {@code A.B.c} also {@code A.B} and {@code A}. */
    private static Set<String> mentioned(Source source) {
        var found = new HashSet<String>();
        List<Lexeme> lexemes = Lexeme.of(source, new Diagnostics());
        for (int i = 0; i < lexemes.size(); i++) {
            if (lexemes.get(i).kind() != Lexeme.Kind.IDENTIFIER || isAfterDot(lexemes, i, source)) {
                continue;
            }
            var path = new StringBuilder(lexemes.get(i).text(source));
            found.add(path.toString());
            while (i + 2 < lexemes.size()
                    && lexemes.get(i + 1).text(source).equals(".")
                    && lexemes.get(i + 2).kind() == Lexeme.Kind.IDENTIFIER) {
                i += 2;
                found.add(path.append('.').append(lexemes.get(i).text(source)).toString());
            }
        }
        return found;
    }

    private static boolean isAfterDot(List<Lexeme> lexemes, int at, Source source) {
        return at > 0 && lexemes.get(at - 1).text(source).equals(".");
    }

    private static String join(List<Name> path) {
        return String.join(".", path.stream().map(Name::text).toList());
    }
}
