"""A partner's services: our own come back unchanged, others as drafts, faults told to the cell."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest
import yaml

from care.open.files import files
from commands import bring_in
from guidance.loading import load_catalogue
from tests.care.open.conftest import ROOT

HEADER = "id,name,summary,url,free,audiences,verified_on\r\n"
FOREM = "forem,Le Forem,Autre texte,https://www.leforem.be/,oui,jobseeker|worker,2027-01-02\r\n"
NEW = ",Maison des langues,Des cours,https://langues.be,non,parent d’élève,2027-01-02\r\n"


@pytest.fixture(scope="module")
def published(edition, tmp_path_factory) -> Path:
    """The folder of our own exports."""
    folder = tmp_path_factory.mktemp("published")
    for name, text in files(edition).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())
    return folder


@pytest.fixture
def take_in(edition, tmp_path, monkeypatch, capsys):
    """Runs the command on a file and returns its exit code, what it said, and the drafts."""
    monkeypatch.setattr(bring_in, "load_catalogue", lambda _: edition.catalogue)

    def run(file: Path, source: str = "Office des langues"):
        monkeypatch.setattr(
            sys, "argv", ["bring_in", str(file), source, "--catalogue", str(tmp_path)]
        )
        code = bring_in.main()
        said = capsys.readouterr()
        return code, said.out + said.err, sorted((tmp_path / "drafts").glob("*.yml"))

    return run


@pytest.fixture
def table(tmp_path):
    """A CSV file of these bytes or text."""

    def write(content: str | bytes) -> Path:
        path = tmp_path / "partner.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


@pytest.mark.parametrize("name", ["hsds/services.json", "csv/services.csv"])
def test_our_own_export_comes_back_without_a_difference(take_in, published, name):
    code, said, drafts = take_in(published / name, "Jalon")

    assert (code, drafts) == (0, [])
    assert "No difference" in said


def test_one_field_changed_in_our_export_is_the_only_difference(take_in, published, tmp_path):
    told = json.loads((published / "hsds/services.json").read_text())
    told["contents"][3]["description"] = "Autre chose"
    file = tmp_path / "services.json"
    file.write_text(json.dumps(told))
    code, said, _ = take_in(file)

    assert code == 0
    assert [line.partition(" ")[0] for line in said.splitlines()] == ["~", "110"]
    assert "→ Autre chose" in said


def test_what_a_partner_tells_otherwise_is_shown_field_by_field(take_in, table):
    code, said, _ = take_in(table(HEADER + FOREM))

    assert code == 0
    assert "~ forem.summary: " in said
    assert "~ forem.access.free: (nothing) → True" in said
    assert "forem.name" not in said


def test_a_new_service_becomes_a_draft_with_its_source_and_date(take_in, table):
    _, said, drafts = take_in(table(HEADER + NEW))
    record = yaml.safe_load(drafts[0].read_text())["maison_des_langues"]

    assert "+ maison_des_langues" in said
    assert record["audiences"] == ["parent"]
    assert record["source"][0].startswith("outside: Office des langues, 20")
    assert record["contact"]["url"] == "https://langues.be"
    assert str(record["verified_on"]) == "2027-01-02"


def test_a_draft_about_a_service_of_ours_holds_only_what_is_told_otherwise(take_in, table):
    record = yaml.safe_load(take_in(table(HEADER + FOREM))[2][0].read_text())["forem"]

    assert set(record) == {
        "summary", "access", "audiences", "verified_on", "source", "note",
    }  # fmt: skip
    assert record["access"] == {"free": True}


def test_a_service_is_recognised_by_one_of_its_names(take_in, table):
    _, said, _ = take_in(table("name,phone\r\nLeforem,0800 93 947\r\n"))

    assert "~ forem.contact.phone: (nothing) → 0800 93 947" in said


def test_what_an_earlier_file_had_and_this_one_has_not_is_gone(take_in, table):
    take_in(table(HEADER + NEW))
    _, said, _ = take_in(table(HEADER + FOREM))

    assert "- maison_des_langues" in said


def test_a_service_that_a_partner_closed_is_gone(take_in, published, tmp_path):
    told = json.loads((published / "hsds/services.json").read_text())
    told["contents"][0]["status"] = "defunct"
    file = tmp_path / "services.json"
    file.write_text(json.dumps(told))

    assert "1 gone" in take_in(file)[1]


def test_no_draft_is_ever_overwritten(take_in, table):
    first = take_in(table(HEADER + NEW))[2][0].read_text()
    drafts = take_in(table(HEADER + NEW.replace("Des cours", "Des tables")))[2]

    assert len(drafts) == 2
    assert first in {each.read_text() for each in drafts}


def test_drafts_are_not_taken_as_published(take_in, table, tmp_path):
    folder = tmp_path / "whole"
    shutil.copytree(ROOT / "catalogue", folder)
    drafts = take_in(table(HEADER + NEW))[2]
    (folder / "drafts").mkdir(exist_ok=True)
    shutil.copy(drafts[0], folder / "drafts")

    assert "maison_des_langues" not in load_catalogue(folder).services


def test_a_semicolon_table_with_a_mark_of_its_encoding_is_read(take_in, table):
    text = "\ufeff" + (HEADER + NEW).replace(",", ";")

    assert "+ maison_des_langues" in take_in(table(text))[1]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("name,url\r\nA,forem.be\r\n", "row 2, column `url`: `forem.be` is not a web address."),
        ("name,email\r\nA,a.be\r\n", "row 2, column `email`: `a.be` is not an e-mail address."),
        ("name,free\r\nA,peut-être\r\n", "row 2, column `free`: `peut-être` is not a flag."),
        ("name,kind\r\nA,activty\r\n", "column `kind`: `activty` is not allowed. Did you mean"),
        ("name,needs\r\nA,find_jobs\r\n", "`find_jobs` is not a value of `need`. Did you mean"),
        ("name,verified_on\r\nA,02/01/2027\r\n", "`02/01/2027` is not a date. Write it as"),
        ("name,ulr\r\nA,b\r\n", "row 1, column `ulr`: is not a column. Did you mean `url`?"),
        ("name,name\r\nA,b\r\n", "row 1, column `name`: stands twice."),
        ("url\r\nhttps://a.be\r\n", "row 1, column `name`: is missing."),
        ("name,url\r\n,https://a.be\r\n", "row 2, column `name`: is empty."),
        ("name,url\r\nA\r\n", "row 2: has 1 cells for 2 columns."),
        ("id,name\r\na,A\r\na,B\r\n", "row 3, column `id`: `a` already stands in row 2."),
        ("", "is empty. Write a first row of columns"),
        (b"name\r\n\xe9cole\r\n", "is not UTF-8 (byte 7). Save it as CSV UTF-8."),
    ],
)
def test_a_fault_of_a_table_is_told_to_the_cell(take_in, table, content, told):
    code, said, drafts = take_in(table(content))

    assert (code, drafts) == (1, [])
    assert told in said
    assert "Nothing was written" in said


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{", "is not JSON: "),
        ('{"contents": 1}', "field `contents`: is not a list."),
        ("[1]", "service 1: `1` is not an object."),
        ("[{}]", "service 1, field `name`: is missing. HSDS requires it."),
        ('[{"id": "1", "name": 5, "status": "active"}]', "field `name`: `5` is not a text."),
        ('[{"id": "1", "name": "A", "status": "open"}]', "field `status`: `open` is not allowed."),
        (
            '[{"id": "1", "name": "A", "status": "active", "url": "a.be"}]',
            "service 1, field `url`: `a.be` is not a web address.",
        ),
        (
            '[{"id": "1", "name": "A", "status": "active", "phones": {}}, 2]',
            "service 2: `2` is not an object.",
        ),
    ],
)
def test_a_fault_of_hsds_is_told_to_the_field(take_in, tmp_path, content, told):
    file = tmp_path / "partner.json"
    file.write_text(content)
    code, said, _ = take_in(file)

    assert code == 1
    assert told in said


def test_a_service_of_another_publisher_of_hsds_becomes_a_draft(take_in, tmp_path):
    told = {
        "id": "ac148810-d857-441c-9679-408f346de14b",
        "name": "Table de conversation",
        "status": "active",
        "description": "Parler français ensemble.",
        "service_areas": [{"id": "1", "name": "Wallonie"}],
        "phones": [{"id": "2", "number": "081 00 00 00"}],
        "cost_options": [{"id": "3", "amount": 0}],
        "organization": {"id": "4", "name": "Office des langues", "description": "Cours"},
        "service_at_locations": [
            {"location": {"location_type": "physical", "addresses": [
                {"address_1": "Rue Haute 1", "city": "Namur", "postal_code": "5000"}]}}
        ],
        "attributes": [{"id": "5", "taxonomy_term": {"taxonomy": "theirs", "code": "x"}}],
    }  # fmt: skip
    file = tmp_path / "partner.json"
    file.write_text(json.dumps([told]))
    record = yaml.safe_load(take_in(file)[2][0].read_text())["table_de_conversation"]

    assert record["territories"] == ["wallonia"]
    assert record["access"]["free"] is True
    assert record["operator"] == "Office des langues"
    assert record["contact"]["address"] == "Rue Haute 1, 5000 Namur"
    assert record["contact"]["phone"] == "081 00 00 00"
