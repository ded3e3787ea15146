package dev.fusabi.load.compute.handwritten;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

public final class Maps {
    private Maps() {}

    public static long run(long n) {
        Map<Long, Long> map = new HashMap<>();
        Set<Long> set = new HashSet<>();
        for (long i = 0; i < n; i++) {
            long key = i * 7919 % 50021;
            if (map.remove(key) != null) {
                set.add(key);
            } else {
                map.put(key, i);
            }
        }
        long sum = set.size();
        for (long value : map.values()) {
            sum += value;
        }
        return sum;
    }
}
