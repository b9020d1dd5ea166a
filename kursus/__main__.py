"""`python -m kursus` is the command `kursus`."""

import sys

from kursus.cli import main

sys.exit(main())
