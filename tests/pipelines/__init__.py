"""Pipelines of other services, run as far as they can be without them."""
