# The answer to /forgetme.
forget-done = Done: your settings and your questions are deleted, those of the last 48 hours from what editors see too. What was counted names nobody.
