# What stands around every answer.
card-recorded = recorded
card-scheduled = decided, lies ahead
card-projected = projection, not a decision
card-disputed = disputed, sources differ
card-standing = Certainty: { $certainty } · as of { $day }
card-sources = Sources: { $titles }
card-readings = Did you mean:
card-related = You can also ask:
