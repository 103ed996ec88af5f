# The answer to /forgetme.
forget-done = Done: your settings and your questions are deleted. What was counted names nobody.
