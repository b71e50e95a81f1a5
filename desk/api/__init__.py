"""The read-only API of the decision for partners: facts in, cards out (docs/open.md)."""
