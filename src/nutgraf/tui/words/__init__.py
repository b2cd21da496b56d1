"""What the reader says: dates and counts, what is missing and what to do next, citations."""
