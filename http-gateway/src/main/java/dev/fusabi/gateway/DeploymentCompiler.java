package dev.fusabi.gateway;

import dev.fusabi.engine.Host;
import dev.fusabi.engine.Script;
import dev.fusabi.engine.ScriptException;
import dev.fusabi.source.Source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and compiles what is to be served. Blocks: not for event loops. Not thread-safe. */
final class DeploymentCompiler {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ScriptFiles files;
    private final Host host;
    private final GatewayOptions options;
    private @Nullable Deployment last;
    private Map<Path, String> lastHashes = Map.of();

    /** What the scripts have loaded; read by the thread that watches files. */
    private volatile Set<Path> loaded = Set.of();

    DeploymentCompiler(ScriptFiles files, Host host, GatewayOptions options) {
        this.files = files;
        this.host = host;
        this.options = options;
    }

    /**
     * Compiles the files that are there now; those that did not change are taken over.
     *
     * @return null when nothing changed since the last attempt, be it successful or not
     * @throws GatewayException with the reports of all files that cannot be served
     */
    @Nullable Deployment compile() {
        Map<Path, byte[]> contents = read();
        Map<Path, String> hashes = new LinkedHashMap<>();
        contents.forEach((file, bytes) -> hashes.put(file, hash(bytes)));
        for (Path file : loaded) {
            hashes.putIfAbsent(file, hash(textOf(file).getBytes(StandardCharsets.UTF_8)));
        }
        if (hashes.equals(lastHashes)) {
            return null;
        }
        lastHashes = hashes;
        var scripts = new ArrayList<CompiledScript>();
        var reports = new StringBuilder();
        contents.forEach((file, bytes) -> {
            try {
                scripts.add(compile(file, bytes, String.valueOf(hashes.get(file))));
            } catch (ScriptException e) {
                reports.append(e.report());
            }
        });
        scripts.forEach(this::rememberLoaded);
        if (!reports.isEmpty()) {
            throw new GatewayException(reports.toString());
        }
        RouteTable table = Routes.of(scripts);
        last = new Deployment(scripts, table, pages(table));
        return last;
    }

    private ApiPages pages(RouteTable table) {
        return options.docs
                ? ApiPages.of(options.title, options.version, table.routes())
                : ApiPages.none();
    }

    private Map<Path, byte[]> read() {
        try {
            var contents = new LinkedHashMap<Path, byte[]>();
            for (Path file : files.list()) {
                contents.put(file, Files.readAllBytes(file));
            }
            if (contents.isEmpty()) {
                throw new GatewayException("there are no scripts (.fsx) to serve");
            }
            return contents;
        } catch (IOException e) {
            throw new GatewayException("cannot read " + e.getMessage());
        }
    }

    private CompiledScript compile(Path file, byte[] bytes, String hash) {
        if (last != null) {
            for (CompiledScript known : last.scripts()) {
                boolean isSame = known.file().equals(file) && known.hash().equals(hash);
                if (isSame && loadedBy(known).stream().allMatch(DeploymentCompiler::isUnchanged)) {
                    return known;
                }
            }
        }
        if (file.toString().endsWith(".fzb")) {
            return new CompiledScript(file, hash, "", Script.fromBytes(bytes, host));
        }
        String decoded = new String(bytes, StandardCharsets.UTF_8);
        String text = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded;
        return new CompiledScript(
                file, hash, text, Script.compile(new Source(file.toString(), text), host));
    }

    /** The files that scripts have loaded. */
    Set<Path> loaded() {
        return loaded;
    }

    private void rememberLoaded(CompiledScript compiled) {
        var all = new LinkedHashSet<>(loaded);
        loadedBy(compiled).forEach(source -> all.add(Path.of(source.name())));
        loaded = Set.copyOf(all);
    }

    private static List<Source> loadedBy(CompiledScript compiled) {
        return compiled.script().sources().stream()
                .filter(source -> !source.name().equals(compiled.file().toString()))
                .toList();
    }

    private static boolean isUnchanged(Source source) {
        return textOf(Path.of(source.name())).equals(source.text());
    }

    /** The text of a file, empty when it cannot be read. */
    private static String textOf(Path file) {
        try {
            return Script.read(file).text();
        } catch (ScriptException.Io e) {
            return "";
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** The names of the files that differ between two deployments, for people. */
    static String changes(Deployment before, Deployment after) {
        String names =
                after.scripts().stream()
                        .filter(script -> !before.scripts().contains(script))
                        .map(script -> script.file().getFileName().toString())
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? "the folder" : names;
    }
}
