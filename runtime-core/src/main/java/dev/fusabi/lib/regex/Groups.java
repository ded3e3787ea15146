package dev.fusabi.lib.regex;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The groups of a pattern as .NET numbers them: those without a name from left to right, then those with one. Slots are
 * dense; numbers may have gaps, since {@code (?<7>…)} names a number.
 */
public final class Groups {
    private final Map<Integer, Integer> slots = new TreeMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<String> namesBySlot = new ArrayList<>();
    private final List<Integer> numbersBySlot = new ArrayList<>();

    /**
     * @param numbered the numbers of groups without a name or with a number for one
     * @param named the other names in the order of the text
     */
    Groups(Iterable<Integer> numbered, Iterable<String> named) {
        slots.put(0, 0);
        numbered.forEach(number -> slots.put(number, 0));
        int next = 1;
        for (String name : named) {
            if (!numbers.containsKey(name)) {
                while (slots.containsKey(next)) {
                    next++;
                }
                slots.put(next, 0);
                numbers.put(name, next);
            }
        }
        Map<Integer, String> names = new LinkedHashMap<>();
        numbers.forEach((name, number) -> names.put(number, name));
        for (int number : List.copyOf(slots.keySet())) {
            slots.put(number, numbersBySlot.size());
            numbersBySlot.add(number);
            namesBySlot.add(names.getOrDefault(number, Integer.toString(number)));
        }
    }

    public int count() {
        return numbersBySlot.size();
    }

    /** The slot of a number; negative when there is none. */
    public int slot(long number) {
        return number > Integer.MAX_VALUE ? -1 : slots.getOrDefault((int) number, -1);
    }

    /** The slot of a name or of a number written as one; negative when there is none. */
    public int slot(String name) {
        Integer number = numbers.get(name);
        if (number != null) {
            return slot(number);
        }
        boolean isNumber =
                !name.isEmpty()
                        && name.length() < 10
                        && name.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? slot(Integer.parseInt(name)) : -1;
    }

    public String name(int slot) {
        return namesBySlot.get(slot);
    }

    public int number(int slot) {
        return numbersBySlot.get(slot);
    }

    /** The name of a group with this number, or null. */
    public @Nullable String nameOf(long number) {
        int slot = slot(number);
        return slot < 0 ? null : namesBySlot.get(slot);
    }
}
