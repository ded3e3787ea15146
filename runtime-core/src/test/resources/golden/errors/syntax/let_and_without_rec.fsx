let even n = n % 2 = 0
and odd n = n % 2 = 1
