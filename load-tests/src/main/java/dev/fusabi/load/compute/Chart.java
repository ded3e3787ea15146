package dev.fusabi.load.compute;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bars on a logarithmic scale, the fastest on top, as SVG. */
final class Chart {
    private static final int ROW = 24;
    private static final int LEFT = 190;
    private static final int WIDTH = 460;

    private Chart() {}

    static String of(Map<String, Double> ratios) {
        List<Map.Entry<String, Double>> rows =
                ratios.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                        .toList();
        double most = rows.stream().mapToDouble(Map.Entry::getValue).max().orElse(1);
        double decades = Math.max(1, Math.ceil(Math.log10(most)));
        int height = rows.size() * ROW + 56;
        var out = new StringBuilder();
        out.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 %d" font-family="sans-serif" font-size="13">
                <rect width="720" height="%d" fill="#ffffff"/>
                <text x="10" y="18" font-weight="bold">Processor time, ratio to Java (geometric mean, logarithmic)</text>
                """
                        .formatted(height, height));
        for (int decade = 0; decade <= decades; decade++) {
            double x = LEFT + WIDTH * decade / decades;
            append(
                    out,
                    "<line x1=\"%.1f\" y1=\"30\" x2=\"%.1f\" y2=\"%d\" stroke=\"#dddddd\"/>",
                    x,
                    x,
                    height - 20);
            append(
                    out,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#666666\">%.0f</text>",
                    x,
                    height - 5,
                    Math.pow(10, decade));
        }
        int y = 32;
        for (Map.Entry<String, Double> row : rows) {
            double length = Math.max(2, WIDTH * Math.log10(Math.max(1, row.getValue())) / decades);
            String colour = row.getKey().startsWith("Fusabi") ? "#d9480f" : "#74a0c8";
            append(
                    out,
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
                    LEFT - 8,
                    y + 15,
                    row.getKey());
            append(
                    out,
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>",
                    LEFT,
                    y + 3,
                    length,
                    ROW - 7,
                    colour);
            append(
                    out,
                    "<text x=\"%.1f\" y=\"%d\">%.1f</text>",
                    LEFT + length + 6,
                    y + 15,
                    row.getValue());
            y += ROW;
        }
        return out.append("</svg>\n").toString();
    }

    private static void append(StringBuilder out, String format, Object... arguments) {
        out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
