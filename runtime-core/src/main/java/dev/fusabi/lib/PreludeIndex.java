package dev.fusabi.lib;

import org.jspecify.annotations.Nullable;

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
                    "collections.fsx",
                    "interfaces.fsx",
                    "math.fsx",
                    "conversions.fsx",
                    "formats.fsx",
                    "extras.fsx");

    private static final Map<String, String> FILES =
            Map.ofEntries(
                    Map.entry("Array", "array.fsx"),
                    Map.entry("Array.Parallel", "parallel.fsx"),
                    Map.entry("Array2D", "array2d.fsx"),
                    Map.entry("Array3D", "array3d.fsx"),
                    Map.entry("Array4D", "array4d.fsx"),
                    Map.entry("Async", "async.fsx"),
                    Map.entry("Bigint", "bigint.fsx"),
                    Map.entry("Boolean", "boolean.fsx"),
                    Map.entry("Byte", "byte.fsx"),
                    Map.entry("Char", "char.fsx"),
                    Map.entry("Decimal", "decimal.fsx"),
                    Map.entry("Float", "float.fsx"),
                    Map.entry("Float32", "float32.fsx"),
                    Map.entry("Grouping", "grouping.fsx"),
                    Map.entry("HashTable", "hashtable.fsx"),
                    Map.entry("Int", "int.fsx"),
                    Map.entry("Int16", "int16.fsx"),
                    Map.entry("Int32", "int32.fsx"),
                    Map.entry("Int64", "int64.fsx"),
                    Map.entry("Lazy", "lazy.fsx"),
                    Map.entry("LanguagePrimitives", "languageprimitives.fsx"),
                    Map.entry("LibraryErrors", "errors.fsx"),
                    Map.entry("List", "list.fsx"),
                    Map.entry("Map", "map.fsx"),
                    Map.entry("Numbers", "numbers.fsx"),
                    Map.entry("Objects", "objects.fsx"),
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
                    Map.entry("Uint16", "uint16.fsx"),
                    Map.entry("Uint32", "uint32.fsx"),
                    Map.entry("Uint64", "uint64.fsx"),
                    Map.entry("Unchecked", "unchecked.fsx"),
                    Map.entry("ValueOption", "valueoption.fsx"));

    private static final Set<String> NAMESPACES =
            Set.of(
                    "System",
                    "System.Collections",
                    "System.Collections.Generic",
                    "System.Globalization",
                    "System.IO",
                    "System.Linq",
                    "System.Numerics",
                    "System.Runtime.CompilerServices",
                    "System.Runtime.InteropServices",
                    "System.Text",
                    "System.Threading",
                    "System.Threading.Tasks",
                    "FSharp",
                    "FSharp.Collections",
                    "FSharp.Control",
                    "FSharp.Core",
                    "FSharp.Core.CompilerServices",
                    "FSharp.Linq",
                    "Microsoft",
                    "Microsoft.FSharp",
                    "Microsoft.FSharp.Collections",
                    "Microsoft.FSharp.Control",
                    "Microsoft.FSharp.Core",
                    "Microsoft.FSharp.Core.CompilerServices",
                    "Microsoft.FSharp.Linq");

    private PreludeIndex() {}

    /** The files whose definitions every script sees without qualification, in the order in which to load them. */
    public static List<String> opened() {
        return OPENED;
    }

    /** The file that is the module of this name and gives the type of this name its members; null for other names. */
    public static @Nullable String resourceFor(String name) {
        return FILES.get(name);
    }

    /** Names that {@code open} and qualified names may use as in F#; the checker knows what is in them. */
    public static Set<String> namespaces() {
        return NAMESPACES;
    }
}
