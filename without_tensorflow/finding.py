"""Answers imports of TensorFlow and its companions with modules that only hold names."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

from without_tensorflow.rasa_version import check
from without_tensorflow.stubs import WHY, StubModule

LEFT_OUT = frozenset(WHY)

# What Rasa imports for channels, stores, brokers, classifiers and pictures that `rasa run` with our
# files never makes: a fifth of the memory of the process.
NOT_FOR_SERVING = frozenset(
    (
        "matplotlib", "sklearn", "sklearn_crfsuite", "pymongo", "boto3", "botocore", "redis",
        "slack_sdk", "slack", "aiogram", "twilio", "rocketchat_API", "webexteamssdk",
        "mattermostwrapper", "fbmessenger", "pika", "aio_pika", "confluent_kafka", "kafka",
        "questionary",
    )
)  # fmt: skip


class Finder(MetaPathFinder, Loader):
    """Finds every module at or below the names left out, and nothing else."""

    def __init__(self, left_out: frozenset[str] = LEFT_OUT):
        self.left_out = left_out

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Where a module left out comes from: here; WrongRasa when that was never tried."""
        if fullname.partition(".")[0] not in self.left_out:
            return None
        check()
        return ModuleSpec(fullname, self, origin=__package__, is_package=True)

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """A module that has every public name."""
        return StubModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Does nothing: names are made when they are asked for."""
