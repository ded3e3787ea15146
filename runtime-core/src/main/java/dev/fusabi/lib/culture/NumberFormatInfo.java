package dev.fusabi.lib.culture;

import dev.fusabi.value.TypeNames;

/** .NET's NumberFormatInfo: what a culture says of numbers. Changing it changes the culture. */
public record NumberFormatInfo(CultureInfo culture) implements TypeNames.Named {
    @Override
    public String typeName() {
        return "NumberFormatInfo";
    }

    @Override
    public String toString() {
        return "System.Globalization.NumberFormatInfo";
    }
}
