"""The manual of the rule language, `rules/README.md`: its tables and verdicts come from running the program.

    python -m verify.manual > rules/README.md

`page.txt` holds the words, with a name in double braces where a section of `page.py` goes; the `*.yaml` files
beside it are the rules that are shown and run.
"""
