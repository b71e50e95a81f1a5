"""Care of the content: what keeps the catalogue true, and what makes it open."""
