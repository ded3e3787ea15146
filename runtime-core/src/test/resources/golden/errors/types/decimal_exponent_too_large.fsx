let exponent = 1e99999999999m
