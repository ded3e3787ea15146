package dev.fusabi.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.stream.Collectors;

final class ReplyCodeTest {
    @Test
    void numbersNeverChange() {
        assertThat(
                        Arrays.stream(ReplyCode.values())
                                .map(code -> code + "=" + code.number())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(
                        "BODY_MISMATCH=100 BODY_MALFORMED=101 SCRIPT_FAILED=200 HOST_FUNCTION_FAILED=201 "
                                + "RESULT_UNSUPPORTED=202 EXITED=203 MEMORY_LIMIT=300 BUDGET_LIMIT=301 DEPTH_LIMIT=302 "
                                + "DEADLINE=303 CANCELLED=304 UNAVAILABLE=400");
    }
}
