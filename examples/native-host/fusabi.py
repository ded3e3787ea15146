"""Fusabi scripts in a Python program, by ctypes and the library of fusabi.h.

    with Engine() as engine:
        engine.register("app::log", print)
        engine.load("hello.fsx", "let greet name = \"hello \" + name")
        engine.call("greet", "Ada")
"""

import ctypes
import json
import time


class FusabiError(Exception):
    """Something that the library refused, or that a script failed with."""


_CALLBACK = ctypes.CFUNCTYPE(None, ctypes.c_char_p, ctypes.c_void_p, ctypes.c_void_p)
_PENDING, _READY = 0, 1
_library = None


def start(library, class_path, java_home=None):
    """Loads the library from a file and starts the Java virtual machine in this process, once."""
    global _library
    lib = ctypes.CDLL(library)
    engine, text = ctypes.c_void_p, ctypes.c_char_p
    # Results that are freed come as addresses, since ctypes would copy a c_char_p and lose it.
    signatures = {
        "fusabi_start": (ctypes.c_int, text, text),
        "fusabi_engine_new": (engine,),
        "fusabi_engine_free": (None, engine),
        "fusabi_register": (ctypes.c_int, engine, text, _CALLBACK, ctypes.c_void_p),
        "fusabi_load": (ctypes.c_int, engine, text, text),
        "fusabi_call": (ctypes.c_void_p, engine, text, text),
        "fusabi_call_async": (ctypes.c_int64, engine, text, text),
        "fusabi_poll": (ctypes.c_int, engine),
        "fusabi_op_state": (ctypes.c_int, engine, ctypes.c_int64),
        "fusabi_op_result": (ctypes.c_void_p, engine, ctypes.c_int64),
        "fusabi_op_dispose": (None, engine, ctypes.c_int64),
        "fusabi_reply_json": (None, ctypes.c_void_p, text),
        "fusabi_reply_error": (None, ctypes.c_void_p, text),
        "fusabi_free": (None, ctypes.c_void_p),
        "fusabi_last_error": (text,),
    }
    for name, (result, *arguments) in signatures.items():
        function = getattr(lib, name)
        function.restype, function.argtypes = result, arguments
    _library = lib
    _check(lib.fusabi_start(java_home and java_home.encode(), class_path.encode()) == 0)


def _check(succeeded):
    if not succeeded:
        raise FusabiError(_library.fusabi_last_error().decode())


def _value(address):
    """A JSON text that the library has given, as a Python value."""
    _check(address)
    try:
        return json.loads(ctypes.string_at(address))
    finally:
        _library.fusabi_free(address)


class Engine:
    """An engine; belongs to the thread that makes it."""

    def __init__(self):
        if _library is None:
            raise FusabiError("start has not been called")
        self._callbacks = []
        self._engine = _library.fusabi_engine_new()
        _check(self._engine)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        """Cancels all calls and frees the engine."""
        if self._engine:
            _library.fusabi_engine_free(self._engine)
            self._engine = None

    def register(self, name, function):
        """Lets scripts call a Python function; before the first script is loaded."""

        def call(arguments, _, reply):
            try:
                result = function(*json.loads(arguments))
                _library.fusabi_reply_json(reply, json.dumps(result).encode())
            except Exception as failure:  # the script sees it as a HostError
                _library.fusabi_reply_error(reply, str(failure).encode())

        callback = _CALLBACK(call)
        # As long as the engine may call it.
        self._callbacks.append(callback)
        _check(_library.fusabi_register(self._engine, name.encode(), callback, None) == 0)

    def load(self, name, text):
        """Compiles a script and runs its top level."""
        _check(_library.fusabi_load(self._engine, name.encode(), text.encode()) == 0)

    def call(self, function, *arguments):
        """The result of a function that does not wait."""
        return _value(
            _library.fusabi_call(self._engine, function.encode(), json.dumps(arguments).encode())
        )

    def call_async(self, function, *arguments):
        """Begins a call that may wait."""
        op = _library.fusabi_call_async(
            self._engine, function.encode(), json.dumps(arguments).encode()
        )
        _check(op)
        return Call(self, op)

    def poll(self):
        """Runs what is due; the number of tasks that ran."""
        return _library.fusabi_poll(self._engine)


class Call:
    """A call that has begun."""

    def __init__(self, engine, op):
        self._engine, self._op = engine, op

    def is_pending(self):
        return _library.fusabi_op_state(self._engine._engine, self._op) == _PENDING

    def result(self):
        """Polls the engine until the call has ended, and gives its result."""
        while self.is_pending():
            if self._engine.poll() == 0:
                time.sleep(0.001)
        try:
            return _value(_library.fusabi_op_result(self._engine._engine, self._op))
        finally:
            self.dispose()

    def dispose(self):
        """Cancels the call when it is pending, and frees it."""
        _library.fusabi_op_dispose(self._engine._engine, self._op)
