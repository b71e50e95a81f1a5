"""What a change of the catalogue is said to change is what it changes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from care.deciding import NOBODY
from care.everybody import cells
from care.grouping import described
from care.impact import Impact, answers_of, apart
from care.impact_records import moved
from care.report import page, report_of
from care.wording import Wording, words
from guidance.deciding import decide
from guidance.facts import AUDIENCES
from guidance.text import plain
from tests.care.broken import drawn, row, with_rows, with_service
from tests.guidance.people import CATALOGUE, ROOT

SWAPPED = replace(row("T-emp-b"), first="actiris", second="cite_metiers_bruxelles")
SWAP = with_rows(*(SWAPPED if each.id == SWAPPED.id else each for each in CATALOGUE.pathways))
IMPACT = Impact(CATALOGUE, SWAP)
CASES = {
    "Une employée d’Ixelles": answers_of(
        {"audience": "worker", "need": "find_job", "commune": "21009"}, CATALOGUE
    ),
    "Un élève d’Ixelles": answers_of({"audience": "pupil", "commune": "21009"}, CATALOGUE),
}


def union(impact: Impact) -> np.ndarray:
    """The persons in the groups of the changed services."""
    found = np.zeros(impact.everybody.shape, bool)
    for change in impact.changes("services"):
        for box in change.groups:
            found |= box.holds(found.shape)
    return found & impact.everybody.possible


def services(catalogue, answers) -> tuple[str, str]:
    """The first and second service."""
    decision = decide(catalogue, answers)
    return decision.first, decision.second


def test_a_change_of_one_row_lists_exactly_the_people_that_change():
    listed, everybody = union(IMPACT), IMPACT.everybody
    workers = np.zeros_like(listed)
    workers[AUDIENCES.index("worker")] = True
    others = drawn(everybody.possible & ~listed, 400)
    near = drawn(everybody.possible & workers & ~listed, 400)
    told = [everybody.answers(cell) for cell in cells(listed)]
    untold = [everybody.answers(cell) for cell in (*others, *near)]

    assert len(told) == 48
    assert [a for a in told if services(CATALOGUE, a) == services(SWAP, a)] == []
    assert [a for a in untold if services(CATALOGUE, a) != services(SWAP, a)] == []


def test_the_groups_are_one_readable_line():
    (line,) = report_of(IMPACT, "v1", {}).sections["services"]

    assert plain(line.who) == plain(
        "avec un travail ; décrocher un emploi ; Bruxelles ; sans : situation de handicap,"
        " surtout néerlandophone, diplôme obtenu à l’étranger"
    )
    assert line.number == 48
    assert line.before == "Cité des métiers de Bruxelles, Actiris"
    assert line.after == "Actiris, Cité des métiers de Bruxelles"


def test_the_headline_counts_everybody():
    report = report_of(IMPACT, "v1", {})

    assert plain(report.headline).startswith("48 personnes sur 614 400 changent de premier")
    assert report.records == [("T-emp-b", "`first`, `second`")]


def test_a_recorded_case_that_leads_elsewhere_is_told():
    report = report_of(IMPACT, "v1", CASES)

    assert [name for name, _, _ in report.cases] == ["Une employée d’Ixelles"]
    assert report.of_cases == "Cas enregistrés qui mènent ailleurs\u202f: 1 sur 2."


def test_the_same_catalogue_changes_nothing_for_anybody():
    report = report_of(Impact(CATALOGUE, CATALOGUE), "v1", CASES)

    assert report.empty
    assert words()["nothing"] in page(report, "impact.txt")


def test_a_text_that_changes_counts_who_reads_it():
    impact = Impact(CATALOGUE, with_service("siep", summary="Autre chose."))
    first, second = impact.said[1].pair
    number = impact.said[1].ids.index("siep")
    shown = (first == number) | (second == number)
    shown |= (impact.said[1].further == number).any(axis=-1)

    assert dict(impact.read()) == {"siep": int((shown & impact.everybody.possible).sum())}


def test_another_kind_of_space_is_no_change():
    visit = row("Z").visit
    spaced = replace(
        visit, reason=replace(visit.reason, vous=visit.reason.vous.replace(" ", "\xa0"))
    )
    rows = (*CATALOGUE.pathways[:-1], replace(row("Z"), visit=spaced))

    assert report_of(Impact(CATALOGUE, with_rows(*rows)), "v1", {}).records == []


def test_a_further_service_taken_away_is_told_apart_from_the_first_two():
    impact = Impact(CATALOGUE, with_service("siep", further=None))

    assert int(impact.changed["services"].sum()) == 0
    assert int(impact.changed["further"].sum()) > 0


def test_further_services_are_told_by_what_is_lost_and_gained():
    impact = Impact(CATALOGUE, with_service("siep", further=None))
    changes = list(impact.changes("further"))

    assert {change.before for change in changes} == {("siep",)}
    assert all("siep" not in change.after for change in changes)
    assert sum(change.number for change in changes) == int(impact.changed["further"].sum())


def test_two_further_services_in_another_order_stay_both():
    these, those = np.array([[3, 5], [3, 5]]), np.array([[5, 3], [5, 7]])

    assert [list(each) for each in apart(these, those)] == [[3, 3], [5, NOBODY]]


@pytest.mark.parametrize(
    ("basins", "told"),
    [(["liege", "namur"], "bassin de Liège / bassin de Namur"), (None, "lieu connu")],
)
def test_places_are_told_by_the_widest_group_meant_whole(basins, told):
    wording = Wording(CATALOGUE, IMPACT.everybody)
    places = IMPACT.everybody.places
    chosen = [
        n for n, (_, known, basin) in enumerate(places) if known and basin in (basins or [basin])
    ]

    assert wording.places(chosen) == told


def test_a_service_that_is_gone_keeps_its_name_in_the_report():
    services = {name: each for name, each in SWAP.services.items() if name != "siep"}
    wording = Wording(replace(SWAP, services=services), IMPACT.everybody, CATALOGUE)

    assert wording.service("siep") == CATALOGUE.services["siep"].name


@pytest.mark.parametrize("seed", range(4))
def test_boxes_describe_any_set_of_persons_exactly(seed):
    dice, possible = np.random.default_rng(seed), IMPACT.everybody.possible
    wanted = np.zeros_like(possible)
    for _ in range(3):
        sides = [dice.choice(n, dice.integers(1, n + 1), replace=False) for n in wanted.shape]
        wanted[np.ix_(*sides)] = True
    wanted &= possible

    boxes, left = described(wanted, possible)
    found = np.logical_or.reduce([box.holds(wanted.shape) for box in boxes]) & possible

    assert left == int((wanted & ~found).sum())
    assert not (found & ~wanted).any()


def test_a_service_of_a_placeholder_that_a_catalogue_lacks_breaks_nothing():
    services = {name: each for name, each in CATALOGUE.services.items() if name != "forem"}
    impact = Impact(CATALOGUE, replace(CATALOGUE, services=services))

    assert ("forem", ("removed",)) in list(impact.records())
    assert int(impact.changed["services"].sum()) == 0


def test_rows_that_were_moved_are_told():
    assert moved(["a", "b", "c", "d"], ["a", "c", "d", "b"]) == ["b"]


@pytest.mark.parametrize("template", ["impact.txt", "impact.md", "impact.html"])
def test_every_form_of_the_report_tells_who_changes_from_what_to_what(template):
    told = page(report_of(IMPACT, "v1", CASES), template)

    for part in ("avec un travail", "Cité des métiers de Bruxelles, Actiris", "Ixelles", "T-emp-b"):
        assert part in told


def test_a_cell_of_markdown_cannot_break_the_table():
    report = report_of(IMPACT, "v1", {})
    lines = [replace(each, after="Actiris | emploi") for each in report.sections["services"]]

    assert "Actiris \\| emploi" in page(replace(report, sections={"services": lines}), "impact.md")


@pytest.mark.slow
def test_the_command_compares_with_the_last_release(tmp_path):
    shutil.copytree(ROOT / "catalogue", tmp_path / "catalogue")
    (tmp_path / "tests").mkdir()
    shutil.copytree(ROOT / "tests" / "scenarios", tmp_path / "tests" / "scenarios")
    git = ["git", "-c", "user.name=n", "-c", "user.email=e@example.org"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "One"], ["tag", "v1"]):
        subprocess.run([*git, *command], cwd=tmp_path, check=True)
    file = tmp_path / "catalogue" / "pathways" / "2_adults.yml"
    whole, before = file.read_text("utf-8"), "first: cite_metiers_bruxelles\n  second: actiris"
    start = whole.index("- id: T-emp-b")
    file.write_text(
        whole[:start]
        + whole[start:].replace(before, "first: actiris\n  second: cite_metiers_bruxelles", 1),
        "utf-8",
    )

    done = subprocess.run(
        [sys.executable, "-m", "commands.impact"],
        cwd=tmp_path, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
    assert "Comparé à v1" in done.stdout
    assert "Actiris, Cité des métiers de Bruxelles" in (tmp_path / "var" / "impact.md").read_text()
