/* The library of fusabi.h: JNI calls of dev.fusabi.examples.nativehost.NativeBridge. */
#include "fusabi.h"

#include <dlfcn.h>
#include <jni.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BRIDGE "dev/fusabi/examples/nativehost/NativeBridge"
#define BYTES "[B"
#define LOCAL_REFERENCES 16

typedef jint (*create_vm)(JavaVM **, void **, void *);

struct fusabi_engine {
    jobject bridge;
};

struct fusabi_reply {
    char *text;
    int is_error;
};

static JavaVM *vm;
static jclass bridge_class;
static jmethodID make, describe, add, load, call, call_int, call_async, poll_tasks, state, result,
        dispose, close_engine;
static _Thread_local char *last_error;

static void fail(const char *message) {
    free(last_error);
    last_error = strdup(message);
}

static JNIEnv *environment(void) {
    JNIEnv *env = NULL;
    if (vm == NULL) {
        fail("fusabi_start has not been called");
        return NULL;
    }
    if ((*vm)->AttachCurrentThread(vm, (void **) &env, NULL) != JNI_OK) {
        fail("the thread cannot use the Java virtual machine");
        return NULL;
    }
    return env;
}

static jbyteArray to_java(JNIEnv *env, const char *text) {
    jsize length = (jsize) strlen(text);
    jbyteArray bytes = (*env)->NewByteArray(env, length);
    if (bytes != NULL) {
        (*env)->SetByteArrayRegion(env, bytes, 0, length, (const jbyte *) text);
    }
    return bytes;
}

/* A copy for free; NULL for null. */
static char *from_java(JNIEnv *env, jbyteArray bytes) {
    if (bytes == NULL) {
        return NULL;
    }
    jsize length = (*env)->GetArrayLength(env, bytes);
    char *text = malloc((size_t) length + 1);
    if (text != NULL) {
        (*env)->GetByteArrayRegion(env, bytes, 0, length, (jbyte *) text);
        text[length] = 0;
    }
    return text;
}

/* Whether Java code has thrown something; its message becomes the last error. */
static int has_failed(JNIEnv *env) {
    jthrowable thrown = (*env)->ExceptionOccurred(env);
    if (thrown == NULL) {
        return 0;
    }
    (*env)->ExceptionClear(env);
    char *message = NULL;
    if (describe != NULL) {
        message = from_java(env, (*env)->CallStaticObjectMethod(env, bridge_class, describe, thrown));
        (*env)->ExceptionClear(env);
    }
    fail(message == NULL ? "Java code failed" : message);
    free(message);
    return 1;
}

/* Runs a callback for a script; what it replies, or an exception. */
static jbyteArray JNICALL invoke(
        JNIEnv *env, jclass type, jlong function, jlong user_data, jbyteArray arguments) {
    (void) type;
    fusabi_reply reply = {NULL, 0};
    char *json = from_java(env, arguments);
    ((fusabi_callback) (intptr_t) function)(json, (void *) (intptr_t) user_data, &reply);
    free(json);
    jbyteArray bytes = NULL;
    if (reply.is_error) {
        jclass failure = (*env)->FindClass(env, "java/lang/IllegalStateException");
        (*env)->ThrowNew(env, failure, reply.text == NULL ? "the callback failed" : reply.text);
    } else if (reply.text != NULL) {
        bytes = to_java(env, reply.text);
    }
    free(reply.text);
    return bytes;
}

static int find_methods(JNIEnv *env) {
    jclass found = (*env)->FindClass(env, BRIDGE);
    if (found == NULL) {
        (*env)->ExceptionClear(env);
        fail("the class path does not have " BRIDGE);
        return -1;
    }
    bridge_class = (*env)->NewGlobalRef(env, found);
    JNINativeMethod native = {"invoke", "(JJ" BYTES ")" BYTES, (void *) invoke};
    if ((*env)->RegisterNatives(env, bridge_class, &native, 1) != JNI_OK) {
        has_failed(env);
        return -1;
    }
    struct {
        jmethodID *id;
        const char *name, *type;
    } methods[] = {
        {&make, "<init>", "()V"},
        {&add, "register", "(" BYTES "JJ)V"},
        {&load, "load", "(" BYTES BYTES ")V"},
        {&call, "call", "(" BYTES BYTES ")" BYTES},
        {&call_int, "callInt", "(" BYTES "[J)J"},
        {&call_async, "callAsync", "(" BYTES BYTES ")J"},
        {&poll_tasks, "poll", "()I"},
        {&state, "state", "(J)I"},
        {&result, "result", "(J)" BYTES},
        {&dispose, "dispose", "(J)V"},
        {&close_engine, "close", "()V"},
    };
    describe = (*env)->GetStaticMethodID(
            env, bridge_class, "describe", "(Ljava/lang/Throwable;)" BYTES);
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
        *methods[i].id =
                (*env)->GetMethodID(env, bridge_class, methods[i].name, methods[i].type);
    }
    return has_failed(env) ? -1 : 0;
}

int fusabi_start(const char *java_home, const char *class_path) {
    if (vm != NULL) {
        return 0;
    }
    const char *home = java_home == NULL ? getenv("JAVA_HOME") : java_home;
    if (home == NULL) {
        fail("neither java_home nor JAVA_HOME says where Java is");
        return -1;
    }
    char path[4096];
    snprintf(path, sizeof path, "%s/lib/server/libjvm.so", home);
    void *library = dlopen(path, RTLD_NOW | RTLD_GLOBAL);
    create_vm create = library == NULL ? NULL : (create_vm) dlsym(library, "JNI_CreateJavaVM");
    if (create == NULL) {
        fail(dlerror());
        return -1;
    }
    size_t length = strlen(class_path) + sizeof "-Djava.class.path=";
    char *class_path_option = malloc(length);
    if (class_path_option == NULL) {
        fail("out of memory");
        return -1;
    }
    snprintf(class_path_option, length, "-Djava.class.path=%s", class_path);
    JavaVMOption options[] = {
        {class_path_option, NULL},
        /* The host's signals stay its own. */
        {"-Xrs", NULL},
        {"-XX:+UseSerialGC", NULL},
    };
    JavaVMInitArgs arguments = {
        .version = JNI_VERSION_10, .nOptions = 3, .options = options, .ignoreUnrecognized = JNI_FALSE};
    JNIEnv *env = NULL;
    jint status = create(&vm, (void **) &env, &arguments);
    free(class_path_option);
    if (status != JNI_OK) {
        vm = NULL;
        fail("the Java virtual machine does not start");
        return -1;
    }
    return find_methods(env);
}

fusabi_engine *fusabi_engine_new(void) {
    JNIEnv *env = environment();
    if (env == NULL) {
        return NULL;
    }
    jobject made = (*env)->NewObject(env, bridge_class, make);
    fusabi_engine *engine = has_failed(env) ? NULL : malloc(sizeof *engine);
    if (engine != NULL) {
        engine->bridge = (*env)->NewGlobalRef(env, made);
    }
    (*env)->DeleteLocalRef(env, made);
    return engine;
}

void fusabi_engine_free(fusabi_engine *engine) {
    JNIEnv *env = engine == NULL ? NULL : environment();
    if (env != NULL) {
        (*env)->CallVoidMethod(env, engine->bridge, close_engine);
        has_failed(env);
        (*env)->DeleteGlobalRef(env, engine->bridge);
        free(engine);
    }
}

/* Every use of an engine is inside of a frame of local references, so that none is left. */
static JNIEnv *enter(fusabi_engine *engine) {
    if (engine == NULL) {
        fail("the engine is NULL");
        return NULL;
    }
    JNIEnv *env = environment();
    if (env != NULL && (*env)->PushLocalFrame(env, LOCAL_REFERENCES) != 0) {
        has_failed(env);
        return NULL;
    }
    return env;
}

/* 0, or -1 when something failed. */
static int leave(JNIEnv *env) {
    int failed = has_failed(env);
    (*env)->PopLocalFrame(env, NULL);
    return failed ? -1 : 0;
}

int fusabi_register(
        fusabi_engine *engine, const char *name, fusabi_callback function, void *user_data) {
    JNIEnv *env = enter(engine);
    if (env == NULL) {
        return -1;
    }
    (*env)->CallVoidMethod(
            env,
            engine->bridge,
            add,
            to_java(env, name),
            (jlong) (intptr_t) function,
            (jlong) (intptr_t) user_data);
    return leave(env);
}

int fusabi_load(fusabi_engine *engine, const char *name, const char *text) {
    JNIEnv *env = enter(engine);
    if (env == NULL) {
        return -1;
    }
    (*env)->CallVoidMethod(env, engine->bridge, load, to_java(env, name), to_java(env, text));
    return leave(env);
}

char *fusabi_call(fusabi_engine *engine, const char *function, const char *json_arguments) {
    JNIEnv *env = enter(engine);
    if (env == NULL) {
        return NULL;
    }
    jbyteArray bytes = (*env)->CallObjectMethod(
            env, engine->bridge, call, to_java(env, function), to_java(env, json_arguments));
    char *json = (*env)->ExceptionCheck(env) ? NULL : from_java(env, bytes);
    leave(env);
    return json;
}

int fusabi_call_int(
        fusabi_engine *engine,
        const char *function,
        const int64_t *arguments,
        size_t count,
        int64_t *value) {
    JNIEnv *env = enter(engine);
    if (env == NULL) {
        return -1;
    }
    jlongArray numbers = (*env)->NewLongArray(env, (jsize) count);
    if (numbers != NULL) {
        (*env)->SetLongArrayRegion(env, numbers, 0, (jsize) count, (const jlong *) arguments);
        jlong called = (*env)->CallLongMethod(
                env, engine->bridge, call_int, to_java(env, function), numbers);
        if (!(*env)->ExceptionCheck(env)) {
            *value = called;
        }
    }
    return leave(env);
}

fusabi_op fusabi_call_async(
        fusabi_engine *engine, const char *function, const char *json_arguments) {
    JNIEnv *env = enter(engine);
    if (env == NULL) {
        return 0;
    }
    jlong op = (*env)->CallLongMethod(
            env, engine->bridge, call_async, to_java(env, function), to_java(env, json_arguments));
    return leave(env) == 0 ? op : 0;
}

int fusabi_poll(fusabi_engine *engine) {
    JNIEnv *env = enter(engine);
    if (env == NULL) {
        return -1;
    }
    jint tasks = (*env)->CallIntMethod(env, engine->bridge, poll_tasks);
    return leave(env) == 0 ? tasks : -1;
}

fusabi_state fusabi_op_state(fusabi_engine *engine, fusabi_op op) {
    JNIEnv *env = enter(engine);
    if (env == NULL) {
        return FUSABI_FREED;
    }
    jint value = (*env)->CallIntMethod(env, engine->bridge, state, (jlong) op);
    return leave(env) == 0 ? (fusabi_state) value : FUSABI_FREED;
}

char *fusabi_op_result(fusabi_engine *engine, fusabi_op op) {
    JNIEnv *env = enter(engine);
    if (env == NULL) {
        return NULL;
    }
    jbyteArray bytes = (*env)->CallObjectMethod(env, engine->bridge, result, (jlong) op);
    char *json = (*env)->ExceptionCheck(env) ? NULL : from_java(env, bytes);
    leave(env);
    return json;
}

void fusabi_op_dispose(fusabi_engine *engine, fusabi_op op) {
    JNIEnv *env = enter(engine);
    if (env != NULL) {
        (*env)->CallVoidMethod(env, engine->bridge, dispose, (jlong) op);
        leave(env);
    }
}

static void answer(fusabi_reply *reply, const char *text, int is_error) {
    free(reply->text);
    reply->text = strdup(text);
    reply->is_error = is_error;
}

void fusabi_reply_json(fusabi_reply *reply, const char *json) {
    answer(reply, json, 0);
}

void fusabi_reply_error(fusabi_reply *reply, const char *message) {
    answer(reply, message, 1);
}

void fusabi_free(char *text) {
    free(text);
}

const char *fusabi_last_error(void) {
    return last_error == NULL ? "" : last_error;
}
