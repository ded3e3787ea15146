package dev.fusabi.lib;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the parts of the library that are written in the script language stand. Files are resources beside this class.
 */
public final class PreludeIndex {
    /** Opened for every script, in this order; each sees what the earlier ones define. */
    private static final List<String> OPENED =
            List.of(
                    "exceptions.fsx",
                    "operators.fsx",
                    "system.fsx",
                    "globalization.fsx",
                    "generic.fsx",
                    "interfaces.fsx",
                    "math.fsx",
                    "conversions.fsx",
                    "formats.fsx",
                    "events.fsx",
                    "extras.fsx");

    private static final Map<String, String> FILES =
            Map.ofEntries(
                    Map.entry("Array", "array.fsx"),
                    Map.entry("Array.Parallel", "parallel.fsx"),
                    Map.entry("Array2D", "array2d.fsx"),
                    Map.entry("Array3D", "array3d.fsx"),
                    Map.entry("Array4D", "array4d.fsx"),
                    Map.entry("Assert", "assert.fsx"),
                    Map.entry("Async", "async.fsx"),
                    Map.entry("AsyncBuilders", "asyncbuilder.fsx"),
                    Map.entry("AsyncSeq", "asyncseq.fsx"),
                    Map.entry("Bigint", "bigint.fsx"),
                    Map.entry("Boolean", "boolean.fsx"),
                    Map.entry("Byte", "byte.fsx"),
                    Map.entry("Char", "char.fsx"),
                    Map.entry("Comparers", "comparers.fsx"),
                    Map.entry("ComparisonIdentity", "comparisonidentity.fsx"),
                    Map.entry("Decimal", "decimal.fsx"),
                    Map.entry("Event", "event.fsx"),
                    Map.entry("Float", "float.fsx"),
                    Map.entry("Float32", "float32.fsx"),
                    Map.entry("Grouping", "grouping.fsx"),
                    Map.entry("HashIdentity", "hashidentity.fsx"),
                    Map.entry("HashTable", "hashtable.fsx"),
                    Map.entry("Int", "int.fsx"),
                    Map.entry("Int16", "int16.fsx"),
                    Map.entry("Int32", "int32.fsx"),
                    Map.entry("Int64", "int64.fsx"),
                    Map.entry("LanguagePrimitives", "languageprimitives.fsx"),
                    Map.entry("Lazy", "lazy.fsx"),
                    Map.entry("LibraryErrors", "errors.fsx"),
                    Map.entry("List", "list.fsx"),
                    Map.entry("Locks", "locks.fsx"),
                    Map.entry("Map", "map.fsx"),
                    Map.entry("NonStructuralComparison", "nonstructuralcomparison.fsx"),
                    Map.entry("Numbers", "numbers.fsx"),
                    Map.entry("Objects", "objects.fsx"),
                    Map.entry("Observable", "observable.fsx"),
                    Map.entry("OptimizedClosures", "optimizedclosures.fsx"),
                    Map.entry("Option", "option.fsx"),
                    Map.entry("Printf", "printf.fsx"),
                    Map.entry("Range", "range.fsx"),
                    Map.entry("Result", "result.fsx"),
                    Map.entry("Sample", "sample.fsx"),
                    Map.entry("Sbyte", "sbyte.fsx"),
                    Map.entry("Seq", "seq.fsx"),
                    Map.entry("Set", "set.fsx"),
                    Map.entry("Sorting", "sorting.fsx"),
                    Map.entry("String", "string.fsx"),
                    Map.entry("System.Linq", "linq.fsx"),
                    Map.entry("Tasks", "task.fsx"),
                    Map.entry("Types", "types.fsx"),
                    Map.entry("Uint16", "uint16.fsx"),
                    Map.entry("Uint32", "uint32.fsx"),
                    Map.entry("Uint64", "uint64.fsx"),
                    Map.entry("UnitNames", "unitnames.fsx"),
                    Map.entry("UnitSymbols", "unitsymbols.fsx"),
                    Map.entry("Unchecked", "unchecked.fsx"),
                    Map.entry("ValueOption", "valueoption.fsx"));

    /** Types that are read when a script first mentions one of them: the file, and the types in it. */
    private static final Map<String, List<String>> TYPES_OF_FILES =
            Map.ofEntries(
                    Map.entry("asyncbuilder.fsx", List.of("AsyncBuilder")),
                    Map.entry("aggregate.fsx", List.of("AggregateException")),
                    Map.entry(
                            "cancellation.fsx",
                            List.of(
                                    "CancelScope",
                                    "CancellationToken",
                                    "CancellationTokenRegistration",
                                    "CancellationTokenSource")),
                    Map.entry(
                            "channel.fsx",
                            List.of(
                                    "BoundedChannelFullMode",
                                    "BoundedChannelOptions",
                                    "Channel",
                                    "ChannelClosedException",
                                    "ChannelOptions",
                                    "ChannelReader",
                                    "ChannelState",
                                    "ChannelWriter",
                                    "UnboundedChannelOptions")),
                    Map.entry(
                            "comparers.fsx",
                            List.of("Comparer", "Equality", "EqualityComparer", "StringComparer")),
                    Map.entry(
                            "dictionary.fsx",
                            List.of("Dictionary", "KeyCollection", "ValueCollection")),
                    Map.entry(
                            "delegates.fsx",
                            List.of("Action", "Comparison", "Converter", "Func", "Predicate")),
                    Map.entry("unicode.fsx", List.of("UnicodeCategory")),
                    Map.entry(
                            "cryptography.fsx",
                            List.of("MD5", "SHA1", "SHA256", "SHA384", "SHA512")),
                    Map.entry("encoding.fsx", List.of("Encoding", "NormalizationForm")),
                    Map.entry("enums.fsx", List.of("Enum", "Type")),
                    Map.entry("guid.fsx", List.of("Guid")),
                    Map.entry("paths.fsx", List.of("Path")),
                    Map.entry("bitoperations.fsx", List.of("BitOperations")),
                    Map.entry("complex.fsx", List.of("Complex")),
                    Map.entry("version.fsx", List.of("Version")),
                    Map.entry("timezones.fsx", List.of("TimeZoneInfo")),
                    Map.entry("untyped.fsx", List.of("ArrayList", "Hashtable")),
                    Map.entry("nullable.fsx", List.of("Nullable")),
                    Map.entry("stopwatch.fsx", List.of("Stopwatch")),
                    Map.entry(
                            "threading.fsx",
                            List.of("Interlocked", "Monitor", "Thread", "Volatile")),
                    Map.entry("locks.fsx", List.of("SynchronizationLockException")),
                    Map.entry("retry.fsx", List.of("RetryPolicy")),
                    Map.entry(
                            "timer.fsx",
                            List.of("ElapsedEventArgs", "ElapsedEventHandler", "Timeout", "Timer")),
                    Map.entry("uri.fsx", List.of("Uri")),
                    Map.entry("hashset.fsx", List.of("HashSet")),
                    Map.entry("queue.fsx", List.of("Queue", "Stack")),
                    Map.entry("sorted.fsx", List.of("SortedDictionary", "SortedList", "SortedSet")),
                    Map.entry("linkedlist.fsx", List.of("LinkedList", "LinkedListNode")),
                    Map.entry("mailbox.fsx", List.of("AsyncReplyChannel", "MailboxProcessor")),
                    Map.entry("semaphore.fsx", List.of("SemaphoreFullException", "SemaphoreSlim")),
                    Map.entry("priorityqueue.fsx", List.of("PriorityQueue")),
                    Map.entry(
                            "task.fsx",
                            List.of(
                                    "Task",
                                    "TaskAwaiter",
                                    "TaskCompletionSource",
                                    "TaskCreationOptions",
                                    "TaskFactory",
                                    "TaskState",
                                    "TaskStatus",
                                    "ValueTask")),
                    Map.entry("tuple.fsx", List.of("Tuple", "ValueTuple")),
                    Map.entry("bitarray.fsx", List.of("BitArray")),
                    Map.entry(
                            "concurrent.fsx",
                            List.of("ConcurrentDictionary", "ConcurrentQueue", "ConcurrentStack")),
                    Map.entry("enumerable.fsx", List.of("Enumerable")),
                    Map.entry("resizearray.fsx", List.of("ResizeArray")),
                    Map.entry(
                            "culture.fsx",
                            List.of(
                                    "CultureInfo",
                                    "DateTimeFormatInfo",
                                    "DateTimeStyles",
                                    "DayOfWeek",
                                    "NumberFormatInfo",
                                    "TextInfo")),
                    Map.entry("dateonly.fsx", List.of("DateOnly")),
                    Map.entry("datetime.fsx", List.of("DateTime", "DateTimeKind")),
                    Map.entry("datetimeoffset.fsx", List.of("DateTimeOffset")),
                    Map.entry("timeonly.fsx", List.of("TimeOnly")),
                    Map.entry("timespan.fsx", List.of("TimeSpan")),
                    Map.entry("random.fsx", List.of("Random")),
                    Map.entry("reading.fsx", List.of("StringReader", "TextReader")),
                    Map.entry("stringbuilder.fsx", List.of("StringBuilder")),
                    Map.entry(
                            "regex.fsx",
                            List.of(
                                    "Capture",
                                    "CaptureCollection",
                                    "Group",
                                    "GroupCollection",
                                    "Match",
                                    "MatchCollection",
                                    "MatchEvaluator",
                                    "Regex",
                                    "RegexOptions")));

    private static final Map<String, String> TYPES = new HashMap<>();

    static {
        TYPES_OF_FILES.forEach((file, names) -> names.forEach(name -> TYPES.put(name, file)));
    }

    private PreludeIndex() {}

    /** The files whose definitions every script sees without qualification, in the order in which to load them. */
    public static List<String> opened() {
        return OPENED;
    }

    /** The file that is the module of this name and gives the type of this name its members; null for other names. */
    public static @Nullable String resourceFor(String name) {
        return FILES.get(name);
    }

    /** The modules for which {@link #resourceFor} gives a file. */
    public static Set<String> modules() {
        return Collections.unmodifiableSet(FILES.keySet());
    }

    /** The file that defines the type of this name; null for other names. */
    public static @Nullable String resourceForType(String name) {
        return TYPES.get(name);
    }

    /** The names for which {@link #resourceForType} gives a file. */
    public static Set<String> typeNames() {
        return Collections.unmodifiableSet(TYPES.keySet());
    }

    /** Names that {@code open} and qualified names may use as in F#; the checker knows what is in them. */
    public static Set<String> namespaces() {
        return Namespaces.ALL;
    }
}
