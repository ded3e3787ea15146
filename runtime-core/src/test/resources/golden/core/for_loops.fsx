for i = 1 to 3 do printf "%d " i
for i = 3 downto 1 do printf "%d " i
for i in 0 .. 2 .. 8 do printf "%d " i
for i in 10 .. -3 .. 0 do printf "%d " i
printfn ""
for c in "abc" do printf "[%c]" c
for x in [| 1.5; 2.5 |] do printf " %.1f" x
printfn ""
for (a, b) in [(1, "one"); (2, "two")] do
    printfn "%d=%s" a b
for i = 5 to 4 do printfn "never"
for _ in 1 .. 2 do printf "x"
printfn ""
for KeyValue (k, v) in Map.ofList [1, "a"; 2, "b"] do printfn "%d %s" k v
