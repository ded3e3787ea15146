/// Functions of several arguments that are called with all of them at once, which every function here is.
module OptimizedClosures

type FSharpFunc<'T1, 'T2, 'U> =
    { Function: 'T1 -> 'T2 -> 'U }

    static member Adapt (func: 'T1 -> 'T2 -> 'U) : FSharpFunc<'T1, 'T2, 'U> = { Function = func }

    member closure.Invoke (arg1: 'T1, arg2: 'T2) : 'U = closure.Function arg1 arg2

type FSharpFunc<'T1, 'T2, 'T3, 'U> =
    { Function: 'T1 -> 'T2 -> 'T3 -> 'U }

    static member Adapt (func: 'T1 -> 'T2 -> 'T3 -> 'U) : FSharpFunc<'T1, 'T2, 'T3, 'U> = { Function = func }

    member closure.Invoke (arg1: 'T1, arg2: 'T2, arg3: 'T3) : 'U = closure.Function arg1 arg2 arg3

type FSharpFunc<'T1, 'T2, 'T3, 'T4, 'U> =
    { Function: 'T1 -> 'T2 -> 'T3 -> 'T4 -> 'U }

    static member Adapt (func: 'T1 -> 'T2 -> 'T3 -> 'T4 -> 'U) : FSharpFunc<'T1, 'T2, 'T3, 'T4, 'U> = { Function = func }

    member closure.Invoke (arg1: 'T1, arg2: 'T2, arg3: 'T3, arg4: 'T4) : 'U = closure.Function arg1 arg2 arg3 arg4

type FSharpFunc<'T1, 'T2, 'T3, 'T4, 'T5, 'U> =
    { Function: 'T1 -> 'T2 -> 'T3 -> 'T4 -> 'T5 -> 'U }

    static member Adapt (func: 'T1 -> 'T2 -> 'T3 -> 'T4 -> 'T5 -> 'U) : FSharpFunc<'T1, 'T2, 'T3, 'T4, 'T5, 'U> = { Function = func }

    member closure.Invoke (arg1: 'T1, arg2: 'T2, arg3: 'T3, arg4: 'T4, arg5: 'T5) : 'U = closure.Function arg1 arg2 arg3 arg4 arg5
