"""A process that only serves does without more of what Rasa imports."""

from __future__ import annotations

import pytest

from tests.without_tensorflow.test_install import told
from without_tensorflow.stubs import StubModule, TensorFlowLeftOut

redis = StubModule("redis")


def test_rasa_run_does_without_pictures():
    said = told("import without_tensorflow as w; w.install(serving=True); import matplotlib\n"
                "print(type(matplotlib).__name__)")  # fmt: skip

    assert said.strip() == "StubModule"


def test_rasa_run_does_without_them_even_where_a_stand_in_came_first():
    said = told("import without_tensorflow as w; w.install(); w.install(serving=True)\n"
                "import matplotlib; print(type(matplotlib).__name__)")  # fmt: skip

    assert said.strip() == "StubModule"


def test_other_commands_keep_them():
    said = told("import without_tensorflow as w; w.install(); import matplotlib\n"
                "print(type(matplotlib).__name__)")  # fmt: skip

    assert "StubModule" not in said


def test_what_is_left_out_tells_the_way_back():
    with pytest.raises(TensorFlowLeftOut, match=r"redis.StrictRedis was called.*NOT_FOR_SERVING"):
        redis.StrictRedis()


def test_an_error_of_what_is_left_out_can_be_waited_for():
    try:
        raise SystemExit("one sentence")
    except (redis.ConnectionError, redis.exceptions.TimeoutError):
        caught = "an error"
    except SystemExit as end:
        caught = str(end)

    assert caught == "one sentence"
