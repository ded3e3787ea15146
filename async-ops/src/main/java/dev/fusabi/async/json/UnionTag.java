package dev.fusabi.async.json;

import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptType.UnionShape;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How the case of a union value is named in JSON: in the field {@code case}, or {@code $case} where the case has a
 * field of that name itself.
 */
final class UnionTag {
    static final String TAG = "case";
    static final String OTHER_TAG = "$case";

    private UnionTag() {}

    static boolean isTag(String name) {
        return name.equals(TAG) || name.equals(OTHER_TAG);
    }

    static String of(Layout unionCase) {
        return unionCase.indexOf(TAG) < 0 ? TAG : OTHER_TAG;
    }

    static @Nullable Layout find(UnionShape shape, String name) {
        for (Layout unionCase : shape.cases()) {
            if (unionCase.name().equals(name)) {
                return unionCase;
            }
        }
        return null;
    }

    /** What is expected, for messages. */
    static String names(List<Layout> cases) {
        return cases.stream()
                .map(unionCase -> '"' + unionCase.name() + '"')
                .collect(Collectors.joining(" or "));
    }
}
