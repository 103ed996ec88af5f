"""One file a version of the tables; a published version never changes again."""
