package dev.fusabi.gateway;

import io.vertx.core.buffer.Buffer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the gateway itself serves about the endpoints: the OpenAPI document, and a page that shows it and tries the
 * endpoints out. For any thread, shared by all instances.
 */
final class ApiPages {
    /** Where the document is. */
    static final String DOCUMENT = "/openapi.json";

    /** Where the page is. */
    static final String PAGE = "/docs";

    private static final Map<String, File> FILES =
            Map.of(
                    PAGE,
                    new File("text/html; charset=utf-8", "docs.html", false),
                    PAGE + "/start.js",
                    new File("text/javascript; charset=utf-8", "docs.js", false),
                    PAGE + "/viewer.css",
                    new File("text/css; charset=utf-8", "swagger-ui.css", true),
                    PAGE + "/viewer.js",
                    new File("text/javascript; charset=utf-8", "swagger-ui-bundle.js", true));

    /** What has been read: most gateways are never asked. */
    private static final Map<String, Page> READ = new ConcurrentHashMap<>();

    private final @Nullable Page document;

    /** @param type the media type */
    record Page(String type, Buffer content) {}

    /** @param isViewer whether it comes with the library that shows OpenAPI documents */
    private record File(String type, String name, boolean isViewer) {}

    private ApiPages(@Nullable Page document) {
        this.document = document;
    }

    /** No pages. */
    static ApiPages none() {
        return new ApiPages(null);
    }

    static ApiPages of(String title, String version, List<Route> routes) {
        String document = OpenApi.of(title, version, routes).toPrettyString();
        return new ApiPages(new Page("application/json", Buffer.buffer(document)));
    }

    /** The page at a path; null when there is none. */
    @Nullable Page at(String path) {
        if (document == null) {
            return null;
        }
        File file = FILES.get(path);
        return path.equals(DOCUMENT)
                ? document
                : file == null ? null : READ.computeIfAbsent(path, _ -> read(file));
    }

    private static Page read(File file) {
        InputStream in =
                file.isViewer()
                        ? ApiPages.class
                                .getClassLoader()
                                .getResourceAsStream(viewerFolder() + file.name())
                        : ApiPages.class.getResourceAsStream(file.name());
        return new Page(file.type(), Buffer.buffer(bytes(in, file.name())));
    }

    /** The build writes the library's version into the path. */
    private static String viewerFolder() {
        String name = "viewer-folder.txt";
        return Buffer.buffer(bytes(ApiPages.class.getResourceAsStream(name), name))
                .toString()
                .strip();
    }

    private static byte[] bytes(@Nullable InputStream opened, String name) {
        try (InputStream in = opened) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
