"""Rules on trial: whether their own examples hold."""
