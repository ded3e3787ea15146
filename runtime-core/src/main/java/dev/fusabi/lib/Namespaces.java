package dev.fusabi.lib;

import java.util.Set;

/** The namespaces of .NET and F# that {@code open} accepts; what is supported of them is visible without it. */
final class Namespaces {
    static final Set<String> ALL =
            Set.of(
                    "System",
                    "System.Buffers",
                    "System.Collections",
                    "System.Collections.Concurrent",
                    "System.Collections.Generic",
                    "System.Collections.Immutable",
                    "System.Collections.ObjectModel",
                    "System.Collections.Specialized",
                    "System.ComponentModel",
                    "System.Diagnostics",
                    "System.Diagnostics.CodeAnalysis",
                    "System.Globalization",
                    "System.IO",
                    "System.Linq",
                    "System.Net",
                    "System.Net.Http",
                    "System.Numerics",
                    "System.Reflection",
                    "System.Runtime",
                    "System.Runtime.CompilerServices",
                    "System.Runtime.InteropServices",
                    "System.Security",
                    "System.Security.Cryptography",
                    "System.Text",
                    "System.Text.Json",
                    "System.Text.RegularExpressions",
                    "System.Threading",
                    "System.Threading.Channels",
                    "System.Threading.Tasks",
                    "System.Timers",
                    "System.Xml",
                    "System.Xml.Linq",
                    "FSharp",
                    "FSharp.Collections",
                    "FSharp.Control",
                    "FSharp.Core",
                    "FSharp.Core.CompilerServices",
                    "FSharp.Data.UnitSystems.SI",
                    "FSharp.Linq",
                    "FSharp.Reflection",
                    "Microsoft",
                    "Microsoft.FSharp",
                    "Microsoft.FSharp.Collections",
                    "Microsoft.FSharp.Control",
                    "Microsoft.FSharp.Core",
                    "Microsoft.FSharp.Core.CompilerServices",
                    "Microsoft.FSharp.Core.Operators",
                    "Microsoft.FSharp.Data.UnitSystems.SI",
                    "Microsoft.FSharp.Linq",
                    "Microsoft.FSharp.Reflection");

    private Namespaces() {}
}
