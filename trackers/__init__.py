"""Where Rasa keeps conversations: SQLite or PostgreSQL, and an error that is an error."""
