package dev.fusabi.load.compute.handwritten;

import java.util.HashMap;
import java.util.Map;

public final class Words {
    private Words() {}

    public static long run(String text) {
        Map<String, Long> counts = new HashMap<>();
        for (String word : text.split(" ", -1)) {
            counts.merge(word, 1L, Long::sum);
        }
        long sum = 0;
        for (long count : counts.values()) {
            sum += count * count;
        }
        return sum;
    }
}
