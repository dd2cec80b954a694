"""The rules: one file each, named by its code; `RULE` in it is the rule, the module's docstring its page (rule.py)."""
