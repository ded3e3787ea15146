// The smallest service: one function is one endpoint.
//
//     ./fusabi serve examples/http/hello.fsx
//     curl 'http://127.0.0.1:8080/hello/Ada?greeting=Welcome'

/// Greets by name; the greeting may be left out.
[<Get("/hello/{name}")>]
let hello (name: string) (greeting: string option) =
    let word = Option.defaultValue "Hello" greeting
    { message = sprintf "%s, %s!" word name }

[<Get("/")>]
let index () = Response.text "Try /hello/Ada\n"
