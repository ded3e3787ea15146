package dev.fusabi.load.suspension;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws the cost of a task by the number of tasks, both by powers of ten, a line for each peer. */
final class Plot {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 420;
    private static final int LEFT = 60;
    private static final int RIGHT = 170;
    private static final int TOP = 20;
    private static final int BOTTOM = 50;

    /** Of Okabe and Ito, which people who see few colours tell apart. */
    private static final List<String> COLOURS =
            List.of("#d55e00", "#0072b2", "#56b4e9", "#009e73", "#cc79a7", "#e69f00", "#555555");

    private final StringBuilder out = new StringBuilder();
    private final double fromX;
    private final double toX;
    private final double fromY;
    private final double toY;

    private Plot(Map<String, Map<Integer, Double>> lines) {
        double[] tasks =
                lines.values().stream()
                        .flatMap(line -> line.keySet().stream())
                        .mapToDouble(Math::log10)
                        .sorted()
                        .toArray();
        double[] nanos =
                lines.values().stream()
                        .flatMap(line -> line.values().stream())
                        .mapToDouble(Math::log10)
                        .sorted()
                        .toArray();
        fromX = tasks[0];
        toX = tasks[tasks.length - 1];
        fromY = Math.floor(nanos[0]);
        toY = Math.ceil(nanos[nanos.length - 1]);
    }

    static String of(Map<String, Map<Integer, Double>> lines) {
        return new Plot(lines).draw(lines);
    }

    private String draw(Map<String, Map<Integer, Double>> lines) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                        + " font-family=\"sans-serif\" font-size=\"12\">",
                WIDTH, HEIGHT);
        add("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>", WIDTH, HEIGHT);
        grid(lines.values().iterator().next());
        int number = 0;
        for (var line : lines.entrySet()) {
            line(line.getKey(), line.getValue(), number);
            number++;
        }
        add("</svg>");
        return out.toString();
    }

    private void grid(Map<Integer, Double> first) {
        for (double power = fromY; power <= toY; power++) {
            for (int digit : new int[] {1, 2, 5}) {
                double y = Math.log10(digit) + power;
                if (y <= toY) {
                    rule(LEFT, y(y), WIDTH - RIGHT, y(y));
                    text(LEFT - 6, y(y) + 4, "end", "%,d".formatted(Math.round(Math.pow(10, y))));
                }
            }
        }
        for (int tasks : first.keySet()) {
            double x = x(Math.log10(tasks));
            rule(x, TOP, x, HEIGHT - BOTTOM);
            text(x, HEIGHT - BOTTOM + 18, "middle", String.format(Locale.ROOT, "%,d", tasks));
        }
        text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 10, "middle", "tasks that wait at once");
        add(
                "<text transform=\"translate(14 %d) rotate(-90)\" text-anchor=\"middle\">ns each</text>",
                (TOP + HEIGHT - BOTTOM) / 2);
    }

    private void line(String name, Map<Integer, Double> points, int number) {
        String colour = COLOURS.get(number % COLOURS.size());
        var path = new StringBuilder();
        points.forEach((tasks, nanos) ->
                path.append(
                        String.format(
                                Locale.ROOT,
                                "%.1f,%.1f ",
                                x(Math.log10(tasks)),
                                y(Math.log10(nanos)))));
        add(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>",
                path.toString().strip(), colour, number == 0 ? "3" : "1.5");
        double y = TOP + 12 + number * 18.0;
        add(
                "<rect x=\"%d\" y=\"%.1f\" width=\"12\" height=\"4\" fill=\"%s\"/>",
                WIDTH - RIGHT + 14, y - 6, colour);
        text(WIDTH - RIGHT + 32, y, "start", name);
    }

    private void rule(double x1, double y1, double x2, double y2) {
        add(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>",
                x1, y1, x2, y2);
    }

    private void text(double x, double y, String anchor, String text) {
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, text);
    }

    private double x(double power) {
        return LEFT + (power - fromX) / (toX - fromX) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double power) {
        return TOP + (toY - power) / (toY - fromY) * (HEIGHT - TOP - BOTTOM);
    }

    private void add(String format, Object... arguments) {
        out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
