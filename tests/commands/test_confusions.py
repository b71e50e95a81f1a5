"""The page of confusions: a fixed part held out, expected against read, nothing from outside."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from commands.confusion_page import Outcome, instructive, page
from commands.confusions import outcomes_of, pairs, split
from commands.marked_examples import Marked, marked_in
from understanding.mentions import Mention, Reading

EXAMPLES = [Marked("a.yml", "inform", f"phrase {number}", ()) for number in range(100)]
RIGHT = Outcome("intent", "greet", "greet", 0.9, "salut", "greet.yml")
WRONG = Outcome("need", "find_job", "mobility", 0.8, "<b>partir</b> & travailler", "inform.yml")
VOID = ("meta", "br", "link")


class Nesting(HTMLParser):
    """Notes the tags of a page and whether each is closed in its turn."""

    def __init__(self):
        super().__init__()
        self.open, self.tags = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.open += [tag] if tag not in VOID else []

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


class FakeReader:
    """Reads the same in every sentence."""

    def __init__(self, intent, *mentions):
        self.reading = Reading(((intent, 0.9),), mentions)

    def read(self, text):
        return self.reading


def written(*outcomes):
    """The page and its tags."""
    text, nesting = page(outcomes, 10, 90), Nesting()
    nesting.feed(text)
    assert nesting.open == []
    return text, nesting.tags


def test_fifteen_per_cent_are_held_out():
    held, rest = split(EXAMPLES)

    assert (len(held), len(rest)) == (15, 85)
    assert sorted(e.text for e in [*held, *rest]) == sorted(e.text for e in EXAMPLES)


def test_the_same_part_is_held_out_every_time():
    assert split(EXAMPLES) == split(EXAMPLES)


@pytest.mark.parametrize(
    ("expected", "read", "paired"),
    [
        ({"worker"}, {"worker": 0.9}, [("worker", "worker", 0.9)]),
        ({"worker"}, {"neet": 0.7}, [("worker", "neet", 0.7)]),
        ({"worker"}, {}, [("worker", "–", 0.5)]),
        (set(), {"neet": 0.4}, [("–", "neet", 0.4)]),
        ({"worker"}, {"?": 0.4}, [("worker", "?", 0.4)]),
        (set(), {"?": 0.4}, []),
    ],
)
def test_what_is_expected_is_set_against_what_is_read(expected, read, paired):
    assert list(pairs(expected, read)) == paired


def test_an_example_gives_an_outcome_for_its_intent_and_each_fact():
    mark = {"entity": "need.find_job", "start": 0, "end": 6}
    example = Marked("a.yml", "inform", "emploi", (mark,))
    found = outcomes_of(example, FakeReader("inform", Mention("need", "mobility", 0, 6, 0.7)))

    assert [(o.head, o.expected, o.read) for o in found] == [
        ("intent", "inform", "inform"),
        ("need", "find_job", "mobility"),
    ]


def test_the_page_has_three_matrices_and_a_list():
    assert written(RIGHT, WRONG)[1].count("table") == 4


def test_the_page_stands_alone_without_a_script():
    text, tags = written(RIGHT, WRONG)

    assert {"script", "link", "img"} & set(tags) == set()
    assert "http" not in text


def test_every_heading_of_a_table_tells_what_it_heads():
    text, tags = written(RIGHT, WRONG)

    assert tags.count("th") == text.count('scope="')


def test_the_sentence_is_shown_as_it_was_written():
    assert "&lt;b&gt;partir&lt;/b&gt; &amp; travailler" in written(WRONG)[0]


def test_what_is_read_right_is_no_confusion():
    assert instructive([RIGHT, WRONG]) == [WRONG]


def test_one_confusion_does_not_fill_the_list():
    often = [Outcome("need", "find_job", "mobility", 0.8, str(n), "a.yml") for n in range(50)]

    assert len(instructive([*often, WRONG])) == 4


def test_the_examples_are_read_with_their_marks_in_place(tmp_path):
    content = (
        "nlu:\n- intent: inform\n  examples: |\n    - à Mons [un](need.find_job) [b c](mode.any)\n"
    )
    (tmp_path / "a.yml").write_text(content, encoding="utf-8")
    (example,) = marked_in(tmp_path)

    assert example.text == "à Mons un b c"
    assert [example.text[m["start"] : m["end"]] for m in example.marks] == ["un", "b c"]
