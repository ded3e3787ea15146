package dev.fusabi.engine;

import dev.fusabi.vm.Instance;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fibers that belong to a loaded script and not to a call, by the script. */
final class DetachedFibers {
    private final Map<Instance, Set<DetachedFiber>> byScript = new IdentityHashMap<>();
    private int count;

    void add(DetachedFiber fiber) {
        byScript.computeIfAbsent(fiber.script(), key -> new LinkedHashSet<>()).add(fiber);
        count++;
    }

    void remove(DetachedFiber fiber) {
        Set<DetachedFiber> fibers = byScript.get(fiber.script());
        if (fibers != null && fibers.remove(fiber)) {
            count--;
            if (fibers.isEmpty()) {
                byScript.remove(fiber.script());
            }
        }
    }

    List<DetachedFiber> of(Instance script) {
        return List.copyOf(byScript.getOrDefault(script, Set.of()));
    }

    List<DetachedFiber> all() {
        return byScript.values().stream().flatMap(Set::stream).toList();
    }

    int count() {
        return count;
    }
}
