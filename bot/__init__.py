"""The composition root: settings, the command line, and what is run."""
