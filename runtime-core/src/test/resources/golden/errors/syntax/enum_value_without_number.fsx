type Color =
    | Red = 1
    | Green
