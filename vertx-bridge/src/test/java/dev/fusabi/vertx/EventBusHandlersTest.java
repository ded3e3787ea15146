package dev.fusabi.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.engine.Host;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("K4")
@Tag("K7")
@ExtendWith(VertxExtension.class)
final class EventBusHandlersTest {
    private Vertx vertx;

    @BeforeEach
    void deploy(Vertx started) throws Exception {
        vertx = started;
        Host host =
                Host.builder()
                        .include(VertxHost.host())
                        .function(
                                "test::broken",
                                Long.class,
                                () -> {
                                    throw new IllegalStateException("password of db7 is wrong");
                                })
                        .build();
        FusabiVerticleFactory.register(vertx, host);
        Waiting.result(vertx.deployVerticle("orders.fsx"));
    }

    private Object reply(String address, Object body) throws Exception {
        return Waiting.result(request(address, body, new DeliveryOptions())).body();
    }

    private Future<Message<Object>> request(String address, Object body, DeliveryOptions options) {
        return vertx.eventBus().request(address, body, options);
    }

    private ReplyException refusal(String address, Object body) throws Exception {
        return (ReplyException) Waiting.failure(request(address, body, new DeliveryOptions()));
    }

    @Test
    void aRecordComesAsJsonAndIsAnsweredAsJson() throws Exception {
        JsonObject order =
                new JsonObject()
                        .put("id", 7)
                        .put(
                                "items",
                                new JsonArray()
                                        .add(new JsonObject().put("sku", "a").put("quantity", 2))
                                        .add(new JsonObject().put("sku", "b").put("quantity", 3)));
        JsonObject expected =
                new JsonObject().put("order", 7L).put("total", 5L).put("remark", "none");
        assertThat(reply("orders.created", order)).isEqualTo(expected);
        assertThat(reply("orders.created", order.toBuffer())).as("as a Buffer").isEqualTo(expected);
        assertThat(reply("orders.created", order.copy().put("note", "quick")))
                .isEqualTo(expected.copy().put("remark", "quick"));
    }

    @Test
    void scalarsAndListsComeAndGoAsTheyAre() throws Exception {
        assertThat(reply("orders.double", 21)).isEqualTo(42L);
        assertThat(reply("orders.reverse", new JsonArray().add("a").add("b")))
                .isEqualTo(new JsonArray().add("b").add("a"));
        assertThat(reply("orders.nothing", "x")).isNull();
    }

    @Test
    void headersComeAsAMap() throws Exception {
        DeliveryOptions options = new DeliveryOptions().addHeader("greeting", "good morning");
        assertThat(Waiting.result(request("orders.greet", "Ann", options)).body())
                .isEqualTo("good morning Ann");
        assertThat(reply("orders.greet", "Ann")).isEqualTo("hello Ann");
    }

    @Test
    void aBodyThatDoesNotFitIsRefusedWithItsPlace() throws Exception {
        JsonObject order = new JsonObject().put("id", "seven").put("items", new JsonArray().add(1));
        ReplyException refusal = refusal("orders.created", order);

        assertThat(refusal.failureType()).isEqualTo(ReplyFailure.RECIPIENT_FAILURE);
        assertThat(refusal.failureCode()).isEqualTo(ReplyCode.BODY_MISMATCH.number());
        assertThat(refusal)
                .hasMessage(
                        "the message does not fit: /id: expected int, got string \"seven\";"
                                + " /items/0: expected Item, got number 1");
        assertThat(refusal("orders.double", null).failureCode())
                .isEqualTo(ReplyCode.BODY_MISMATCH.number());
        assertThat(refusal("orders.created", Buffer.buffer("{")).failureCode())
                .isEqualTo(ReplyCode.BODY_MALFORMED.number());
    }

    @Test
    void theAuthorsErrorIsShown() throws Exception {
        ReplyException refusal = refusal("orders.reject", "sold out");
        assertThat(refusal.failureCode()).isEqualTo(ReplyCode.SCRIPT_FAILED.number());
        assertThat(refusal).hasMessage("sold out");
    }

    @Test
    void internalsAreNotShown() throws Exception {
        ReplyException division = refusal("orders.divide", 0);
        assertThat(division.failureCode()).isEqualTo(ReplyCode.SCRIPT_FAILED.number());
        assertThat(division).hasMessage("the handler failed: System.DivideByZeroException");

        ReplyException host = refusal("orders.broken", null);
        assertThat(host.failureCode()).isEqualTo(ReplyCode.HOST_FUNCTION_FAILED.number());
        assertThat(host.getMessage()).doesNotContain("password").contains("function of the host");
    }

    @Test
    void aResultThatCannotBeSentIsAFailure() throws Exception {
        assertThat(refusal("orders.function", null).failureCode())
                .isEqualTo(ReplyCode.RESULT_UNSUPPORTED.number());
    }

    @Test
    void handlersGoOnAfterAFailure() throws Exception {
        for (int i = 0; i < 100; i++) {
            refusal("orders.divide", 0);
        }
        assertThat(reply("orders.divide", 5)).isEqualTo(20L);
    }
}
