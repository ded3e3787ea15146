// A service that keeps users in memory: create, read, list, update, delete.
//
//     ./fusabi serve examples/http/users.fsx --port 8080
//
//     curl -i -H 'Content-Type: application/json' -d '{"name": "Ada", "email": "ada@example.org"}' \
//          http://127.0.0.1:8080/users
//     curl -i http://127.0.0.1:8080/users/1
//     curl -i 'http://127.0.0.1:8080/users?role=Admin'
//     curl -i -H 'Content-Type: application/json' -d '{"name": 7}' http://127.0.0.1:8080/users
//     curl -i http://127.0.0.1:8080/slow

module Users

type Role =
    | Admin
    | Member

type User =
    { id: int
      name: string
      email: string
      role: Role }

// Store is shared by all event loops that serve; each of them has its own copy of this script.
let find (id: int) : User option = Store.get "users" id

let noSuchUser (id: int) =
    Response.problem 404 (sprintf "there is no user %d" id)

[<Get("/users")>]
let listUsers (role: Role option) : User list =
    let users: User list = Store.list "users"

    match role with
    | Some wanted -> users |> List.filter (fun user -> user.role = wanted)
    | None -> users

[<Get("/users/{id}")>]
let getUser (id: int) = find id

[<Post("/users")>]
let createUser (name: string) (email: string) (role: Role option) =
    if not (email.Contains "@") then
        Response.problem 422 "an email address has an @"
    else
        let id = Store.nextId "users"
        let user = { id = id; name = name; email = email; role = Option.defaultValue Member role }
        Store.put "users" id user
        Response.created (sprintf "/users/%d" id) user

[<Put("/users/{id}")>]
let updateUser (id: int) (name: string) (email: string) (role: Role) =
    match find id with
    | Some old ->
        let user = { old with name = name; email = email; role = role }
        Store.put "users" id user
        Response.json 200 user
    | None -> noSuchUser id

[<Delete("/users/{id}")>]
let deleteUser (id: int) =
    if Store.remove "users" id then
        Response.noContent ()
    else
        noSuchUser id

/// Waits without holding a thread: a thousand of these at once take hardly longer than one.
[<Get("/slow")>]
let slow () =
    Async.sleep 100
    "done"
