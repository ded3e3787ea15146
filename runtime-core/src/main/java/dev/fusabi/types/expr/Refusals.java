package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Name;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of .NET that scripts do not see on purpose, with what to do instead. */
final class Refusals {
    private static final Map<String, String> REMEDIES = new HashMap<>();

    static {
        refuse(
                "scripts have no files: let the host pass texts to functions, or read the script's input with `stdin`",
                "File Directory FileInfo DirectoryInfo DriveInfo FileSystemWatcher FileStream StreamReader"
                        + " StreamWriter BinaryReader BinaryWriter MemoryStream BufferedStream GZipStream"
                        + " DeflateStream ZipArchive ZipFile FileMode FileAccess FileShare");
        refuse(
                "scripts have no network of their own: use a function of the host, such as `Http.get`",
                "HttpClient WebClient WebRequest HttpWebRequest HttpListener Socket TcpClient TcpListener UdpClient"
                        + " Dns IPAddress IPEndPoint NetworkStream SmtpClient Ping");
        refuse(
                "scripts start no processes: let the host do it in a function",
                "Process ProcessStartInfo");
        refuse(
                "there is no reflection: match on types with `:?`, or use members and interfaces",
                "Assembly Activator BindingFlags MethodInfo PropertyInfo FieldInfo ConstructorInfo ParameterInfo"
                        + " MemberInfo TypeInfo AppDomain FSharpType FSharpValue UnionCaseInfo Expression"
                        + " DynamicObject ExpandoObject");
        refuse(
                "scripts share nothing between threads: use `async { … }` or `task { … }`, and plain variables for state",
                "Thread ThreadPool ThreadLocal AsyncLocal Barrier BackgroundWorker SynchronizationContext ThreadStart"
                        + " ParameterizedThreadStart");
        refuse(
                "only one piece of a script runs at a time, so there is nothing to lock: leave it out",
                "Mutex Semaphore ReaderWriterLock ReaderWriterLockSlim SpinLock SpinWait AutoResetEvent"
                        + " ManualResetEvent ManualResetEventSlim EventWaitHandle CountdownEvent");
        refuse(
                "there are no pointers and no native memory: use arrays, slices and `byref` parameters",
                "nativeint unativeint nativeptr NativePtr IntPtr UIntPtr Marshal GCHandle Unsafe MemoryMarshal"
                        + " NativeInterop Span ReadOnlySpan Memory ReadOnlyMemory ArrayPool");
        refuse(
                "values are written and read as JSON by the host's `Json` functions",
                "JsonSerializer JsonDocument JsonElement JsonNode JsonConvert JObject Utf8JsonReader"
                        + " Utf8JsonWriter BinaryFormatter DataContractSerializer XmlSerializer");
        refuse(
                "there is no XML in scripts: let the host read it and pass records",
                "XmlDocument XDocument XElement XAttribute XmlReader XmlWriter");
        refuse(
                "there are no quotations: write a function",
                "Expr FSharpExpr QuotationEvaluator DerivedPatterns");
    }

    /** Members of types that scripts do see. */
    private static final Map<String, String> MEMBERS =
            Map.ofEntries(
                    Map.entry(
                            "Environment",
                            "the environment is the host's to give: let it pass values to functions"),
                    Map.entry(
                            "Console",
                            "the output is a stream of text: there is no cursor, no colour and no key"),
                    Map.entry("Type", "there is no reflection: match on types with `:?`"),
                    Map.entry(
                            "Thread",
                            "scripts have no threads: start work with `Async.Start`, and wait for it with"
                                    + " `Async.StartChild`"),
                    Map.entry(
                            "Async",
                            "there are no wait handles and no pairs of Begin and End: use `Async.AwaitTask`,"
                                    + " `Async.AwaitEvent` or `Async.FromContinuations`; all scripts of an engine run on"
                                    + " its event loop, so there is no context to switch to"),
                    Map.entry("GC", "memory is looked after by itself: leave it out"));

    private Refusals() {}

    private static void refuse(String remedy, String names) {
        for (String name : names.split(" ")) {
            REMEDIES.put(name, remedy);
        }
    }

    /** Reports a name, perhaps behind its namespace, that scripts do not see; false for others. */
    static boolean report(Context context, List<Name> path) {
        for (int i = 0; i < path.size(); i++) {
            Name name = path.get(i);
            String remedy = REMEDIES.get(name.text());
            boolean isQualified = i > 0 && context.names.isNamespace(path.subList(0, i));
            if (remedy != null && (i == 0 || isQualified)) {
                Span span = name.span();
                context.errors.error(
                        ErrorCode.FSB0500, span, "`" + name.text() + "` is not supported", remedy);
                return true;
            }
        }
        return false;
    }

    /** What to do instead of using a member that a type of the library does not have; null for other types. */
    static @Nullable String member(String type) {
        return MEMBERS.get(type);
    }
}
