package dev.fusabi.vertx;

import dev.fusabi.engine.FunctionInfo;
import dev.fusabi.memory.Memory;
import dev.fusabi.memory.Segment;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.ScriptType.MapOf;
import dev.fusabi.value.ScriptType.Simple;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.Message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a script function takes messages.
 *
 * @param address where it listens
 * @param function the script function
 * @param headersIndex the parameter that gets the headers, or -1
 */
record MessageHandler(String address, FunctionInfo function, int headersIndex) {
    static final String ATTRIBUTE = "EventBus";

    /** What scripts call {@link dev.fusabi.value.Ptr}. */
    private static final String POINTER = "Ptr";

    /**
     * @throws IllegalArgumentException when the attribute or the parameters are not as they must be
     */
    static MessageHandler of(FunctionInfo function, FunctionInfo.Attribute attribute) {
        List<FunctionInfo.Parameter> parameters = function.parameters();
        int headersIndex = headersIndex(parameters);
        if (parameters.size() - (headersIndex < 0 ? 0 : 1) > 1) {
            throw invalid(
                    function,
                    "takes a body and may take headers (a parameter named headers, or a second one of type "
                            + "Map<string, string>), but has "
                            + parameters.size()
                            + " parameters");
        }
        if (attribute.arguments().size() == 1
                && attribute.arguments().getFirst() instanceof String address
                && !address.isBlank()) {
            return new MessageHandler(address, function, headersIndex);
        }
        throw invalid(function, "needs an address: [<EventBus(\"orders.created\")>]");
    }

    private static int headersIndex(List<FunctionInfo.Parameter> parameters) {
        for (int i = 0; i < parameters.size(); i++) {
            FunctionInfo.Parameter parameter = parameters.get(i);
            boolean isSecondMap =
                    i == 1 && parameter.type().equals(new MapOf(Simple.STRING, Simple.STRING));
            if (parameter.name().equals("headers") || isSecondMap) {
                return i;
            }
        }
        return -1;
    }

    private static IllegalArgumentException invalid(FunctionInfo function, String what) {
        return new IllegalArgumentException(
                function.location() + ": the event-bus handler '" + function.name() + "' " + what);
    }

    private static boolean isPointer(ScriptType type) {
        return type instanceof ScriptType.Opaque(String name, var arguments)
                && arguments.isEmpty()
                && name.equals(POINTER);
    }

    /**
     * A message as the function's arguments. A Buffer for a parameter that is a pointer is not copied: the script sees
     * it as a segment.
     *
     * @param memory of the engine
     * @param borrowed gets the segments that are to be freed when the call has ended
     * @throws dev.fusabi.async.json.JsonMismatch when the body does not fit
     * @throws dev.fusabi.async.json.JsonMalformed when the body is a Buffer that is not JSON
     */
    List<Object> arguments(Message<?> message, Memory memory, List<Segment> borrowed) {
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; i < function.parameters().size(); i++) {
            Object part = i == headersIndex ? firstOfEach(message.headers()) : message.body();
            ScriptType type = function.parameters().get(i).type();
            if (part instanceof Buffer buffer && isPointer(type)) {
                Segment segment = VertxMemory.wrap(memory, buffer);
                borrowed.add(segment);
                arguments.add(segment.pointer());
            } else {
                arguments.add(MessageBody.decode(part, type));
            }
        }
        return arguments;
    }

    private static Map<String, String> firstOfEach(MultiMap headers) {
        Map<String, String> first = new LinkedHashMap<>();
        for (Map.Entry<String, String> header : headers) {
            first.putIfAbsent(header.getKey(), header.getValue());
        }
        return first;
    }
}
