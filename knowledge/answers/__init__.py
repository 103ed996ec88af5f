"""From a question to its answer: the computation its intent names, the sentences, sources and certainty.

`knowledge.answers.engine.answer` is the way in; `knowledge.answers.base` holds what answers are made of.
"""
