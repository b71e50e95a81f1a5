"""What the Makefile calls: train, check, run, and pages of the documentation made by command."""

from without_tensorflow import install

install()
