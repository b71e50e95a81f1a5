"""Dossiers: what a short code opens at a Cité. One table, used by actions, gateway and desk."""
