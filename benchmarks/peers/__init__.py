"""Echo bots as the documentation of their frameworks shows them, each a process of its own, told the same settings."""
