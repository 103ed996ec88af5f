"""From an answer to what a person sees on one surface."""
