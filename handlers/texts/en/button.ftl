# Texts on buttons, 24 characters at most.
button-working = How was this worked out?
button-answer = ‹ Back to the answer
button-share = Share
button-more = Show more
button-less = Show less
button-next = Next ›
button-previous = ‹ Previous
button-delete = Delete
button-none = None of these
button-private = Ask me in private
button-inline = Ask more in private
