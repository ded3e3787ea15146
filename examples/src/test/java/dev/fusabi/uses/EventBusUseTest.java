package dev.fusabi.uses;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A script handles messages of a Vert.x application: {@code vertx.deployVerticle("orders.fsx")}. */
@ExtendWith(VertxExtension.class)
@Tag("K4")
@Tag("K7")
final class EventBusUseTest {
    private static final JsonObject ORDER =
            new JsonObject()
                    .put("id", 17)
                    .put("customer", "Ada")
                    .put(
                            "lines",
                            new JsonArray().add(line("tea", 3, 2.5)).add(line("cup", 1, 12.0)));

    private static JsonObject line(String sku, int quantity, double price) {
        return new JsonObject().put("sku", sku).put("quantity", quantity).put("price", price);
    }

    @BeforeEach
    void deploy(Vertx vertx, VertxTestContext test) {
        vertx.deployVerticle("examples/event-bus/orders.fsx")
                .onComplete(test.succeedingThenComplete());
    }

    @Test
    void aMessageIsAnsweredAfterTheScriptWaitedForAnother(Vertx vertx, VertxTestContext test) {
        vertx.eventBus()
                .<JsonObject>consumer(
                        "stock.reserve",
                        // Late, so that the script has to wait.
                        message -> vertx.setTimer(20, _ -> message.reply(knows(message.body()))));
        vertx.eventBus()
                .<JsonObject>request("orders.created", ORDER)
                .onComplete(
                        test.succeeding(reply ->
                                test.verify(() -> {
                                    assertThat(reply.body())
                                            .isEqualTo(
                                                    new JsonObject()
                                                            .put("order", 17)
                                                            .put("total", 19.5)
                                                            .put("status", "accepted"));
                                    test.completeNow();
                                })));
    }

    private static boolean knows(JsonObject request) {
        return request.getInteger("order") == 17
                && request.getJsonArray("skus").equals(new JsonArray().add("tea").add("cup"));
    }

    @Test
    void theReceiptIsPublished(Vertx vertx, VertxTestContext test) {
        vertx.eventBus().consumer("stock.reserve", message -> message.reply(false));
        vertx.eventBus()
                .<JsonObject>consumer(
                        "orders.priced",
                        message ->
                                test.verify(() -> {
                                    assertThat(message.body().getString("status"))
                                            .isEqualTo("waiting for stock");
                                    test.completeNow();
                                }));
        vertx.eventBus().send("orders.created", ORDER);
    }

    @Test
    void aWrongMessageIsRefusedWithItsField(Vertx vertx, VertxTestContext test) {
        JsonObject wrong = ORDER.copy().put("customer", 5);
        vertx.eventBus()
                .request("orders.created", wrong)
                .onComplete(
                        test.failing(failure ->
                                test.verify(() -> {
                                    assertThat(failure).isInstanceOf(ReplyException.class);
                                    assertThat(failure).hasMessageContaining("customer");
                                    assertThat(((ReplyException) failure).failureType())
                                            .isEqualTo(ReplyFailure.RECIPIENT_FAILURE);
                                    test.completeNow();
                                })));
    }

    @Test
    void aScriptErrorIsRepliedWithoutInternals(Vertx vertx, VertxTestContext test) {
        JsonObject empty = ORDER.copy().put("lines", new JsonArray());
        vertx.eventBus()
                .request("orders.created", empty)
                .onComplete(
                        test.failing(failure ->
                                test.verify(() -> {
                                    assertThat(failure).isInstanceOf(ReplyException.class);
                                    assertThat(failure.getMessage())
                                            .doesNotContain(".java", "dev.fusabi", "at ");
                                    test.completeNow();
                                })));
    }
}
