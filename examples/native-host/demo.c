/* A program in C that lets a script work for it. Its argument is the class path. */
#include "fusabi.h"

#include <stdio.h>
#include <stdlib.h>

static const char *SCRIPT =
        "type Order = { item: string; count: int }\n"
        "let price order =\n"
        "    App.log (sprintf \"pricing %s\" order.item)\n"
        "    order.count * 3\n"
        "let add a b = a + b\n"
        "let later seconds =\n"
        "    Async.sleep seconds\n"
        "    \"done\"\n"
        "let fails () =\n"
        "    try App.refuse () with :? HostError as e -> e.Message\n"
        "let broken () : int = failwith \"no stock\"\n";

static void log_line(const char *json_arguments, void *user_data, fusabi_reply *reply) {
    int *count = user_data;
    (*count)++;
    printf("log %s\n", json_arguments);
    fusabi_reply_json(reply, "null");
}

static void refuse(const char *json_arguments, void *user_data, fusabi_reply *reply) {
    (void) json_arguments;
    (void) user_data;
    fusabi_reply_error(reply, "not today");
}

static void check(int status) {
    if (status != 0) {
        fprintf(stderr, "%s\n", fusabi_last_error());
        exit(1);
    }
}

static void show(const char *what, char *json) {
    printf("%s %s\n", what, json == NULL ? fusabi_last_error() : json);
    fusabi_free(json);
}

int main(int count, char **arguments) {
    if (count != 2) {
        fprintf(stderr, "usage: %s CLASS_PATH\n", arguments[0]);
        return 2;
    }
    check(fusabi_start(NULL, arguments[1]));
    fusabi_engine *engine = fusabi_engine_new();
    int lines = 0;
    check(fusabi_register(engine, "app::log", log_line, &lines));
    check(fusabi_register(engine, "app::refuse", refuse, NULL));
    check(fusabi_load(engine, "orders.fsx", SCRIPT));

    show("price", fusabi_call(engine, "price", "[{\"item\": \"café\", \"count\": 4}]"));
    int64_t numbers[] = {40, 2};
    int64_t sum = 0;
    check(fusabi_call_int(engine, "add", numbers, 2, &sum));
    printf("add %lld\n", (long long) sum);
    show("fails", fusabi_call(engine, "fails", "[]"));
    show("broken", fusabi_call(engine, "broken", "[]"));
    show("unknown", fusabi_call(engine, "unknown", "[]"));

    fusabi_op op = fusabi_call_async(engine, "later", "[20]");
    printf("state %d\n", fusabi_op_state(engine, op));
    while (fusabi_op_state(engine, op) == FUSABI_PENDING) {
        fusabi_poll(engine);
    }
    printf("state %d\n", fusabi_op_state(engine, op));
    show("later", fusabi_op_result(engine, op));
    fusabi_op_dispose(engine, op);
    printf("state %d\n", fusabi_op_state(engine, op));
    printf("lines %d\n", lines);
    fusabi_engine_free(engine);
    return 0;
}
