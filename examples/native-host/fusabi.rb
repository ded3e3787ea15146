# Fusabi scripts in a Ruby program, by Fiddle and the library of fusabi.h.
#
#     Fusabi.start(library, class_path)
#     Fusabi::Engine.open do |engine|
#       engine.register("app::log") { |line| puts line }
#       engine.load("hello.fsx", "let greet name = \"hello \" + name")
#       engine.call("greet", "Ada")
#     end
require "fiddle"
require "json"

module Fusabi
  # Something that the library refused, or that a script failed with.
  class Error < StandardError; end

  POINTER = Fiddle::TYPE_VOIDP
  INT = Fiddle::TYPE_INT
  LONG = Fiddle::TYPE_LONG_LONG
  VOID = Fiddle::TYPE_VOID
  PENDING = 0

  SIGNATURES = {
    start: [INT, POINTER, POINTER],
    engine_new: [POINTER],
    engine_free: [VOID, POINTER],
    register: [INT, POINTER, POINTER, POINTER, POINTER],
    load: [INT, POINTER, POINTER, POINTER],
    call: [POINTER, POINTER, POINTER, POINTER],
    call_async: [LONG, POINTER, POINTER, POINTER],
    poll: [INT, POINTER],
    op_state: [INT, POINTER, LONG],
    op_result: [POINTER, POINTER, LONG],
    op_dispose: [VOID, POINTER, LONG],
    reply_json: [VOID, POINTER, POINTER],
    reply_error: [VOID, POINTER, POINTER],
    free: [VOID, POINTER],
    last_error: [POINTER]
  }.freeze

  class << self
    # Loads the library from a file and starts the Java virtual machine in this process, once.
    def start(library, class_path, java_home = nil)
      handle = Fiddle.dlopen(library)
      @functions = SIGNATURES.to_h do |name, (result, *arguments)|
        [name, Fiddle::Function.new(handle["fusabi_#{name}"], arguments, result)]
      end
      check(native(:start, java_home, class_path).zero?)
    end

    def native(name, *arguments)
      raise Error, "start has not been called" unless @functions

      @functions.fetch(name).call(*arguments)
    end

    def check(succeeded)
      raise Error, text(native(:last_error)) unless succeeded
    end

    # A JSON text that the library has given, as a Ruby value.
    def value(address)
      check(!address.null?)
      begin
        JSON.parse(text(address), quirks_mode: true)
      ensure
        native(:free, address)
      end
    end

    def text(address)
      address.to_s.force_encoding(Encoding::UTF_8)
    end
  end

  # An engine; belongs to the thread that makes it.
  class Engine
    def self.open
      engine = new
      begin
        yield engine
      ensure
        engine.close
      end
    end

    def initialize
      @callbacks = []
      @engine = Fusabi.native(:engine_new)
      Fusabi.check(!@engine.null?)
    end

    # Cancels all calls and frees the engine.
    def close
      Fusabi.native(:engine_free, @engine) if @engine
      @engine = nil
    end

    # Lets scripts call a block; before the first script is loaded.
    def register(name, &block)
      callback = Fiddle::Closure::BlockCaller.new(VOID, [POINTER, POINTER, POINTER]) do |json, _, reply|
        result = block.call(*JSON.parse(Fusabi.text(json)))
        Fusabi.native(:reply_json, reply, JSON.generate(result))
      rescue StandardError => e
        Fusabi.native(:reply_error, reply, e.message)
      end
      # As long as the engine may call it.
      @callbacks << callback
      Fusabi.check(Fusabi.native(:register, @engine, name, callback, nil).zero?)
    end

    # Compiles a script and runs its top level.
    def load(name, text)
      Fusabi.check(Fusabi.native(:load, @engine, name, text).zero?)
    end

    # The result of a function that does not wait.
    def call(function, *arguments)
      Fusabi.value(Fusabi.native(:call, @engine, function, JSON.generate(arguments)))
    end

    # The result of a function that may wait; polls the engine until it has ended.
    def call_async(function, *arguments)
      op = Fusabi.native(:call_async, @engine, function, JSON.generate(arguments))
      Fusabi.check(!op.zero?)
      sleep(0.001) while Fusabi.native(:op_state, @engine, op) == PENDING && !poll.nil?
      Fusabi.value(Fusabi.native(:op_result, @engine, op))
    ensure
      Fusabi.native(:op_dispose, @engine, op) if op
    end

    # Runs what is due; the number of tasks that ran.
    def poll
      Fusabi.native(:poll, @engine)
    end
  end
end
