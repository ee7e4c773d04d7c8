"""Rules on trial: whether their own examples hold, and which slips in articles they catch."""
