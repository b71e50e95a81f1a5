"""The gateway: the only door to the outside. It always answers, keeps order and loses nothing."""
