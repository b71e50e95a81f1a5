"""The guidance engine: facts in, decision, next question and explanation out. Pure Python, no Rasa."""
