"""What leaves the reader: the clipboard, other programs, files that are written."""
