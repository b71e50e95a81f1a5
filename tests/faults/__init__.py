"""Faults, one after another, on real processes: what the person sees, and what is lost."""
