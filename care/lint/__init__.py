"""What is wrong with the catalogue beyond what keeps it from loading."""
