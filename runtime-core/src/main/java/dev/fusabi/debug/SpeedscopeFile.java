package dev.fusabi.debug;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A profile as JSON for speedscope: the frames once, then each path as a sample with its own time as weight. */
final class SpeedscopeFile {
    private final Profile profile;
    private final Map<String, Integer> frames = new LinkedHashMap<>();
    private final List<String> samples = new ArrayList<>();
    private final List<Long> weights = new ArrayList<>();

    SpeedscopeFile(Profile profile) {
        this.profile = profile;
    }

    String text(String name) {
        profile.roots().forEach(root -> add(root, ""));
        long total = weights.stream().mapToLong(Long::longValue).sum();
        return "{\"$schema\":\"https://www.speedscope.app/file-format-schema.json\",\"name\":"
                + quoted(name)
                + ",\"exporter\":\"fusabi\",\"shared\":{\"frames\":["
                + String.join(",", frames.keySet())
                + "]},\"profiles\":[{\"type\":\"sampled\",\"name\":"
                + quoted(name)
                + ",\"unit\":\"nanoseconds\",\"startValue\":0,\"endValue\":"
                + total
                + ",\"samples\":["
                + String.join(",", samples)
                + "],\"weights\":["
                + String.join(",", weights.stream().map(Object::toString).toList())
                + "]}]}";
    }

    private void add(Profile.Node node, String above) {
        String frame =
                "{\"name\":"
                        + quoted(node.function())
                        + ",\"file\":"
                        + quoted(node.location().file())
                        + ",\"line\":"
                        + node.location().line()
                        + "}";
        String path =
                above
                        + (above.isEmpty() ? "" : ",")
                        + frames.computeIfAbsent(frame, key -> frames.size());
        if (!node.selfTime().isZero()) {
            samples.add("[" + path + "]");
            weights.add(node.selfTime().toNanos());
        }
        node.called().forEach(called -> add(called, path));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
