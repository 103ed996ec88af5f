"""Benchmarks of the running bot beside named peers: `python -m benchmarks`, or `make bench`. See docs/benchmarks.md."""
