"""The catalogue and the decision as open data, and a partner’s services as drafts."""
