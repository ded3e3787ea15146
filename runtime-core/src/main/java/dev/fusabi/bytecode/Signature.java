package dev.fusabi.bytecode;

import dev.fusabi.value.Kind;

import java.util.List;

/** The kinds of arguments and result of a function or of a call; prints as {@code IRF>R}. */
public record Signature(List<Kind> parameters, Kind result) {
    public Signature {
        parameters = List.copyOf(parameters);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        parameters.forEach(kind -> out.append(kind.letter()));
        return out.append('>').append(result.letter()).toString();
    }
}
