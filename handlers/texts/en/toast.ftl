# Short notes over the chat after a press.
toast-old = This button no longer works. Please ask again.
toast-not-yours = Only the person who asked, or an admin, can do this.
toast-thanks = Thank you!
toast-admins = Only the admins of this group can do this.
toast-saved = Saved.
toast-gone = Deleted.
