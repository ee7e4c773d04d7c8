"""Rates between currencies, as rules state them."""
