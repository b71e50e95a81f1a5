"""« Le bon service, en clair »: whole, dated, sourced, linked, and written as French is."""

from __future__ import annotations

import dataclasses
import datetime
import html
import json
import posixpath
import re
import xml.etree.ElementTree

import pytest

from care.open.site import site
from care.open.typography import french

LINK = re.compile(r'(?:href|src)="([^"]*)"')
OUTSIDE = re.compile(r"(?:https?|mailto|tel|data):")


@pytest.fixture(scope="module")
def built(edition):
    """Every file of the site."""
    return site(edition)


@pytest.fixture(scope="module")
def pages(built):
    """Its pages."""
    return {name: text for name, text in built.items() if name.endswith(".html")}


def aged(edition, day):
    """The edition of another day."""
    return site(dataclasses.replace(edition, day=day))


def test_every_service_has_its_page_and_is_listed(pages, edition):
    for each in edition.catalogue.services.values():
        assert f"services/{each.id}.html" in pages
        assert f'href="services/{each.id}.html"' in pages["index.html"]


def test_every_page_of_a_service_tells_its_source_and_date(pages, edition):
    for each in edition.services:
        page = pages[f"services/{each.id}.html"]

        assert f'<time datetime="{each.verified_on.isoformat()}">' in page
        assert re.search(r"Source\u00a0: \S", page)


def test_no_link_of_the_site_is_dead(built, pages):
    for name, text in pages.items():
        for link in filter(lambda link: not OUTSIDE.match(link), LINK.findall(text)):
            path, _, anchor = link.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path or name))
            target = target if path else name

            assert target in built, (name, link)
            assert not anchor or f'id="{anchor}"' in built[target], (name, link)


def test_no_page_loads_anything_from_elsewhere(pages):
    for name, text in pages.items():
        loaded = re.findall(
            r'<(?:script|img|iframe|link rel="stylesheet")[^>]*(?:src|href)="([^"]+)"', text
        )

        assert [each for each in loaded if OUTSIDE.match(each)] == [], name


def test_no_page_needs_a_weaker_policy_than_it_has(pages):
    for text in pages.values():
        assert not re.search(
            r"<style|\sstyle=|\son[a-z]+=|<script(?! type=\"application/ld)(?![^>]*src)", text
        )


def test_every_page_of_a_service_holds_its_json_ld(pages, edition):
    for each in edition.services:
        page = pages[f"services/{each.id}.html"]
        found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)

        assert found
        assert json.loads(found[1])["@id"] == edition.page(each)


def test_a_record_that_is_out_of_date_says_so(edition):
    page = aged(edition, datetime.date(2028, 1, 1))["services/forem.html"]

    assert "vérifiés il y a plus d’un an" in page


def test_a_record_that_was_just_verified_says_no_such_thing(pages):
    assert "plus d’un an" not in pages["services/forem.html"]


def test_what_no_source_tells_is_not_shown(pages, edition):
    unpriced = next(each for each in edition.services if each.access.free is None)

    assert "<dt>Combien</dt>" not in pages[f"services/{unpriced.id}.html"]


def test_the_sitemap_lists_every_page(built, pages, edition):
    root = xml.etree.ElementTree.fromstring(built["sitemap.xml"])
    listed = {
        each.text.removeprefix(f"{edition.address}/") for each in root.iter() if "loc" in each.tag
    }

    assert listed == set(pages)


def test_a_service_is_found_by_a_word_of_its_alias(pages):
    words = re.search(
        r'data-words="([^"]*)">\s*<h3><a href="services/forem.html"', pages["index.html"]
    )

    assert words
    assert "leforem" in words[1].split()


def test_no_line_can_break_before_a_high_sign(pages):
    for name, text in pages.items():
        said = html.unescape(re.sub(r"<(script|code)\b.*?</\1>|<[^>]+>", "", text, flags=re.DOTALL))

        assert re.findall(r".{20}(?: [;?!»]| :\s|« ).{9}", said) == [], name


@pytest.mark.parametrize(
    ("typed", "set_right"),
    [
        ("Où ?", "Où\u202f?"),
        ("Pour chacun : le nom", "Pour chacun\u00a0: le nom"),
        ("« Bonjour »", "«\u00a0Bonjour\u00a0»"),
        ("a:hover { } https://a.be", "a:hover { } https://a.be"),
    ],
)
def test_spaces_are_set_as_in_french(typed, set_right):
    assert french(typed) == set_right
