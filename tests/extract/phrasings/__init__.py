"""Phrasings of languages, as tables; the tests beside this folder go through them."""
