package dev.fusabi.load.suspension;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the measuring JVMs have printed, a finding on a line. */
final class Findings {
    private final Map<String, Map<Figure, Double>> figures = new LinkedHashMap<>();
    private final Map<String, Map<Integer, Double>> scales = new LinkedHashMap<>();
    private final List<Lateness> lateness = new ArrayList<>();
    private Map<Figure, Double> figuresNow = new EnumMap<>(Figure.class);
    private Map<Integer, Double> scaleNow = new TreeMap<>();

    /** What comes now is about this peer. */
    void begin(String name) {
        figuresNow = new EnumMap<>(Figure.class);
        scaleNow = new TreeMap<>();
        figures.put(name, figuresNow);
        scales.put(name, scaleNow);
    }

    void add(String line) {
        String[] words = line.split(" ", -1);
        switch (words[0]) {
            case "scale" -> scaleNow.put(Integer.parseInt(words[1]), Double.parseDouble(words[2]));
            case "late" -> lateness.add(Lateness.parse(line));
            default -> figuresNow.put(Figure.valueOf(words[0]), Double.parseDouble(words[1]));
        }
    }

    /** By peer, the script first. */
    Map<String, Map<Figure, Double>> figures() {
        return figures;
    }

    /** By peer and number of tasks, nanoseconds a task. */
    Map<String, Map<Integer, Double>> scales() {
        return scales;
    }

    List<Lateness> lateness() {
        return lateness;
    }
}
