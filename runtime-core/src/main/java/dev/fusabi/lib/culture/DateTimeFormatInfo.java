package dev.fusabi.lib.culture;

import dev.fusabi.value.TypeNames;

/** .NET's DateTimeFormatInfo: what a culture says of dates and times. Changing it changes the culture. */
public record DateTimeFormatInfo(CultureInfo culture) implements TypeNames.Named {
    @Override
    public String typeName() {
        return "DateTimeFormatInfo";
    }

    @Override
    public String toString() {
        return "System.Globalization.DateTimeFormatInfo";
    }
}
