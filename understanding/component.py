"""The Rasa graph component that reads messages: trained, stored and loaded with the model."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from guidance.loading import load_catalogue
from understanding.examples import examples
from understanding.gazetteer import Gazetteer
from understanding.linear import Heads
from understanding.masking import Masker
from understanding.mentions import Mention, Reading
from understanding.reader import Reader
from understanding.storing import store_heads, stored_heads
from understanding.training import trained

RANKED = 5
EXTRACTOR = "FactReader"


@DefaultV1Recipe.register(
    [
        DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER,
        DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR,
    ],
    is_trainable=True,
)
class FactReader(GraphComponent):
    """Reads the facts and the intent of each message."""

    def __init__(self, storage: ModelStorage, resource: Resource, heads: Heads | None):
        self.storage, self.resource = storage, resource
        self.catalogue = load_catalogue(Path(os.environ.get("JALON_CATALOGUE", "catalogue")))
        self.reader = Reader(self.catalogue, heads)

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """No settings."""
        return {}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> FactReader:
        """An untrained component."""
        return cls(model_storage, resource, None)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> FactReader:
        """The component as it was trained; ValueError when another version stored it."""
        with model_storage.read_from(resource) as folder:
            loaded = cls(model_storage, resource, stored_heads(Path(folder)))
        loaded.reader.read("Bonjour")  # everything that loads on first use loads now
        return loaded

    def train(self, training_data: TrainingData) -> Resource:
        """Trains on the marked examples and stores the result."""
        masker = Masker(Gazetteer(self.catalogue.places))
        marked = (
            (message.get(TEXT), message.get(INTENT), message.get(ENTITIES) or [])
            for message in training_data.intent_examples
            if message.get(TEXT)
        )
        heads = trained(list(examples(marked, masker)))
        with self.storage.write_to(self.resource) as folder:
            store_heads(Path(folder), heads)
        return self.resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds intent, ranking and entities to each message."""
        for message in messages:
            if message.get(TEXT):
                annotate(message, self.reader.read(message.get(TEXT)))
        return messages


def annotate(message: Message, reading: Reading) -> None:
    """Writes a reading into a Rasa message."""
    ranking = [{"name": name, "confidence": chance} for name, chance in reading.intents[:RANKED]]
    message.set(INTENT, ranking[0], add_to_output=True)
    message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
    found = [entity(mention) for mention in reading.mentions]
    message.set(ENTITIES, found, add_to_output=True)


def entity(mention: Mention) -> dict[str, Any]:
    """A mention as a Rasa entity."""
    plain = {
        "entity": mention.fact,
        "value": mention.value,
        "start": mention.start,
        "end": mention.end,
        "confidence_entity": mention.confidence,
        "extractor": EXTRACTOR,
    }
    if mention.candidates:
        plain["candidates"] = list(mention.candidates)
    return {**plain, "role": "if_asked"} if mention.if_asked else plain
