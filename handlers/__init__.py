"""Telegram: thin handlers that take an update in, ask `knowledge`, and send what `cards` make of the answer.

`registry.register` adds them all, `context.Services` is what they share, `registry.KINDS` the updates they take.
Nothing is imported here: the terminal uses `render` alone, without waiting for Telegram.
"""
