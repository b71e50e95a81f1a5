"""The structure of the PDF, as somebody who does not see it is told: PDF/UA-1."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf
import pytest
from pdfua import validate

from fiche import pdf
from tests.fiche.examples import BARE, CHAT, CODE, PLAIN, SITE, THREE, longest
from tests.fiche.test_pdf import needs_pango

pytestmark = [pytest.mark.slow, needs_pango]
FICHES = pytest.mark.parametrize(
    "fiche", [PLAIN, BARE, longest()], ids=["plain", "bare", "longest"]
)
MARKS = ("BDC", "BMC", "EMC")
PAINTS = ("Tj", "TJ", "'", '"', "f", "f*", "S", "s", "B", "b", "Do", "sh")


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> dict[str, pikepdf.Pdf]:
    """The PDFs of the examples, opened."""
    folder = tmp_path_factory.mktemp("pdf")
    examples = {"plain": PLAIN, "three": THREE, "bare": BARE}
    for name, fiche in examples.items():
        (folder / name).write_bytes(pdf(fiche))
    return {name: pikepdf.open(folder / name) for name in examples}


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The structure elements below a node, in reading order."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def tree(document: pikepdf.Pdf) -> list[pikepdf.Object]:
    """Every structure element of a PDF."""
    return list(elements(document.Root.StructTreeRoot))


def links(document: pikepdf.Pdf) -> list[pikepdf.Object]:
    """The link annotations of a PDF."""
    return [a for page in document.pages for a in page.get("/Annots", []) if a.Subtype == "/Link"]


@FICHES
def test_an_independent_checker_finds_nothing(fiche, tmp_path):
    (tmp_path / "fiche.pdf").write_bytes(pdf(fiche))
    report = validate(str(tmp_path / "fiche.pdf"))

    assert [found for rule in report.outcomes for found in rule.findings] == []


def test_a_reader_shows_the_title_and_not_the_name_of_the_file(made):
    root = made["plain"].Root

    assert (bool(root.ViewerPreferences.DisplayDocTitle), str(root.Lang)) == (True, "fr")


def test_each_step_is_a_heading_of_the_second_level_below_the_title(made):
    headings = [str(e.S) for e in tree(made["three"]) if str(e.S).startswith("/H")]

    assert headings == ["/H1", "/H2", "/H2", "/H2", "/H2"]


def test_every_figure_says_what_it_is(made):
    figures = [str(e.Alt) for e in tree(made["plain"]) if e.S == "/Figure"]

    assert figures == [f"Code QR : {SITE}", f"Code QR du dossier : {CODE}", f"Code QR : {CHAT}"]


def test_every_link_says_where_it_leads_and_stands_in_the_structure(made):
    told = {(str(a.A.URI), str(a.Contents), "/StructParent" in a) for a in links(made["plain"])}

    assert told == {(SITE, SITE, True), (CHAT, CHAT, True)}


def test_the_tab_key_follows_the_structure(made):
    assert [str(page.Tabs) for page in made["plain"].pages] == ["/S"]


def test_nothing_is_painted_outside_of_the_structure(made):
    depth, loose = 0, []
    for operands, operator in pikepdf.parse_content_stream(made["three"].pages[0]):
        name = str(operator)
        depth += (name in MARKS[:2]) - (name == "EMC")
        if name in PAINTS and depth == 0:
            loose.append((name, operands))

    assert loose == []


def test_the_steps_are_read_in_the_order_in_which_they_are_walked(made):
    read = [str(e.S) for e in tree(made["three"]) if e.S in ("/H1", "/H2", "/Figure")]

    assert read == ["/H1", "/H2", *("/H2", "/Figure") * 3, "/Figure", "/Figure"]


def test_a_card_without_a_site_has_no_figure(made):
    assert [e for e in tree(made["bare"]) if e.S == "/Figure"] == []
