# After "none of these".
none-sorry = Then I misunderstood you. Please put it in other words and name the office, the state or the year, for example: who was Secretary-General in 2010?
