extern int getpid()

printfn "%d" (getpid ())
