package dev.fusabi.types.names;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Locale;

/** Finds the name that was probably meant. */
public final class Suggestions {
    private static final int MAX_CANDIDATES = 5_000;
    private static final int SHORTEST = 3;

    private Suggestions() {}

    /** The candidate closest to {@code name}, if it is close enough to be worth a hint. */
    public static @Nullable String closest(String name, Collection<String> candidates) {
        String best = null;
        if (name.length() < SHORTEST) {
            return null;
        }
        int bestDistance = Math.max(1, name.length() / 3) + 1;
        int seen = 0;
        for (String candidate : candidates) {
            if (++seen > MAX_CANDIDATES) {
                break;
            }
            if (candidate.isEmpty()
                    || candidate.equals(name)
                    || Character.isJavaIdentifierStart(candidate.charAt(0))
                            != Character.isJavaIdentifierStart(name.charAt(0))
                    || Math.abs(candidate.length() - name.length()) > bestDistance) {
                continue;
            }
            int distance =
                    candidate.equalsIgnoreCase(name) ? 0 : distance(name, candidate, bestDistance);
            if (distance < bestDistance
                    || distance == bestDistance
                            && best != null
                            && isLikelier(candidate, best, name)) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** Of two names at the same distance the one that begins as written, else the first in the alphabet. */
    private static boolean isLikelier(String candidate, String other, String name) {
        boolean begins = candidate.charAt(0) == name.charAt(0);
        boolean otherBegins = other.charAt(0) == name.charAt(0);
        return begins == otherBegins ? candidate.compareTo(other) < 0 : begins;
    }

    public static @Nullable String didYouMean(String name, Collection<String> candidates) {
        String found = closest(name, candidates);
        return found == null ? null : "did you mean `" + found + "`?";
    }

    /** Damerau–Levenshtein (adjacent swaps count once), in two lower-cased words. */
    private static int distance(String first, String second, int limit) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            rows[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            rows[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int least = Integer.MAX_VALUE;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int value =
                        Math.min(
                                Math.min(rows[i - 1][j], rows[i][j - 1]) + 1,
                                rows[i - 1][j - 1] + cost);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    value = Math.min(value, rows[i - 2][j - 2] + 1);
                }
                rows[i][j] = value;
                least = Math.min(least, value);
            }
            if (least > limit) {
                return least;
            }
        }
        return rows[a.length()][b.length()];
    }
}
