"""Understanding: Rasa graph components that read facts from a sentence."""
