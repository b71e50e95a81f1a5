"""The widget as few scripts: what they weigh, and that the modules of one may share its scope."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from gateway.bundle import bundle, in_order, lean, lean_style
from gateway.site import PARTS, WIDGET, scripts

ENTRY = WIDGET / "jalon-chat.js"
ENTRIES = (ENTRY, *(WIDGET / "parts" / f"{name}.js" for name in PARTS))
LANGUAGES = ("fr", "nl", "de", "en")
DECLARED = r"^(?:export )?(?:async )?(?:const|function|class) (\w+)"
HEAVIEST = 12_288  # bytes gzip, from the tag to the first answer
HEAVIEST_WHOLE = 22_656  # with every part, in one language


def labels_of(language: str) -> str:
    """The labels of a language as they stand in their file."""
    return (WIDGET / "labels" / f"{language}.js").read_text(encoding="utf-8")


def weight(*names: str) -> int:
    """Bytes of these scripts as a browser gets them."""
    return sum(len(scripts()[name].zipped) for name in names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_first_answer_needs_is_at_most_12_kb_in_every_language(language):
    assert weight("jalon-chat.js", f"labels/{language}.js") <= HEAVIEST


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_stays_light_in_every_language(language):
    parts = [name for name in scripts() if not name.startswith("labels/")]

    assert weight(*parts, f"labels/{language}.js") <= HEAVIEST_WHOLE


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_no_two_modules_of_a_script_declare_the_same_name(entry):
    declared = [
        name
        for module in in_order(entry)
        for name in re.findall(DECLARED, module.read_text(encoding="utf-8"), re.MULTILINE)
    ]

    assert [name for name, times in Counter(declared).items() if times > 1] == []


def test_every_module_of_the_widget_is_in_a_script():
    modules = {module for entry in ENTRIES for module in in_order(entry)}

    assert modules | set((WIDGET / "labels").iterdir()) == set(WIDGET.rglob("*.js"))


def test_every_part_that_the_widget_asks_for_is_served():
    asked = re.findall(r"const NAMES = (\[.*?\]);", bundle(ENTRY))

    assert asked == [str(list(PARTS)).replace("'", '"')]


def test_no_import_gives_another_name():
    renaming = r"^import {[^}]* as [^}]*}"
    modules = {f.name: f.read_text(encoding="utf-8") for f in WIDGET.rglob("*.js")}

    assert [n for n, text in modules.items() if re.search(renaming, text, re.MULTILINE)] == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_a_script_imports_nothing_at_once(entry):
    assert re.findall(r"^import [^(].*", bundle(entry), re.MULTILINE) == []


def test_a_script_knows_the_version_that_is_served():
    assert '"current"' not in scripts()["jalon-chat.js"].text


def test_comments_stay_behind():
    assert lean("// why\nconst one = 1;\n") == "const one = 1;\n"


def test_addresses_are_no_comments():
    assert "https://www.rtbf.be/meteo" in bundle(ENTRY)


def test_spaces_that_mean_something_stay_in_a_style():
    style = ".a > .b .c:hover { margin: 0 calc(1px + 2px); }\n"

    assert lean_style(style) == ".a>.b .c:hover{margin:0 calc(1px + 2px)}"


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_language_has_the_same_labels(language):
    names = [re.findall(r"^  (\w+):", labels_of(each), re.MULTILINE) for each in ("fr", language)]

    assert names[0] == names[1]
