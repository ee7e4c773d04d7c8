"""YAML → Rule, and which claims a rule means.

`load` reads files and folders, `model` is what comes of them, `select` finds what a rule speaks of. What stands
in YAML is described in `shapes`, checked by `validate` and `build`, and `made` a rule.
"""
