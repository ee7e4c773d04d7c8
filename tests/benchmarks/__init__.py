"""How fast figures are read, how many of them, and how the peers do on the same text."""
