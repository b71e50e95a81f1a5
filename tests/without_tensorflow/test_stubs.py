"""What the names that stand in for TensorFlow's can do, and that they do nothing."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Optional, get_type_hints

import pytest

from without_tensorflow import wish
from without_tensorflow.finding import LEFT_OUT, Finder
from without_tensorflow.stubs import StubModule, TensorFlowLeftOut

tf = StubModule("tensorflow")


class Model(tf.keras.Model):
    """A class as Rasa's are."""

    def predict(self, kind: tf.DType = tf.float32) -> tf.Tensor:
        """Calls the real thing."""
        return tf.constant(1, kind)


@pytest.mark.parametrize("name", sorted(LEFT_OUT))
def test_each_name_left_out_and_what_is_below_it_is_found(name):
    finder = Finder()

    assert finder.find_spec(name, None).loader is finder
    assert finder.find_spec(f"{name}.python.deep", None).loader is finder


@pytest.mark.parametrize("name", ["numpy", "tensorflowish", "rasa.utils.tensorflow", "sklearn"])
def test_every_other_name_is_left_to_python(name):
    assert Finder().find_spec(name, None) is None


def test_types_can_be_written_and_read():
    hints = get_type_hints(Model.predict, {"tf": tf})

    assert hints == {"kind": tf.DType, "return": tf.Tensor}
    assert Optional[tf.Tensor] == tf.Tensor | None  # noqa: UP045


def test_a_class_can_be_derived():
    assert issubclass(Model, tf.keras.Model)


def test_a_derived_class_cannot_be_made():
    with pytest.raises(TensorFlowLeftOut, match=r"tests\.without_tensorflow\.test_stubs\.Model"):
        Model()


def test_a_call_tells_its_name_and_the_way_back():
    with pytest.raises(TensorFlowLeftOut, match=r"tensorflow\.constant .*JALON_TENSORFLOW=1"):
        Model.predict(None)


def test_a_deep_name_is_told_in_full():
    with pytest.raises(TensorFlowLeftOut, match=r"^tensorflow\.keras\.layers\.Dense was called"):
        tf.keras.layers.Dense(3)


@pytest.mark.parametrize("use", [bool, list, lambda name: [*name]])
def test_a_name_has_neither_truth_nor_contents(use):
    with pytest.raises(TensorFlowLeftOut):
        use(tf.executing_eagerly)


def test_a_name_stays_the_same():
    assert tf.keras.layers.Dense is tf.keras.layers.Dense


def test_nothing_is_a_tensor():
    assert not isinstance(1.0, tf.Tensor)


def test_a_library_that_can_do_without_takes_it_for_missing():
    assert issubclass(TensorFlowLeftOut, ImportError)


def test_a_module_has_no_version():
    assert not hasattr(tf, "__version__")


@pytest.mark.skipif(wish.wanted(), reason="these tests run with the real TensorFlow")
def test_the_tests_themselves_run_without_tensorflow():
    assert isinstance(find_spec("tensorflow").loader, Finder)
