"""Whether an event of a type happens between two parties within a window, and because of what."""
