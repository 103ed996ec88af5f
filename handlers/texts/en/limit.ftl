# Too many questions in a short time.
limit-slow = That was many questions at once. Please ask again in { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }.
