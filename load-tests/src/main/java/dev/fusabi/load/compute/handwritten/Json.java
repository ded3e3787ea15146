package dev.fusabi.load.compute.handwritten;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.util.List;
import java.util.Locale;

public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    record Item(int id, String name, int quantity, List<String> tags) {}

    record Line(String name, int total, String first) {}

    public static String run(String text) throws JsonProcessingException {
        List<Item> items = MAPPER.readValue(text, new TypeReference<>() {});
        List<Line> lines =
                items.stream()
                        .filter(item -> item.quantity() > 2)
                        .map(item ->
                                new Line(
                                        item.name().toUpperCase(Locale.ROOT),
                                        item.quantity() * item.id(),
                                        item.tags().getFirst()))
                        .toList();
        return MAPPER.writeValueAsString(lines);
    }
}
