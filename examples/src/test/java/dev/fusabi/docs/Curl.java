package dev.fusabi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** A {@code curl} command line of a document, sent as a real request. */
final class Curl {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> words;
    private final HttpResponse<String> response;

    private Curl(List<String> words, HttpResponse<String> response) {
        this.words = words;
        this.response = response;
    }

    static Curl send(List<String> words) throws IOException, InterruptedException {
        String method = "GET";
        String url = "";
        @Nullable String body = null;
        String type = "application/x-www-form-urlencoded";
        HttpRequest.Builder request = HttpRequest.newBuilder();
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-s", "-i", "-si", "-sS" -> {}
                case "-X" -> method = words.get(++i);
                case "-H" -> {
                    String[] header = words.get(++i).split(": *", 2);
                    if (header[0].equalsIgnoreCase("Content-Type")) {
                        type = header[1];
                    } else {
                        request.header(header[0], header[1]);
                    }
                }
                case "-d" -> body = words.get(++i);
                case "--json" -> {
                    body = words.get(++i);
                    type = "application/json";
                }
                default -> {
                    assertThat(words.get(i))
                            .as("an option of curl in %s", words)
                            .doesNotStartWith("-");
                    url = words.get(i);
                }
            }
        }
        if (body != null && method.equals("GET")) {
            method = "POST";
        }
        if (body != null) {
            request.header("Content-Type", type);
        }
        request.uri(URI.create(url.startsWith("http") ? url : "http://" + url));
        request.method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return new Curl(words, client.send(request.build(), BodyHandlers.ofString()));
        }
    }

    String body() {
        return response.body();
    }

    /**
     * @param body as JSON or text, or null when the document does not tell it
     */
    void check(int status, @Nullable String body) {
        assertThat(response.statusCode()).as("%s: %s", words, response.body()).isEqualTo(status);
        if (body != null) {
            assertThat(parsed(response.body())).as("%s", words).isEqualTo(parsed(body));
        }
    }

    private static Object parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return text.strip();
        }
    }
}
