package dev.fusabi.lib.culture;

/**
 * How numbers and dates are written somewhere. Immutable; what scripts change is a {@link CultureInfo}.
 *
 * @param name as .NET has it; empty for the invariant culture
 */
public record Culture(String name, NumberSymbols numbers, DateSymbols dates) {
    public static final Culture INVARIANT =
            new Culture("", NumberSymbols.INVARIANT, DateSymbols.INVARIANT);

    public boolean isInvariant() {
        return this == INVARIANT;
    }
}
