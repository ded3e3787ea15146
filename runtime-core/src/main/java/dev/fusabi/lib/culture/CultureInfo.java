package dev.fusabi.lib.culture;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.TypeNames;

/** .NET's CultureInfo: a culture that a script may change if it has made it. Belongs to the script's thread. */
public final class CultureInfo implements TypeNames.Named {
    public static final CultureInfo INVARIANT = new CultureInfo(Culture.INVARIANT, true);

    private Culture culture;
    private final boolean isReadOnly;

    public CultureInfo(Culture culture, boolean isReadOnly) {
        this.culture = culture;
        this.isReadOnly = isReadOnly;
    }

    public Culture culture() {
        return culture;
    }

    public boolean isReadOnly() {
        return isReadOnly;
    }

    /**
     * @throws dev.fusabi.value.ScriptFailure when it must not be changed
     */
    public void numbers(NumberSymbols numbers) {
        checkWritable();
        culture = new Culture(culture.name(), numbers, culture.dates());
    }

    /**
     * @throws dev.fusabi.value.ScriptFailure when it must not be changed
     */
    public void dates(DateSymbols dates) {
        checkWritable();
        culture = new Culture(culture.name(), culture.numbers(), dates);
    }

    private void checkWritable() {
        if (isReadOnly) {
            throw BuiltinExceptions.invalidOperation("Instance is read-only.");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CultureInfo info && info.culture.name().equals(culture.name());
    }

    @Override
    public int hashCode() {
        return culture.name().hashCode();
    }

    @Override
    public String typeName() {
        return "CultureInfo";
    }

    @Override
    public String toString() {
        return culture.name();
    }
}
