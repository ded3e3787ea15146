package dev.fusabi.vertx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.engine.FunctionInfo;
import dev.fusabi.engine.FunctionInfo.Attribute;
import dev.fusabi.engine.FunctionInfo.Parameter;
import dev.fusabi.source.SourceLocation;
import dev.fusabi.value.ScriptType.MapOf;
import dev.fusabi.value.ScriptType.Simple;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

@Tag("K4")
final class MessageHandlerTest {
    private static final Attribute ATTRIBUTE = new Attribute("EventBus", List.of("orders.created"));
    private static final Parameter BODY = new Parameter("order", Simple.DYN);
    private static final Parameter HEADERS = new Parameter("headers", Simple.DYN);
    private static final Parameter MAP =
            new Parameter("meta", new MapOf(Simple.STRING, Simple.STRING));

    private static FunctionInfo function(Parameter... parameters) {
        return new FunctionInfo(
                "Orders.created",
                List.of(parameters),
                Simple.UNIT,
                List.of(ATTRIBUTE),
                null,
                new SourceLocation("orders.fsx", 3, 5));
    }

    private static MessageHandler handler(Parameter... parameters) {
        return MessageHandler.of(function(parameters), ATTRIBUTE);
    }

    @Test
    void findsTheHeadersByNameOrAsSecondMap() {
        assertThat(handler().headersIndex()).isEqualTo(-1);
        assertThat(handler(BODY).headersIndex()).isEqualTo(-1);
        assertThat(handler(BODY, HEADERS).headersIndex()).isEqualTo(1);
        assertThat(handler(HEADERS, BODY).headersIndex()).isEqualTo(0);
        assertThat(handler(HEADERS).headersIndex()).isEqualTo(0);
        assertThat(handler(BODY, MAP).headersIndex()).isEqualTo(1);
        assertThat(handler(MAP).headersIndex()).as("a body").isEqualTo(-1);
    }

    @Test
    void otherParametersAreRefusedWithTheirPlace() {
        assertThatThrownBy(() -> handler(BODY, BODY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("orders.fsx:3:5: the event-bus handler 'Orders.created'");
        assertThatThrownBy(() -> handler(BODY, BODY, HEADERS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theAddressMustBeAText() {
        for (List<Object> arguments :
                List.<List<Object>>of(List.of(), List.of(1L), List.of(" "), List.of("a", "b"))) {
            assertThatThrownBy(() ->
                            MessageHandler.of(function(BODY), new Attribute("EventBus", arguments)))
                    .hasMessageContaining("needs an address");
        }
    }
}
