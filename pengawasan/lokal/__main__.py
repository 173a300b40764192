"""`python -m pengawasan.lokal`: what `make run` becomes once everything is installed."""

import sys

from pengawasan.lokal import jalan

sys.exit(jalan.main())
