package dev.fusabi.engine;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Source;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Decl;
import dev.fusabi.syntax.Parser;
import dev.fusabi.syntax.ScriptFile;

import org.jspecify.annotations.Nullable;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parses scripts with all that they {@code #load}, each once: what is loaded stands before what loads it. */
final class LoadOrder {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_FILES = 5_000;

    /**
     * A parsed file.
     *
     * @param isLoaded whether a directive named it; its definitions then belong to a module of its name
     */
    record Parsed(ScriptFile file, boolean isLoaded) {}

    private final ScriptLoader loader;
    private final int maxCharacters;
    private long characters;
    private final Diagnostics diagnostics;
    private final List<Parsed> ordered = new ArrayList<>();

    /** By name; true when the file stands in the order, false while what it loads is being read. */
    private final Map<String, Boolean> known = new HashMap<>();

    private final List<String> loading = new ArrayList<>();

    private LoadOrder(Host host, Diagnostics diagnostics) {
        loader = host.loader();
        maxCharacters = host.maxScriptLength();
        this.diagnostics = diagnostics;
    }

    static List<Parsed> of(List<Source> sources, Host host, Diagnostics diagnostics) {
        return of(sources, host, diagnostics, Set.of());
    }

    /**
     * @param before the keys of files that have been loaded already, and are not loaded again
     */
    static List<Parsed> of(
            List<Source> sources, Host host, Diagnostics diagnostics, Set<String> before) {
        var order = new LoadOrder(host, diagnostics);
        before.forEach(key -> order.known.put(key, true));
        for (Source source : sources) {
            order.add(source, false);
        }
        return order.ordered;
    }

    private void add(Source source, boolean isLoaded) {
        known.put(key(source), false);
        characters += source.text().length();
        if (characters > maxCharacters) {
            diagnostics.report(
                    Diagnostic.error(
                                    ErrorCode.FSB0501,
                                    source,
                                    Span.NONE,
                                    "the script is too long: it has more than "
                                            + maxCharacters
                                            + " characters, with all that it loads")
                            .withHint("data of this size is better read than compiled"));
            return;
        }
        loading.add(source.name());
        ScriptFile file = Parser.parse(source, diagnostics);
        loads(file.declarations(), source);
        loading.removeLast();
        known.put(key(source), true);
        ordered.add(new Parsed(file, isLoaded));
    }

    private void loads(List<Decl> declarations, Source from) {
        for (Decl declaration : declarations) {
            switch (declaration) {
                case Decl.Load load -> load.files().forEach(name -> load(name, from, load.span()));
                case Decl.Module module -> loads(module.declarations(), from);
                default -> {}
            }
        }
    }

    private void load(String name, Source from, Span span) {
        Source found;
        try {
            found = loader.load(name, from);
        } catch (ScriptException.Io e) {
            refuse(from, span, String.valueOf(e.getMessage()), null);
            return;
        }
        if (found == null) {
            refuse(
                    from,
                    span,
                    "there is no script `" + name + "` that can be loaded here",
                    "the name is relative to the file that has the directive");
            return;
        }
        Boolean isReady = known.get(key(found));
        if (isReady == null && (loading.size() >= MAX_DEPTH || known.size() >= MAX_FILES)) {
            refuse(from, span, "too many scripts load each other", null);
        } else if (isReady == null) {
            add(found, true);
        } else if (!isReady) {
            refuse(from, span, "scripts load each other in a circle: " + circle(found), null);
        }
    }

    private String circle(Source first) {
        int start = 0;
        while (start < loading.size() - 1 && !key(loading.get(start)).equals(key(first))) {
            start++;
        }
        var names = new ArrayList<>(loading.subList(start, loading.size()));
        names.add(first.name());
        return String.join(" → ", names);
    }

    private void refuse(Source from, Span span, String title, @Nullable String hint) {
        diagnostics.report(Diagnostic.error(ErrorCode.FSB0207, from, span, title).withHint(hint));
    }

    static String key(Source source) {
        return key(source.name());
    }

    /** One key for the spellings of a path; hosts may have names that are none. */
    private static String key(String name) {
        try {
            return Path.of(name).normalize().toString();
        } catch (InvalidPathException e) {
            return name;
        }
    }
}
