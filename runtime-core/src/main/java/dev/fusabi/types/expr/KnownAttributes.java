package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Attribute;
import dev.fusabi.syntax.Name;
import dev.fusabi.types.names.Suggestions;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The attributes that may be written: F#'s and .NET's, those that the host reads, and classes that inherit
 * {@code Attribute}.
 */
public final class KnownAttributes {
    private static final String CLASS = "Attribute";

    /** Visible everywhere; {@code Persistent} and {@code Test} are this dialect's. */
    private static final Set<String> OF_FSHARP =
            words(
                    "AbstractClass AllowNullLiteral AutoOpen AutoSerializable CLIEvent CLIMutable Class"
                            + " ComparisonConditionalOn CompilationArgumentCounts CompilationMapping"
                            + " CompilationRepresentation CompilationSourceName CompiledName CompilerMessage"
                            + " CustomComparison CustomEquality CustomOperation DefaultAugmentation DefaultValue"
                            + " EntryPoint EqualityConditionalOn Experimental FSharpInterfaceDataVersion"
                            + " GeneralizableValue InlineIfLambda Interface Literal Measure"
                            + " MeasureAnnotatedAbbreviation NoComparison NoCompilerInlining NoDynamicInvocation"
                            + " NoEquality OptionalArgument Persistent ProjectionParameter ReferenceEquality"
                            + " ReflectedDefinition RequireQualifiedAccess RequiresExplicitTypeArguments Sealed"
                            + " SourceConstruct StaticInitialization Struct StructuralComparison"
                            + " StructuralEquality StructuredFormatDisplay TailCall Test Unverifiable VolatileField"
                            + " WarnOnWithoutNullArgument");

    private static final Set<String> OF_SYSTEM =
            words(
                    "AttributeUsage CLSCompliant ContextStatic Flags LoaderOptimization MTAThread"
                            + " NonSerialized Obsolete ParamArray STAThread Serializable ThreadStatic");

    private static final Map<String, Set<String>> OF_NAMESPACES =
            Map.of(
                    "System",
                    OF_SYSTEM,
                    "System.Diagnostics",
                    words(
                            "Conditional Debuggable DebuggerBrowsable DebuggerDisplay DebuggerHidden"
                                    + " DebuggerNonUserCode DebuggerStepThrough DebuggerStepperBoundary"
                                    + " DebuggerTypeProxy DebuggerVisualizer StackTraceHidden"),
                    "System.Diagnostics.CodeAnalysis",
                    words(
                            "AllowNull DisallowNull DoesNotReturn ExcludeFromCodeCoverage MaybeNull"
                                    + " MaybeNullWhen MemberNotNull NotNull NotNullIfNotNull NotNullWhen"
                                    + " RequiresUnreferencedCode SetsRequiredMembers StringSyntax"
                                    + " SuppressMessage UnconditionalSuppressMessage"),
                    "Fable.Core",
                    words("AttachMembers Emit Erase Global Import Mangle StringEnum"),
                    "System.ComponentModel",
                    words(
                            "Browsable Category DefaultProperty DefaultValue Description DesignerCategory"
                                    + " DisplayName EditorBrowsable ReadOnly TypeConverter"),
                    "System.Runtime.CompilerServices",
                    words(
                            "AsyncStateMachine CallerArgumentExpression CallerFilePath CallerLineNumber"
                                    + " CallerMemberName CompilerGenerated Dynamic Extension InternalsVisibleTo"
                                    + " IsByRefLike IsReadOnly IteratorStateMachine MethodImpl ModuleInitializer"
                                    + " OverloadResolutionPriority RequiredMember SkipLocalsInit TupleElementNames"),
                    "System.Runtime.InteropServices",
                    words(
                            "BestFitMapping ClassInterface ComImport ComVisible DefaultParameterValue DllImport"
                                    + " FieldOffset Guid In LCIDConversion MarshalAs Optional Out PreserveSig"
                                    + " ProgId StructLayout UnmanagedCallersOnly UnmanagedFunctionPointer"),
                    "System.Reflection",
                    words(
                            "AssemblyCompany AssemblyConfiguration AssemblyCopyright AssemblyCulture"
                                    + " AssemblyDescription AssemblyFileVersion AssemblyInformationalVersion"
                                    + " AssemblyKeyFile AssemblyMetadata AssemblyProduct AssemblyTitle"
                                    + " AssemblyTrademark AssemblyVersion DefaultMember Obfuscation"));

    /** What only files of the library say. */
    private static final Set<String> OF_LIBRARY = words("Builtin Intrinsic Opaque Requires");

    /** What a definition may say several times. */
    private static final Set<String> SEVERAL =
            words(
                    "CompilationMapping CompilationSourceName CompilerMessage Persistent SourceConstruct Test");

    private final Context context;

    public KnownAttributes(Context context) {
        this.context = context;
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }

    /** Reports those that nothing defines. Namespaces that were open anywhere in the file count. */
    public void check(List<Attribute> attributes) {
        refuseTwice(attributes);
        var reported = new HashSet<Span>();
        for (Attribute attribute : attributes) {
            Name last = attribute.path().getLast();
            if (!last.text().isEmpty() && !isKnown(attribute) && reported.add(last.span())) {
                context.errors.error(
                        ErrorCode.FSB0201,
                        last.span(),
                        "the attribute `" + last.text() + "` is not defined",
                        hint(attribute.simpleName()));
            }
        }
    }

    /** One after the other within brackets, or in brackets of their own: attributes of the same thing. */
    private boolean areTogether(Attribute one, Attribute next) {
        int from = one.span().end();
        int to = next.span().start();
        return from <= to
                && context.source
                        .text()
                        .substring(from, to)
                        .replaceAll("\\s", "")
                        .matches(";|>]\\[<");
    }

    /** Whether a thing has the attribute at most once. */
    private boolean isSingle(String name) {
        return !SEVERAL.contains(name)
                && (OF_FSHARP.contains(name) || OF_SYSTEM.contains(name))
                && !context.scope.environment().isAttribute(name);
    }

    private void refuseTwice(List<Attribute> attributes) {
        var together = new HashSet<String>();
        for (int i = 0; i < attributes.size(); i++) {
            Attribute attribute = attributes.get(i);
            if (i > 0 && attribute.span().equals(attributes.get(i - 1).span())) {
                continue;
            }
            if (i == 0 || !areTogether(attributes.get(i - 1), attribute)) {
                together.clear();
            }
            String name = attribute.simpleName();
            if (!together.add(name) && isSingle(name)) {
                context.errors.error(
                        ErrorCode.FSB0313,
                        attribute.span(),
                        "the attribute `" + name + "` stands here twice");
            }
        }
    }

    private boolean isKnown(Attribute attribute) {
        String name = attribute.simpleName();
        String written = attribute.path().getLast().text();
        List<Name> path = attribute.path();
        String prefix = NameResolver.join(path.subList(0, path.size() - 1));
        if (isClass(written) || isClass(written + CLASS)) {
            return true;
        }
        if (prefix.isEmpty()
                ? OF_FSHARP.contains(name) || context.scope.environment().isAttribute(name)
                : OF_FSHARP.contains(name) && prefix.endsWith("Core")) {
            return true;
        }
        return OF_NAMESPACES.entrySet().stream()
                .anyMatch(namespace ->
                        namespace.getValue().contains(name)
                                && isVisible(namespace.getKey(), prefix));
    }

    private boolean isVisible(String namespace, String prefix) {
        return prefix.isEmpty()
                ? context.scope.wasOpened(namespace)
                : namespace.equals(prefix)
                        || namespace.endsWith("." + prefix)
                        || namespace.equals(prefix.replaceFirst("^global\\.", ""));
    }

    private boolean isClass(String name) {
        return context.attributeTypes.contains(name)
                || context.scope.types(name).stream().anyMatch(KnownAttributes::isClass);
    }

    /** Whether a class inherits {@code Attribute}. */
    public static boolean isClass(TypeConstructor type) {
        Type.Named base = type.heritage().base;
        return base != null
                && (base.constructor().isLibrary() && base.constructor().name().equals(CLASS)
                        || isClass(base.constructor()));
    }

    private @Nullable String hint(String name) {
        for (Map.Entry<String, Set<String>> namespace : OF_NAMESPACES.entrySet()) {
            if (namespace.getValue().contains(name)) {
                return "it is in the namespace `"
                        + namespace.getKey()
                        + "`: write `open "
                        + namespace.getKey()
                        + "` above";
            }
        }
        if (OF_LIBRARY.contains(name)) {
            return "it is for the library only";
        }
        var names = new ArrayList<>(OF_FSHARP);
        names.addAll(context.attributeTypes);
        names.addAll(context.scope.environment().attributes());
        return Suggestions.didYouMean(name, Set.copyOf(names));
    }
}
