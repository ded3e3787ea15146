/// Stands in for the application when app_config.fsx is run from the command line: no variable is set.
[<AutoOpen>]
module Environment

let get_env (name: string) : dyn = ()
