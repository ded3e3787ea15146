package dev.fusabi.gateway;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** The path of a route as written in an attribute: {@code /users/{id}/posts}. One trailing slash does not matter. */
record PathTemplate(String text, List<Segment> segments) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_']*");

    /** A part between slashes. */
    sealed interface Segment {
        /** Must be equal. */
        record Literal(String text) implements Segment {}

        /** Any text that is not empty, bound to the parameter of this name. */
        record Variable(String name) implements Segment {}
    }

    PathTemplate {
        segments = List.copyOf(segments);
    }

    /**
     * @throws IllegalArgumentException with a message for the script's author when it is not a path
     */
    static PathTemplate parse(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("a path must begin with '/'");
        }
        var segments = new ArrayList<Segment>();
        var names = new HashSet<String>();
        for (String part : split(text)) {
            Segment segment = segment(part);
            if (segment instanceof Segment.Variable(String name) && !names.add(name)) {
                throw new IllegalArgumentException("{" + name + "} stands twice in the path");
            }
            segments.add(segment);
        }
        return new PathTemplate(text, segments);
    }

    /** The parts of a path between its slashes; none for {@code /}. */
    static String[] split(String path) {
        if (path.length() <= 1) {
            return new String[0];
        }
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        return path.substring(1, end).split("/", -1);
    }

    private static Segment segment(String part) {
        if (part.isEmpty()) {
            throw new IllegalArgumentException("a path must not have an empty segment");
        }
        if (part.startsWith("{") && part.endsWith("}")) {
            String name = part.substring(1, part.length() - 1);
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "'" + part + "' must hold the name of a parameter, as in {id}");
            }
            return new Segment.Variable(name);
        }
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if ("{}?#%*".indexOf(c) >= 0 || c <= ' ') {
                throw new IllegalArgumentException("'" + c + "' must not stand in a path segment");
            }
        }
        return new Segment.Literal(part);
    }

    List<String> variables() {
        return segments.stream()
                .filter(Segment.Variable.class::isInstance)
                .map(segment -> ((Segment.Variable) segment).name())
                .toList();
    }

    /** The same for templates that match the same paths. */
    String shape() {
        var out = new StringBuilder();
        for (Segment segment : segments) {
            out.append('/');
            out.append(
                    switch (segment) {
                        case Segment.Literal(String literal) -> literal;
                        case Segment.Variable _ -> "{}";
                    });
        }
        return out.toString();
    }
}
