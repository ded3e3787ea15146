package dev.fusabi.diagnostic;

/**
 * The stable codes of all findings. The hundreds say the stage: 0 lexer, 1 parser, 2 names, 3 types, 4 patterns,
 * 5 limits and unsupported constructs, 6 lowering and bytecode, 7 run time.
 */
public enum ErrorCode {
    FSB0001("unexpected character"),
    FSB0002("unterminated string or comment"),
    FSB0003("invalid number literal"),
    FSB0004("invalid escape or character literal"),
    FSB0005("tab in indentation"),
    FSB0100("syntax error"),
    FSB0101("unclosed bracket"),
    FSB0102("offside: wrong indentation"),
    FSB0103("expression expected"),
    FSB0104("pattern expected"),
    FSB0105("type expected"),
    FSB0106("declaration expected"),
    FSB0107("nested too deeply"),
    FSB0200("undefined name"),
    FSB0201("undefined type"),
    FSB0202("undefined module or namespace"),
    FSB0203("undefined member or field"),
    FSB0204("duplicate definition"),
    FSB0205("not accessible"),
    FSB0206("capability not granted"),
    FSB0207("script cannot be loaded"),
    FSB0300("type mismatch"),
    FSB0301("wrong number of arguments"),
    FSB0302("not a function"),
    FSB0303("infinite type"),
    FSB0304("value restriction"),
    FSB0305("type cannot be determined here"),
    FSB0306("operator not supported by type"),
    FSB0307("format string does not match its arguments"),
    FSB0308("not mutable"),
    FSB0309("record fields missing or unknown"),
    FSB0310("no overload matches"),
    FSB0311("branches have different types"),
    FSB0312("constraint not satisfied"),
    FSB0313("attribute not valid here"),
    FSB0314("builder lacks a member"),
    FSB0320("type cannot be inherited or created"),
    FSB0321("member not implemented"),
    FSB0322("member overrides nothing"),
    FSB0323("member not valid here"),
    FSB0400("incomplete pattern match"),
    FSB0401("rule never matched"),
    FSB0402("expression result ignored"),
    FSB0404("suspicious name in pattern"),
    FSB0500("not supported"),
    FSB0501("type too complex"),
    FSB0502("function too large"),
    FSB0600("invalid bytecode"),
    FSB0601("bytecode version"),
    FSB0700("uncaught exception"),
    FSB0701("conversion failed"),
    FSB0702("host function failed"),
    FSB0703("memory limit"),
    FSB0704("budget used up"),
    FSB0705("recursion limit"),
    FSB0706("deadline passed"),
    FSB0707("cancelled"),
    FSB0708("function not found"),
    FSB0709("wrong number of arguments in a call from the host"),
    FSB0710("file cannot be read or written");

    private final String summary;

    ErrorCode(String summary) {
        this.summary = summary;
    }

    /** A few words that name the kind of finding. */
    public String summary() {
        return summary;
    }
}
