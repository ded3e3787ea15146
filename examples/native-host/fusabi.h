/*
 * Fusabi scripts in a program that is not written in Java.
 *
 * The library starts a Java virtual machine in the process, once. Texts are UTF-8 and end in a zero byte; values are
 * JSON. An engine belongs to the thread that made it; no other thread may use it. Functions that fail say why by
 * fusabi_last_error, on the same thread, until the next failure.
 */
#ifndef FUSABI_H
#define FUSABI_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct fusabi_engine fusabi_engine;

/* What a callback gives back; valid only while it runs. */
typedef struct fusabi_reply fusabi_reply;

/* A handle to a call that has begun; never used twice. 0 is none. */
typedef int64_t fusabi_op;

typedef enum {
    FUSABI_PENDING = 0,
    FUSABI_READY = 1,
    FUSABI_ERROR = 2,
    FUSABI_FREED = 3
} fusabi_state;

/*
 * A function that scripts call. Its arguments come as a JSON array; what it replies is the result, null when it replies
 * nothing. It runs on the engine's thread, and must not use the engine.
 */
typedef void (*fusabi_callback)(const char *json_arguments, void *user_data, fusabi_reply *reply);

/*
 * Starts the virtual machine; does nothing when that has been done.
 *
 * java_home:  the folder of a JDK 25 or newer; NULL for the environment variable JAVA_HOME
 * class_path: of the jars of Fusabi and of this example
 *
 * 0, or -1 for a failure.
 */
int fusabi_start(const char *java_home, const char *class_path);

/* A new engine; NULL for a failure. */
fusabi_engine *fusabi_engine_new(void);

/* Cancels all calls and frees the engine; NULL is allowed. */
void fusabi_engine_free(fusabi_engine *engine);

/*
 * Lets scripts call a function under a name such as "app::notify" (App.notify in scripts). Before the first script is
 * loaded. 0, or -1 for a failure.
 */
int fusabi_register(fusabi_engine *engine, const char *name, fusabi_callback function, void *user_data);

/* Compiles a script and runs its top level, which must not wait. 0, or -1 for a failure. */
int fusabi_load(fusabi_engine *engine, const char *name, const char *text);

/*
 * Calls a function that does not wait. The arguments are a JSON array, such as "[1, \"two\"]". The result is JSON, to be
 * given to fusabi_free; NULL for a failure.
 */
char *fusabi_call(fusabi_engine *engine, const char *function, const char *json_arguments);

/* The same for a function of integers. 0, or -1 for a failure. */
int fusabi_call_int(
    fusabi_engine *engine,
    const char *function,
    const int64_t *arguments,
    size_t count,
    int64_t *result);

/* Begins a call that may wait; 0 for a failure. It goes on in fusabi_poll. */
fusabi_op fusabi_call_async(fusabi_engine *engine, const char *function, const char *json_arguments);

/* Runs what is due; gives the number of tasks that ran, -1 for a failure. Call it in each frame, or in a loop. */
int fusabi_poll(fusabi_engine *engine);

/* Where a call stands. */
fusabi_state fusabi_op_state(fusabi_engine *engine, fusabi_op op);

/* The result of a call that is ready, as JSON for fusabi_free; NULL when it failed, which fusabi_last_error explains. */
char *fusabi_op_result(fusabi_engine *engine, fusabi_op op);

/* Cancels a call that is pending, and frees the handle. */
void fusabi_op_dispose(fusabi_engine *engine, fusabi_op op);

/* Inside of a callback: its result, as JSON. */
void fusabi_reply_json(fusabi_reply *reply, const char *json);

/* Inside of a callback: it failed; the script sees a HostError with this message. */
void fusabi_reply_error(fusabi_reply *reply, const char *message);

/* Frees a text that the library has given; NULL is allowed. */
void fusabi_free(char *text);

/* Why the last call on this thread failed; "" when none has. */
const char *fusabi_last_error(void);

#ifdef __cplusplus
}
#endif

#endif
