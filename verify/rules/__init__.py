"""YAML → Rule, and which claims a rule means.

`load` reads files and folders, `model` is what comes of them, `select` finds what a rule speaks of. What stands
in YAML is described in `shapes` and checked by `validate` and `build`; `assemble` makes it a rule.
"""
