"""The widget as one script: what it weighs, and that its modules may share one scope."""

from __future__ import annotations

import gzip
import re
from collections import Counter

import pytest

from gateway.bundle import bundle, in_order, lean, lean_style
from gateway.site import WIDGET

ENTRY = WIDGET / "jalon-chat.js"
LANGUAGES = ("fr", "nl", "de", "en")
DECLARED = r"^(?:export )?(?:async )?(?:const|function|class) (\w+)"
HEAVIEST = 15_872  # bytes; the aim is 12 KB, which needs shorter names as well


def labels_of(language: str) -> str:
    """The labels of a language as they stand in their file."""
    return (WIDGET / "labels" / f"{language}.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_widget_stays_light_in_every_language(language):
    parts = (bundle(ENTRY), labels_of(language))

    assert sum(len(gzip.compress(part.encode(), 9)) for part in parts) <= HEAVIEST


def test_no_two_modules_declare_the_same_name():
    declared = [
        name
        for module in in_order(ENTRY)
        for name in re.findall(DECLARED, module.read_text(encoding="utf-8"), re.MULTILINE)
    ]

    assert [name for name, times in Counter(declared).items() if times > 1] == []


def test_every_module_of_the_widget_is_in_the_script():
    assert {module.name for module in in_order(ENTRY)} == {f.name for f in WIDGET.glob("*.js")}


def test_the_script_imports_nothing_but_labels():
    assert re.findall(r"\bimport\b[ (][^)]*", bundle(ENTRY)) == [
        "import(`./labels/${this.language}.js`"
    ]


def test_comments_stay_behind():
    assert lean("// why\nconst one = 1;\n") == "const one = 1;\n"


def test_addresses_are_no_comments():
    assert "https://www.rtbf.be/meteo" in bundle(ENTRY)


def test_spaces_that_mean_something_stay_in_a_style():
    assert lean_style(".a > .b:hover { margin: 0 auto; }\n") == ".a > .b:hover{margin:0 auto}"


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_language_has_the_same_labels(language):
    names = [re.findall(r"^  (\w+):", labels_of(each), re.MULTILINE) for each in ("fr", language)]

    assert names[0] == names[1]
