"""Names without substance: each can be derived from and written in a type, none can be called."""

from __future__ import annotations

from types import ModuleType
from typing import Any, NoReturn

ERRORS = ("Error", "Errors", "Exception", "Failure")


TENSORFLOW = (
    "TensorFlow is left out: nothing in config.yml needs it. "
    "For a component that does, install requirements-full.txt and set JALON_TENSORFLOW=1."
)
OTHERWISE = (
    "`rasa run` does without it: nothing in our files needs it. "
    "For a setting that does, take it out of NOT_FOR_SERVING in without_tensorflow/finding.py."
)
COMPANIONS = ("tensorflow_hub", "tensorflow_text", "tensorflow_addons", "keras", "tensorboard")
WHY = dict.fromkeys(("tensorflow", *COMPANIONS), TENSORFLOW)


class TensorFlowLeftOut(ImportError):
    """Something of TensorFlow was called that is not there.

    It is an ImportError, so that a library that can do without TensorFlow does.
    """

    def __init__(self, name: str):
        super().__init__(f"{name} was called, and {WHY.get(name.partition('.')[0], OTHERWISE)}")


class Stub(type):
    """The type of every name: a class whose public attributes are such classes again."""

    def __getattr__(cls, name: str) -> Stub:
        stub = stub_of(f"{cls.__module__}.{cls.__qualname__}", name)
        setattr(cls, name, stub)
        return stub

    def __call__(cls, *arguments: Any, **named: Any) -> NoReturn:
        raise TensorFlowLeftOut(f"{cls.__module__}.{cls.__qualname__}")

    def __bool__(cls) -> NoReturn:
        raise TensorFlowLeftOut(f"The truth of {cls.__module__}.{cls.__qualname__}")

    def __iter__(cls) -> NoReturn:
        raise TensorFlowLeftOut(f"iter of {cls.__module__}.{cls.__qualname__}")


class StubModule(ModuleType):
    """A module that has every public name."""

    def __getattr__(self, name: str) -> Stub:
        stub = stub_of(self.__name__, name)
        setattr(self, name, stub)
        return stub


def stub_of(owner: str, name: str) -> Stub:
    """The class for a name of a module or class; AttributeError for a name like `__this__`.

    What is named like an error can stand in an `except`, and is never raised.
    """
    if name.startswith("__"):
        raise AttributeError(f"{owner} has no {name}: TensorFlow is left out")
    bases = (Exception,) if name.endswith(ERRORS) else ()
    return Stub(name, bases, {"__module__": owner})
