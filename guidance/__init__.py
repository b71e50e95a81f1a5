"""The guidance engine: facts in, decision, next question and explanation out. No Rasa."""
