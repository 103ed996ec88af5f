"""What is known about the governance of the SCO, how a question is understood, and how an answer is worked out."""
