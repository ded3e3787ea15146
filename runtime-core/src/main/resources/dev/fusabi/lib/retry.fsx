/// When something that failed is tried again.
module Retries

/// How often and how late. The time before the first retry is FirstDelay, each later one is longer by Factor, none is
/// longer than MaximumDelay. Jitter is the part of each by which it is longer or shorter at random, from 0 to 1.
[<NoEquality; NoComparison>]
type RetryPolicy =
    {
        Retries: int
        FirstDelay: TimeSpan
        Factor: float
        MaximumDelay: TimeSpan
        Jitter: float
        /// Whether it is worth another try after this exception.
        ShouldRetry: exn -> bool
    }

    /// Three retries after 100, 200 and 400 ms, a tenth more or less, whatever the exception.
    static member Default : RetryPolicy =
        {
            Retries = 3
            FirstDelay = TimeSpan.FromMilliseconds 100.0
            Factor = 2.0
            MaximumDelay = TimeSpan.FromSeconds 30.0
            Jitter = 0.1
            ShouldRetry = fun _ -> true
        }

    member internal policy.Validate () : unit =
        if policy.Retries < 0 then
            invalidArg "Retries" "must not be negative"

        if policy.FirstDelay < TimeSpan.Zero || policy.MaximumDelay < TimeSpan.Zero then
            invalidArg "FirstDelay" "times must not be negative"

        if not (policy.Factor >= 1.0) then
            invalidArg "Factor" "must be 1 or more"

        if not (policy.Jitter >= 0.0 && policy.Jitter <= 1.0) then
            invalidArg "Jitter" "must be between 0 and 1"

    /// Milliseconds before a retry, the first of which is 1; `chance` is between -1 and 1.
    member policy.DelayBefore (retry: int) (chance: float) : int =
        let grown = policy.FirstDelay.TotalMilliseconds * policy.Factor ** float (retry - 1)
        let bounded = Operators.min grown policy.MaximumDelay.TotalMilliseconds
        int (bounded * (1.0 + policy.Jitter * chance))
