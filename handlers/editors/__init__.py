"""Editing the knowledge in a private chat: every command is also a button, every change is shown before it is made."""
