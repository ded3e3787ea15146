"""A Python program that lets a script work for it. Arguments: the library, the class path."""

import sys

import fusabi

SCRIPT = """
let greet (name: string) =
    let count = App.count name
    sprintf "hello %s (%d)" name count
let later seconds =
    Async.sleep seconds
    [ 1; 2; 3 ]
let tried () = try App.fails () with :? HostError as e -> e.Message
"""


def fails():
    raise ValueError("no such thing")


fusabi.start(sys.argv[1], sys.argv[2])
with fusabi.Engine() as engine:
    engine.register("app::count", len)
    engine.register("app::fails", fails)
    engine.load("greet.fsx", SCRIPT)
    print(engine.call("greet", "Zoë"))
    print(engine.call("tried"))
    print(engine.call_async("later", 10).result())
    try:
        engine.call("greet", 1, 2)
    except fusabi.FusabiError as error:
        print(error)
