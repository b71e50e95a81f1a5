"""The front desk of a Cité des métiers: the engine's decision, server-rendered, staff only."""
