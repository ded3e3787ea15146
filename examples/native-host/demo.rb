# A Ruby program that lets a script work for it. Arguments: the library, the class path.
require_relative "fusabi"

SCRIPT = <<~FSHARP
  let greet (name: string) =
      let count = App.count name
      sprintf "hello %s (%d)" name count
  let later seconds =
      Async.sleep seconds
      [ 1; 2; 3 ]
  let tried () = try App.fails () with :? HostError as e -> e.Message
FSHARP

Fusabi.start(ARGV[0], ARGV[1])
Fusabi::Engine.open do |engine|
  engine.register("app::count", &:length)
  engine.register("app::fails") { raise "no such thing" }
  engine.load("greet.fsx", SCRIPT)
  puts engine.call("greet", "Zoë")
  puts engine.call("tried")
  p engine.call_async("later", 10)
  begin
    engine.call("greet", 1, 2)
  rescue Fusabi::Error => e
    puts e.message
  end
end
