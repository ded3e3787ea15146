package dev.fusabi.gateway;

/** The part of a request that an argument comes from. */
enum Origin {
    PATH("path"),
    QUERY("query"),
    /** The whole JSON body. */
    BODY("body"),
    /** The query if it has the name, otherwise a field of the JSON body. */
    FIELD("body"),
    /** Method, path, headers and query as a record. */
    REQUEST("request"),
    HEADERS("headers");

    private final String word;

    Origin(String word) {
        this.word = word;
    }

    /** As problem documents name it. */
    String word() {
        return word;
    }
}
