"""Which places are read from sentences, and which one counts as where the person lives."""

from __future__ import annotations

import timeit
from pathlib import Path

import pytest

from guidance.loading_places import load_places
from understanding.gazetteer import Gazetteer, PlaceMention, read_places, the_place

PLACES = load_places(Path(__file__).parents[2] / "catalogue" / "places")
GAZETTEER = Gazetteer(PLACES)


def place_in(text: str) -> PlaceMention | None:
    return the_place(GAZETTEER.read(text))


def commune_in(text: str) -> str | None:
    """The name of the one commune that counts, several joined by « ou »."""
    found = place_in(text)
    communes = [PLACES.communes[nis].name for nis in found.candidates] if found else []
    return " ou ".join(communes) or None


def area_in(text: str) -> tuple[str | None, str | None] | None:
    found = place_in(text)
    return (found.territory, found.basin) if found and not found.candidates else None


@pytest.mark.parametrize(
    ("text", "commune"),
    [
        ("Je vis à Gembloux depuis ma naissance", "Gembloux"),
        ("on habite Braine le Comte avec les enfants", "Braine-le-Comte"),
        ("jabite jumet chui en 4e", "Charleroi"),
        ("G 19 ans, jsui d seraing", "Seraing"),
        ("chui a la louviere et jcherche 1 taf", "La Louvière"),
        ("domiciliée à Saint-Hubert, sans emploi", "Saint-Hubert"),
        ("mon fils est scolarisé à Ottignies", "Ottignies-Louvain-la-Neuve"),
        ("nous sommes de Walcourt", "Walcourt"),
        ("Couvreur, 44 ans, Florennes", "Florennes"),
        ("maman solo a Châtelineau", "Châtelet"),
        ("st ghislain", "Saint-Ghislain"),
        ("J’habite à St. Gilles", "Saint-Gilles"),
        ("mont st guibert", "Mont-Saint-Guibert"),
        ("je kote à louvain la neuve", "Ottignies-Louvain-la-Neuve"),
        ("villers la ville", "Villers-la-Ville"),
        ("Jemeppe s/Sambre", "Jemeppe-sur-Sambre"),
        ("LIEGE", "Liège"),
        ("JE SUIS AU CHOMAGE ET J HABITE A VERVIERS", "Verviers"),
        ("un CISP du côté de Ciney ça existe", "Ciney"),
        ("Ich wohne in Lüttich", "Liège"),
        ("je vis à Bergen, Mons quoi", "Mons"),
        ("Luik", "Liège"),
        ("je suis de Doornik", "Tournai"),
        ("ma commune c’est Wemmel", "Wemmel"),
        ("Vilvoorde", "Vilvorde"),
        ("OLLN", "Ottignies-Louvain-la-Neuve"),
        ("molem en force", "Molenbeek-Saint-Jean"),
        ("quartier Hodimont", "Verviers"),
    ],
)
def test_a_commune_is_read_however_it_is_written(text, commune):
    assert commune_in(text) == commune


@pytest.mark.parametrize(
    ("text", "commune"),
    [
        ("je vis à Charlroi", "Charleroi"),
        ("jhabite a scharbek", "Schaerbeek"),
        ("habite marcinele", "Charleroi"),
        ("Anderlech", "Anderlecht"),
        ("j’habite à Chapelle lez Herlemont", "Chapelle-lez-Herlaimont"),
        ("c’est Morlanwels", "Morlanwelz"),
        ("je vis à Braine laleu", "Braine-l’Alleud"),
        ("Bonjour, Quaregnion, 52 ans, sans emploi", "Quaregnon"),
        ("la commune de Flémale", "Flémalle"),
        ("marche en famene", "Marche-en-Famenne"),
        ("je loge à Philipeville", "Philippeville"),
    ],
)
def test_a_misspelt_commune_is_read_where_one_is_expected(text, commune):
    assert commune_in(text) == commune


@pytest.mark.parametrize(
    "text",
    [
        "je voudrais manager une équipe",
        "j’ai le moral à zéro, à cause de mon patron",
        "ma femme travaille à domicile",
        "je cherche à changer de branche",
        "à distance ou à mi-temps, tout me va",
        "Bonjour, merci, bonne soirée",
        "Serrurier",
        "je suis d’accord avec tout",
        "de rien, à demain",
        "j’habite seule avec ma fille",
        "j’habite encore chez mes parents",
        "je vis grâce à ma pension",
        "j’hésite entre boucher et boulanger",
        "je suis à charge de mes parents",
    ],
)
def test_ordinary_words_are_no_misspelt_communes(text):
    assert place_in(text) is None


@pytest.mark.parametrize(
    ("text", "commune"),
    [
        ("je loge à Ans", "Ans"),
        ("je vis à Spa", "Spa"),
        ("euh… Mons", "Mons"),
        ("ben c’est Huy", "Huy"),
        ("spa 4900", "Spa"),
        ("je suis né ailleurs mais j’habite à Manage", "Manage"),
        ("habite ans, 22 ans", "Ans"),
        ("nous habitons On, à côté de Marche", "Marche-en-Famenne"),
        ("Marche", "Marche-en-Famenne"),
        ("la ville de Marche", "Marche-en-Famenne"),
        ("je vis à Humain", "Marche-en-Famenne"),
        ("école primaire finie, je suis à Jette maintenant", "Jette"),
        ("aide-soignante, 31 ans, Lens", "Lens"),
        ("Un emploi à Jambes svp", "Namur"),
        ("moi c’est Silly", "Silly"),
        ("au chômage, Visé, 40 ans", "Visé"),
    ],
)
def test_a_name_that_is_a_usual_word_is_read_where_a_place_is_meant(text, commune):
    assert commune_in(text) == commune


@pytest.mark.parametrize(
    "text",
    [
        "j’ai 23 ans",
        "dans 3 ans je finis",
        "J’ai dix-sept ans et demi",
        "On m’a dit de venir ici",
        "Bonjour, On m’envoie vers vous",
        "ça marche pas votre truc",
        "on a marché toute la journée",
        "je veux aider l’être humain",
        "le métier d’esthéticienne dans un spa",
        "je manage trois personnes au bureau",
        "il n’y a pas âme qui vive dans la forêt",
        "j’ai mal aux jambes",
        "je travaille en forêt comme bûcheron",
        "mes collègues et celles du soir",
        "à quelle heure ça ouvre",
        "je cherche de nouvelles pistes, de nouvelles idées",
        "un rendez-vous en ligne",
        "en ligne",
        "le fruit de mon arbre",
        "une bande de copains",
        "j’ai visé trop haut",
        "je suis la ligne du temps",
        "mes bras ne suivent plus",
        "c’est un petit roux",
        "As-tu une idée ?",
        "humain",
        "je veux parler à un humain",
        "jette un œil",
        "à tout à l’heure",
    ],
)
def test_a_usual_word_is_no_place(text):
    assert place_in(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Madame Namur m’a reçue hier",
        "je m’appelle Julie Dinant",
        "mon nom est Rochefort",
        "Monsieur Tournai est mon prof",
        "Cordialement, Thomas Lobbes",
        "la Cité des métiers de Charleroi est ouverte ?",
        "je suis étudiant à l’université de Liège",
        "les supporters du Standard de Liège",
        "un dossier à la Fédération Wallonie-Bruxelles",
        "j’ai un rendez-vous chez Bruxelles Formation",
        "le bureau de la rue de Namur",
        "c’est au 12, chaussée de Louvain",
        "avenue de Tervueren",
        "av. de Spa 14",
        "j’aime le café liégeois",
        "je vends du fromage de Herve",
        "la cuisine gantoise me passionne",
        "je fais du jambon d’Ardenne",
        "on fête la Saint-Nicolas à l’école",
        "le train de Namur est en retard",
        "prof à l’institut Saint-Louis",
        "le carnaval de Binche",
    ],
)
def test_people_institutions_streets_and_products_are_no_places(text):
    assert place_in(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "avant j’habitais à Mons",
        "j’ai grandi à Dinant",
        "je viens de quitter Arlon",
        "née à Virton, partie depuis longtemps",
        "j’ai travaillé dix ans à Seraing",
        "je ne veux pas aller à Liège",
        "partout sauf Charleroi",
        "je n’habite plus à Wavre",
        "je travaille à Lille",
        "je vis à Paris pour l’instant",
        "j’étudie à Luxembourg",
        "ni à Namur ni à Dinant",
        "originaire de Kinshasa",
    ],
)
def test_past_refused_and_foreign_places_are_left_out(text):
    assert place_in(text) is None


@pytest.mark.parametrize(
    ("text", "commune"),
    [
        ("avant j’habitais à Mons, maintenant à Ath", "Ath"),
        ("j’ai grandi à Dinant mais je vis à Yvoir", "Yvoir"),
        ("pas à Namur, plutôt à Andenne", "Andenne"),
        ("Je bosse à Wavre et j’habite Perwez", "Perwez"),
        ("j’habite Perwez et je bosse à Wavre", "Perwez"),
        ("mon école est à Huy mais j’habite Amay", "Amay"),
        ("je cherche un emploi à Nivelles, j’habite à Genappe", "Genappe"),
        ("mes parents vivent à Arlon, moi je kote à Namur", "Namur"),
        ("ma sœur habite à Spa et moi à Theux", "Theux"),
        ("Sosoye, un hameau près de Maredsous et de Dinant", "Anhée"),
        ("un petit village près de Chimay", "Chimay"),
        ("Bioul, à côté d’Yvoir", "Anhée"),
        ("à Wanze ou à Amay, les deux me vont", "Wanze"),
        ("Gilly, non pardon, Jumet", "Charleroi"),
        ("Ciney euh non Hamois", "Hamois"),
        ("j’ai déménagé de Mons à Soignies", "Soignies"),
        ("je travaille à Bruxelles mais je dors à Hal", "Hal"),
        ("le home est à Durbuy, j’y habite aussi", "Durbuy"),
        ("j’ai toujours habité Couvin", "Couvin"),
        ("j’ai fini l’école en juin, je ne fais rien, Sivry", "Sivry-Rance"),
        ("plutôt près de Bastogne que de Libramont", "Bastogne"),
        ("Virton et non Arlon", "Virton"),
        ("plus à Liège mais à Huy", "Huy"),
        ("né le 2/3/1990 à Namur, j’habite Assesse", "Assesse"),
        ("je n’habite plus chez ma mère à Wavre mais à Perwez", "Perwez"),
        ("je travaille à Luxembourg et j’habite Messancy", "Messancy"),
    ],
)
def test_the_home_counts_before_any_other_place(text, commune):
    assert commune_in(text) == commune


@pytest.mark.parametrize(
    ("text", "commune"),
    [
        ("je suis suivie par le CPAS de Fleurus", "Fleurus"),
        ("élève au CEFA de Mouscron", "Mouscron"),
        ("inscrit au Forem de Tubize", "Tubize"),
        ("athénée de Waremme, 5e année", "Waremme"),
        ("une formation de coiffure à Eupen", "Eupen"),
        ("en bloc 2 à la haute école de Seraing", "Seraing"),
        ("mon neveu, chez ma tante à Ohey, cherche un patron", "Ohey"),
    ],
)
def test_where_a_person_studies_or_is_followed_counts_failing_a_home(text, commune):
    assert commune_in(text) == commune


@pytest.mark.parametrize(
    ("text", "commune"),
    [
        ("Celles, du côté de Dinant", "Houyet"),
        ("on vit à Bellefontaine près de Virton", "Tintigny"),
        ("Forest, à Bruxelles", "Forest"),
        ("je suis de Forest (Frasnes-lez-Anvaing)", "Frasnes-lez-Anvaing"),
        ("Porcheresse, en province de Namur", "Havelange"),
        ("Noville (Bastogne)", "Bastogne"),
        ("7760 Celles", "Celles"),
        ("Saint-Léger, en Gaume", "Saint-Léger"),
        ("Haren, à Bruxelles", "Bruxelles"),
        ("inscrite chez Actiris, j’habite Forest", "Forest"),
    ],
)
def test_a_hint_tells_which_of_several_places_is_meant(text, commune):
    assert commune_in(text) == commune


@pytest.mark.parametrize(
    ("text", "communes"),
    [
        ("je vis à Arbre", {"92101", "51004"}),
        ("j’habite Bellefontaine", {"91015", "85039"}),
        ("on est de Braine", {"25014", "25015", "55004"}),
        ("Woluwe", {"21018", "21019"}),
        ("entre Ciney et Dinant", {"91030", "91034"}),
        ("forest", {"21007", "51065"}),
    ],
)
def test_an_ambiguous_name_keeps_its_candidates(text, communes):
    assert set(place_in(text).candidates) == communes


@pytest.mark.parametrize(
    ("text", "commune"),
    [
        ("5000", "Namur"),
        ("1000", "Bruxelles"),
        ("mon code postal est 6700", "Arlon"),
        ("4030 Liège", "Liège"),
        ("B-4800 Verviers", "Verviers"),
        ("chômeuse, 6220, permis B", "Fleurus"),
        ("j’habite 7000 et je cherche un boulot", "Mons"),
        ("1030 Bruxelles", "Schaerbeek"),
        ("Bruxelles 1050", "Ixelles"),
        ("2018 Anvers", "Anvers"),
    ],
)
def test_a_postal_code_is_read(text, commune):
    assert commune_in(text) == commune


@pytest.mark.parametrize(
    "text",
    [
        "sans emploi depuis 2018",
        "j’ai eu mon CESS en 2020",
        "je gagne 1500 euros",
        "un salaire de 2000 net",
        "j’ai envoyé 1000 candidatures",
        "mon numéro est le 0475 12 34 56",
        "diplômée, 2019, toujours rien",
        "il me manque 1300 heures",
        "une boîte de 4000 travailleurs",
        "rentrée 2030",
    ],
)
def test_years_amounts_and_phone_numbers_are_no_postal_codes(text):
    assert place_in(text) is None


@pytest.mark.parametrize(
    ("text", "commune"),
    [
        ("je suis liégeoise", "Liège"),
        ("jeune carolo de 20 ans", "Charleroi"),
        ("maman verviétoise cherche infos", "Verviers"),
        ("Hutois, 35 ans, sans emploi", "Huy"),
        ("nous sommes tournaisiens", "Tournai"),
        ("une schaerbeekoise motivée", "Schaerbeek"),
    ],
)
def test_the_name_of_an_inhabitant_tells_the_commune(text, commune):
    assert commune_in(text) == commune


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("j’habite à Bruxelles", ("brussels", "brussels")),
        ("chui a bxl", ("brussels", "brussels")),
        ("Bruxelles", ("brussels", "brussels")),
        ("une formation en Wallonie", ("wallonia", None)),
        ("je vis dans le Brabant wallon", ("wallonia", "brabant_wallon")),
        ("quelque part en province de Namur", ("wallonia", None)),
        ("au fond du Borinage", ("wallonia", "hainaut_centre")),
        ("je suis bruxelloise", ("brussels", "brussels")),
        ("nous sommes de Flandre orientale", ("flanders", None)),
        ("dans les cantons de l’Est", ("german_community", None)),
        ("en région germanophone", ("german_community", None)),
        ("province de Luxembourg", ("wallonia", "luxembourg")),
        ("la région liégeoise", ("wallonia", None)),
        ("un boulot dans le montois", ("wallonia", None)),
        ("dans la région de Charleroi", ("wallonia", None)),
        ("un village du Condroz", ("wallonia", None)),
    ],
)
def test_a_region_or_province_alone_tells_the_territory(text, area):
    assert area_in(text) == area


@pytest.mark.parametrize(
    ("text", "commune"),
    [
        ("Laeken", "Bruxelles"),
        ("Bruxelles-Ville", "Bruxelles"),
        ("j’habite à Bruxelles, à Evere", "Evere"),
        ("en Wallonie, à Hannut", "Hannut"),
        ("dans le Hainaut, à Lessines plus exactement", "Lessines"),
    ],
)
def test_a_commune_counts_before_the_area_around_it(text, commune):
    assert commune_in(text) == commune


def test_offsets_are_those_of_the_text_as_typed():
    text = "  Coucou 😊 j’habite à  Braine-l’Alleud !"

    mention = place_in(text)

    assert text[mention.start : mention.end] == mention.words == "Braine-l’Alleud"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Namur", "commune"),
        ("5000", "postal_code"),
        ("je suis carolo", "inhabitant"),
        ("bxl", "area"),
    ],
)
def test_a_mention_tells_its_kind(text, kind):
    assert place_in(text).kind == kind


def test_all_places_of_a_text_are_read_in_order():
    mentions = read_places(PLACES, "Je travaille à Namur mais j’habite Ciney")

    assert [mention.words for mention in mentions] == ["Namur", "Ciney"]


def test_nothing_is_read_from_an_empty_text():
    assert the_place(read_places(PLACES, "")) is None


def test_a_usual_message_is_read_in_a_few_milliseconds_at_most():
    text = "Bonjour, j’habite à Braine-le-Comte, j’ai 34 ans et je cherche une formation à Mons"

    seconds = min(timeit.repeat(lambda: GAZETTEER.read(text), number=10, repeat=5)) / 10

    assert seconds < 0.003


@pytest.mark.parametrize("text", ["a " * 500, "habite " * 140, "4000 " * 200, "Saint-" * 160])
def test_a_long_text_of_nonsense_is_read_in_less_than_a_second(text):
    assert timeit.timeit(lambda: GAZETTEER.read(text), number=1) < 1
