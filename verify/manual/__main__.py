"""`python -m verify.manual > rules/README.md` renews the manual."""

import sys

from verify.cli.console import prepare
from verify.manual.page import page

prepare()
sys.stdout.write(page())
