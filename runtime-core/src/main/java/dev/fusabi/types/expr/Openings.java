package dev.fusabi.types.expr;

import dev.fusabi.syntax.Name;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of .NET that a script sees only below an {@code open} of their namespace, or written with it. The library itself
 * is flat: what a namespace holds is said here.
 */
final class Openings {
    private static final String GENERIC = "System.Collections.Generic";

    /** Modules of F# with a name of .NET's: only what begins with a capital is .NET's. */
    private static final Set<String> ALSO_MODULES =
            Set.of("String", "Array", "List", "Option", "Result", "Lazy", "Random");

    private static final Map<String, Set<String>> HOMES = new HashMap<>();

    static {
        in(
                "System",
                "Action ApplicationException ArgumentException ArgumentNullException"
                        + " ArgumentOutOfRangeException ArithmeticException ArrayTypeMismatchException"
                        + " AggregateException Array Attribute BitConverter Boolean Byte Char Comparison Console"
                        + " ConsoleColor Convert DateOnly DateTime DateTimeKind DateTimeOffset DayOfWeek"
                        + " Decimal DivideByZeroException Double Enum Environment EventArgs Exception"
                        + " FormatException Func GC Guid IComparable IDisposable IEquatable IFormatProvider"
                        + " IFormattable IObservable IObserver IndexOutOfRangeException Int16 Int32 Int64"
                        + " InvalidCastException InvalidOperationException Math MathF MidpointRounding"
                        + " NotImplementedException NotSupportedException NullReferenceException Nullable"
                        + " Object ObjectDisposedException OperationCanceledException"
                        + " OutOfMemoryException OverflowException Predicate Random SByte Single"
                        + " StackOverflowException String StringComparer StringComparison"
                        + " StringSplitOptions SystemException TimeOnly TimeSpan TimeZoneInfo"
                        + " TimeoutException Tuple ValueTuple Type UInt16 UInt32 UInt64 Uri Version");
        in(
                GENERIC,
                "Comparer Dictionary EqualityComparer HashSet ICollection IComparer IDictionary"
                        + " IEnumerable IEnumerator IEqualityComparer IList IReadOnlyCollection"
                        + " IReadOnlyDictionary IReadOnlyList ISet KeyNotFoundException KeyValuePair"
                        + " LinkedList LinkedListNode PriorityQueue Queue SortedDictionary SortedList"
                        + " SortedSet Stack");
        in(
                "System.Collections",
                "ArrayList BitArray Hashtable ICollection IComparer IDictionary IEnumerable IEnumerator"
                        + " IEqualityComparer IList Queue SortedList Stack");
        in("System.Collections.Concurrent", "ConcurrentDictionary ConcurrentQueue ConcurrentStack");
        in("System.Linq", "Enumerable");
        in("System.Text", "Encoding NormalizationForm Rune StringBuilder");
        in(
                "System.Text.RegularExpressions",
                "Capture CaptureCollection Group GroupCollection Match MatchCollection Regex RegexOptions");
        in("System.Numerics", "BigInteger BitOperations Complex");
        in(
                "System.Globalization",
                "CultureInfo DateTimeFormatInfo DateTimeStyles NumberFormatInfo NumberStyles TextInfo"
                        + " UnicodeCategory");
        in(
                "System.IO",
                "Directory EndOfStreamException File FileNotFoundException IOException MemoryStream Path"
                        + " StreamReader StreamWriter StringReader StringWriter TextReader TextWriter");
        in("System.Diagnostics", "Debug Stopwatch");
        in(
                "System.Threading.Tasks",
                "Task TaskAwaiter TaskCompletionSource TaskCreationOptions TaskFactory TaskStatus ValueTask");
        in(
                "System.Threading",
                "CancellationToken CancellationTokenSource Interlocked Monitor Thread Volatile");
    }

    private final Context context;

    Openings(Context context) {
        this.context = context;
    }

    private static void in(String namespace, String names) {
        for (String name : names.split(" ")) {
            HOMES.merge(
                    name,
                    Set.of(namespace),
                    (some, more) -> {
                        var all = new java.util.TreeSet<>(some);
                        all.addAll(more);
                        return all;
                    });
        }
    }

    /** Whether the library's definition of the name is out of sight here. */
    boolean isHidden(String name) {
        return isHidden(name, null);
    }

    /**
     * @param member what is taken from it, or null
     */
    boolean isHidden(String name, @Nullable String member) {
        Set<String> homes = HOMES.get(name);
        return homes != null
                && !context.isLibrary
                && !isOfFSharp(name, member)
                && !context.scope.isDefinedHere(name)
                && homes.stream().noneMatch(context.scope::isOpened);
    }

    /** Whether F# has a module of this name, which is visible whatever is open. */
    static boolean isModule(String name) {
        return ALSO_MODULES.contains(name);
    }

    private static boolean isOfFSharp(String name, @Nullable String member) {
        return ALSO_MODULES.contains(name)
                && member != null
                && !Character.isUpperCase(member.charAt(0));
    }

    /** How to see a name that {@link #isHidden} finds out of sight, else null. */
    @Nullable String hint(List<Name> path) {
        String first = path.getFirst().text();
        String member = path.size() > 1 ? path.get(1).text() : null;
        if (!isHidden(first, member)) {
            return null;
        }
        Set<String> homes = HOMES.getOrDefault(first, Set.of());
        String home = homes.contains(GENERIC) ? GENERIC : homes.iterator().next();
        return "it is in the namespace `"
                + home
                + "`: write `open "
                + home
                + "` above, or `"
                + home
                + "."
                + first
                + "`";
    }
}
