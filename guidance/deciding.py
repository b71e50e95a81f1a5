"""The decision: the first pathway whose conditions all hold, and the services it leads to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from guidance.catalogue import Catalogue, Conditions, Pathway, Service
from guidance.facts import CIRCUMSTANCES, Answer, Answers, held, value_of
from guidance.people import Site, site_of

TRIAGE = "@TRIAGE"
ANYWHERE = "reseau_cites_metiers"
ABROAD = {
    "brussels": "cite_metiers_bruxelles",
    "german_community": "cite_metiers_liege",
    "flanders": "cite_metiers_bruxelles",
}
CITE_OF_BASIN = {
    "hainaut_sud": "cite_metiers_charleroi",
    "namur": "cite_metiers_namur",
    "liege": "cite_metiers_liege",
}
BY_REGION = {
    "@SPE": {
        "brussels": "actiris",
        "wallonia": "forem",
        "german_community": "adg",
        "flanders": "vdab_flandre",
    },
    "@ALT": {"brussels": "efp", "wallonia": "ifapme"},
}
PLACEHOLDERS = ("@CDM", "@RELAIS", "@SPE", "@ALT", "@INSERT", TRIAGE)
STANDING = frozenset((
    ANYWHERE, *ABROAD.values(), *CITE_OF_BASIN.values(), *BY_REGION["@SPE"].values(),
    *BY_REGION["@ALT"].values(), "cefo", "cisp", "enseignement_adultes", "mire",
    "missions_locales", "siep",
))  # fmt: skip
MOST_FURTHER = 2

Person = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Decision:
    """Where the person is sent and why: service ids, the pathway, and the facts that counted."""

    pathway: Pathway
    first: str
    second: str
    also: tuple[str, ...]
    counted: tuple[str, ...]
    mention: tuple[str, ...]

    @property
    def starts_again(self) -> bool:
        """Whether the questions start again about another person."""
        return self.first == TRIAGE


def decide(catalogue: Catalogue, answers: Answers) -> Decision:
    """The decision for these answers; what is not known meets no condition."""
    return decided(catalogue, tuple((fact, answer.values) for fact, answer in answers.items()))


@lru_cache(maxsize=256)
def decided(catalogue: Catalogue, values: tuple[tuple[str, tuple[str, ...]], ...]) -> Decision:
    """The decision for these values of facts; a turn asks for the same one several times."""
    answers = {fact: Answer(told) for fact, told in values}
    site = site_from(catalogue, answers)
    person = person_from(answers, site)
    pathway = next(row for row in catalogue.pathways if holds(row.when, person))
    first, second = services_of(
        pathway, site, value_of(answers, "need"), value_of(answers, "audience")
    )
    return Decision(
        pathway,
        first,
        second,
        further(catalogue, person, (first, second)),
        counted(pathway, answers),
        tuple(c for c in CIRCUMSTANCES if c in held(answers, "circumstances") - _named(pathway)),
    )


def _named(pathway: Pathway) -> frozenset[str]:
    return pathway.when.get("circumstances", frozenset())


def site_from(catalogue: Catalogue, answers: Answers) -> Site:
    """What is known of the place: by commune, else by territory and basin alone."""
    commune = value_of(answers, "commune")
    if commune:
        return site_of(catalogue.places, commune)
    return Site(value_of(answers, "territory") or "", value_of(answers, "basin") or "")


def person_from(answers: Answers, site: Site) -> Person:
    """The values that hold for each fact known, those of the place included."""
    place = {"territory": frozenset((site.territory,)), "basin": frozenset((site.basin,))}
    return {fact: held(answers, fact) for fact in answers} | place


def holds(when: Conditions, person: Person) -> bool:
    """Whether every condition holds; an unknown fact meets none."""
    for fact, wanted in when.items():  # noqa: SIM110 - a generator takes twice the time
        if wanted.isdisjoint(person.get(fact, ())):
            return False
    return True


def services_of(
    pathway: Pathway, site: Site, need: str | None, audience: str | None
) -> tuple[str, str]:
    """The first and second service ids of a pathway for a person there; always two."""
    first = resolve(pathway.first, site, need) or ANYWHERE
    second = resolve(pathway.second, site, need)
    if second and (second != first or second == TRIAGE):
        return first, second
    return first, stand_in(audience)


def resolve(service: str, site: Site, need: str | None) -> str | None:
    """The service id behind a placeholder; None where there is none in that territory."""
    if not service.startswith("@") or service == TRIAGE:
        return service
    if not site.territory:
        return ANYWHERE
    if service in BY_REGION:
        return BY_REGION[service].get(site.territory)
    if service == "@INSERT":
        return integration(site, need)
    return cite(service, site)


def integration(site: Site, need: str | None) -> str | None:
    """The integration service: Missions locales in Brussels, MIRE or CISP in Wallonia."""
    if site.territory == "brussels":
        return "missions_locales"
    return "mire" if need == "find_job" else "cisp"


def cite(placeholder: str, site: Site) -> str:
    """The Cité (or, for @RELAIS, the Carrefour) of the place."""
    if site.territory != "wallonia":
        return ABROAD[site.territory]
    if placeholder == "@RELAIS":
        return CITE_OF_BASIN.get(site.basin, "cefo")
    return site.nearest_cite or ANYWHERE


def stand_in(audience: str | None) -> str:
    """The second service where the table has none or would repeat the first."""
    if audience in ("graduate", "jobseeker", "neet"):
        return "forem"
    return "enseignement_adultes" if audience == "worker" else "siep"


def counted(pathway: Pathway, answers: Answers) -> tuple[str, ...]:
    """The known facts that the decision rests on, the place where a placeholder needed it."""
    facts = [fact for fact in pathway.when if fact not in ("territory", "basin")]
    placed = {"territory", "basin"} & set(pathway.when)
    if placed or "@" in pathway.first + pathway.second:
        facts.append("commune" if value_of(answers, "commune") else "territory")
    return tuple(fact for fact in facts if held(answers, fact))


def further(catalogue: Catalogue, person: Person, shown: tuple[str, str]) -> tuple[str, ...]:
    """Up to two more services that fit the person, the most specific first."""
    young = is_young(person)
    fits = [
        service
        for service in catalogue.further
        if holds(service.further or {}, person)
        and service.id not in shown
        and not (service.employment and young)
    ]
    mode = next(iter(person.get("mode", ())), None)
    fits.sort(key=lambda service: -specificity(service, mode))
    return tuple(service.id for service in fits[:MOST_FURTHER])


def is_young(person: Person) -> bool:
    """Whether no employment service is for this person: a minor or a pupil."""
    return "yes" in person.get("minor", ()) or "pupil" in person.get("audience", ())


def specificity(service: Service, mode: str | None) -> float:
    """How narrowly a further service is meant, with a preference for the mode asked for."""
    conditions = service.further or {}
    narrow = sum(1 / len(values) for values in conditions.values()) + len(conditions)
    return narrow + 10 * (mode is not None and mode in conditions.get("mode", ()))
