"""Kept cases become examples only when an editor confirmed them and nothing is wrong."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
import yaml

from commands import cases as command
from commands.case_proposals import line_from
from commands.cases import confirm, propose
from commands.marked_examples import marked_in
from gateway.cases import Cases
from understanding.mentions import Mention, Reading

PHRASE = "jcherche un patron en boulangerie"
LINE = "[jcherche un patron](need.dual_training) en boulangerie"
EXAMPLES = 'version: "3.1"\nnlu:\n- intent: greet\n  examples: |\n    - Salut à vous\n'


class FakeReader:
    """Reads a need in the first words of every text."""

    def read(self, text):
        mentions = (Mention("need", "dual_training", 0, 18, 0.6), Mention("minor", "no", 0, 3))
        return Reading((("inform", 0.8), ("greet", 0.2)), mentions)


@pytest.fixture
def kept():
    """A table with two cases."""
    memory = sa.create_engine("sqlite://", future=True, poolclass=sa.pool.StaticPool)
    cases = Cases(memory)
    cases.keep(PHRASE, "need")
    cases.keep("brol", None)
    return cases


@pytest.fixture
def nlu(tmp_path):
    """A folder of examples."""
    folder = tmp_path / "nlu"
    folder.mkdir()
    (folder / "greet.yml").write_text(EXAMPLES, encoding="utf-8")
    return folder


@pytest.fixture
def review(tmp_path, kept):
    """The review file as it is proposed."""
    path = tmp_path / "cases.yml"
    propose(kept, path, FakeReader)
    return path


def records(path):
    """The content of a review file."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def edited(path, text=PHRASE, **changed):
    """Changes the record of a text in the review file."""
    found = [
        {**record, **changed} if record["text"] == text else record for record in records(path)
    ]
    path.write_text(yaml.safe_dump(found, allow_unicode=True), encoding="utf-8")


def said_about(capsys, kept, review, nlu):
    """What the command says when it confirms."""
    capsys.readouterr()
    confirm(kept, review, nlu)
    return capsys.readouterr().out


def test_a_case_is_proposed_with_its_marks_and_unconfirmed(review):
    record = next(each for each in records(review) if each["text"] == PHRASE)

    assert (record["intent"], record["line"], record["confirmed"]) == ("inform", LINE, False)


def test_a_case_is_listed_with_what_is_read_and_how_surely(tmp_path, kept, capsys):
    propose(kept, tmp_path / "cases.yml", FakeReader)

    assert "inform 0.80: need.dual_training 0.60" in capsys.readouterr().out


def test_marks_never_overlap():
    mentions = (Mention("need", "find_job", 0, 8, 0.5), Mention("audience", "neet", 3, 12, 0.9))

    assert line_from("un deux trois", mentions) == "un [deux troi](audience.neet)s"


def test_a_review_under_way_is_kept(review, kept):
    edited(review, line="autre chose", confirmed=True)
    propose(kept, review, FakeReader)

    assert "autre chose" in [record["line"] for record in records(review)]


def test_without_cases_no_model_is_needed(tmp_path, kept):
    kept.remove(case.id for case in kept.all())

    assert propose(kept, tmp_path / "cases.yml", None) == 0


def test_a_confirmed_case_becomes_an_example(review, kept, nlu):
    edited(review, confirmed=True)
    confirm(kept, review, nlu)
    (added,) = [each for each in marked_in(nlu) if each.file == "from_cases.yml"]

    assert (added.intent, added.text) == ("inform", PHRASE)
    assert added.marks == ({"entity": "need.dual_training", "start": 0, "end": 18},)


def test_a_confirmed_case_is_erased_and_the_others_stay(review, kept, nlu):
    edited(review, confirmed=True)
    confirm(kept, review, nlu)

    assert [case.text for case in kept.all()] == ["brol"]
    assert [record["text"] for record in records(review)] == ["brol"]


def test_a_second_confirmation_adds_below_the_first(review, kept, nlu):
    edited(review, confirmed=True)
    confirm(kept, review, nlu)
    edited(review, "brol", intent="out_of_scope", line="brol", confirmed=True)
    confirm(kept, review, nlu)

    assert [e.text for e in marked_in(nlu) if e.file == "from_cases.yml"] == [PHRASE, "brol"]


def test_without_a_confirmation_nothing_changes(review, kept, nlu):
    confirm(kept, review, nlu)

    assert len(kept.all()) == 2
    assert not (nlu / "from_cases.yml").exists()


WRONG = [
    ({"intent": "infrom"}, "field `intent`: `infrom` is not allowed. Did you mean `inform`?"),
    ({"line": "[un patron](need.dual_trainin)"}, "Did you mean `dual_training`?"),
    ({"line": "[un patron](nead.find_job)"}, "`nead` is no fact. Did you mean `need`?"),
    ({"line": "[17 ans](minor.yes)"}, "`minor` is read by rules, not marked."),
    ({"line": "[un patron]"}, "has a bracket outside of a mark. Write `[words](fact.value)`."),
    ({"line": "[ ](need.find_job)"}, "does not mark whole words."),
    ({"line": "salut à vous"}, "stands already in"),
    ({"line": "je suis ‹nom›"}, "`‹nom›` would be learnt as a word."),
    ({"line": ""}, "field `line`: `` is not a text."),
    ({"line": "un\ndeux"}, "has a line break."),
    ({"confirmed": "oui"}, "field `confirmed`: `oui` is neither. Write true or false."),
    ({"id": "autre"}, "`autre` is no kept case (any more). Run `make cases` again."),
    ({"intention": "inform"}, "field `intention`: is not a field. Did you mean `intent`?"),
]


@pytest.mark.parametrize(("changed", "why"), WRONG)
def test_a_wrong_record_is_told_with_what_to_write(changed, why, review, kept, nlu, capsys):
    edited(review, **{"confirmed": True, **changed})

    assert why in said_about(capsys, kept, review, nlu)


@pytest.mark.parametrize(("changed", "_"), WRONG)
def test_a_wrong_record_changes_nothing(changed, _, review, kept, nlu):
    edited(review, **{"confirmed": True, **changed})

    assert confirm(kept, review, nlu) == 1
    assert (len(kept.all()), (nlu / "from_cases.yml").exists()) == (2, False)


def test_every_problem_is_told_at_once(review, kept, nlu, capsys):
    edited(review, confirmed=True, intent="infrom", line="[x](need.y) [z")
    edited(review, "brol", confirmed=3)

    assert said_about(capsys, kept, review, nlu).startswith("4 problems")


def test_the_same_words_confirmed_twice_are_told(review, kept, nlu, capsys):
    edited(review, confirmed=True)
    edited(review, "brol", confirmed=True, line=PHRASE.upper())

    assert "stands already in" in said_about(capsys, kept, review, nlu)


@pytest.mark.parametrize("content", ["- id: [", "id: seul", "- seul", "- {line: sans id}"])
def test_a_file_that_cannot_be_read_is_told_and_left(content, review, kept, nlu):
    review.write_text(content, encoding="utf-8")

    assert confirm(kept, review, nlu) == 1
    assert propose(kept, review, FakeReader) == 1
    assert review.read_text(encoding="utf-8") == content


def test_the_command_uses_the_database_of_the_gateway(tmp_path, monkeypatch):
    monkeypatch.setattr(command, "VAR", tmp_path)
    monkeypatch.setattr(command, "REVIEW", tmp_path / "cases.yml")
    monkeypatch.setattr(command, "current_reader", FakeReader)
    Cases(sa.create_engine(f"sqlite:///{tmp_path / 'gateway.db'}")).keep(PHRASE, None)

    assert command.main([]) == 0
    assert [record["text"] for record in records(tmp_path / "cases.yml")] == [PHRASE]
