package dev.fusabi.gateway;

import java.util.Comparator;
import java.util.List;

/** The table of routes that is shown at the start. */
final class RouteListing {
    private RouteListing() {}

    static String of(String host, int port, List<Route> routes, boolean hasDocs) {
        var out = new StringBuilder();
        String name = host.contains(":") ? "[" + host + "]" : host;
        out.append("Serving http://").append(name).append(':').append(port).append('\n');
        List<Route> sorted =
                routes.stream()
                        .sorted(
                                Comparator.comparing((Route route) -> route.path().text())
                                        .thenComparing(Route::method))
                        .toList();
        int methods = sorted.stream().mapToInt(r -> r.method().length()).max().orElse(0);
        int paths = sorted.stream().mapToInt(r -> r.path().text().length()).max().orElse(0);
        for (Route route : sorted) {
            out.append("  ").append(padded(route.method(), methods));
            out.append("  ").append(padded(route.path().text(), paths));
            out.append("  ").append(route.function().name());
            out.append(" (").append(route.function().location()).append(")\n");
        }
        if (sorted.isEmpty()) {
            out.append("  no routes: no function has an attribute such as [<Get(\"/\")>]\n");
        }
        if (hasDocs && !sorted.isEmpty()) {
            out.append("  described by ").append(ApiPages.DOCUMENT);
            out.append(", shown by ").append(ApiPages.PAGE).append('\n');
        }
        return out.toString();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
