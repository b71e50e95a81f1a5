"""Every test runs without TensorFlow, as the product does, unless JALON_TENSORFLOW=1."""

from without_tensorflow import install

install()
