"""Safety words: what alarms, and what only sounds alike."""

from __future__ import annotations

import pytest

from gateway.safety import load_safety
from tests.gateway.conftest import CATALOGUE

SAFETY = load_safety(CATALOGUE)

ALARMING = [
    "Je veux mourir.",
    "JE VEUX ME TUER",
    "je ne veux plus vivre comme ça",
    "j’ai plus envie de vivre depuis que j’ai raté mon année",
    "Depuis des semaines je pense au suicide",
    "j'ai des idées suicidaires et pas de boulot",
    "ma fille parle de se suicider, enfin elle parle de suicide tout le temps",
    "je vais me suicider si je rate encore",
    "Hier j’ai failli mettre fin à mes jours",
    "elle a essayé de mettre fin à ses jours",
    "je voudrais en finir avec la vie",
    "tout le monde serait mieux sans moi",
    "je vais me pendre",
    "jvais me jeter sous un train",
    "je me scarifie le soir après l’école",
    "je recommence à me faire du mal",
    "mon beau-père me frappe quand il rentre",
    "mon copain me cogne et je n’ose plus sortir",
    "Ma mère me bat",
    "il m’a violée l’année passée",
    "j’ai été violée par un collègue",
    "on m’a violé",
    "Cette nuit je dors dehors ce soir aussi",
    "je suis à la rue ce soir avec mes deux enfants",
    "j’ai nulle part où dormir cette nuit",
    "mes parents veulent me marier de force",
    "Je cherche une formation mais franchement j’ai envie de mourir",
    "stop avec tes questions. je   veux   mourir !!!",
    "jme fais du mal depuis la rentrée",
    "jveux mourrir",
    "ce serait mieux pour tous que je disparaisse",
    "j’aimerais m’endormir et ne plus jamais me réveiller",
    "à quoi bon continuer à vivre si personne ne m’embauche",
    "j’ai fugué hier de chez ma mère",
    "mon frère a laissé un message d’adieu sur son téléphone",
    "on passe nos nuits sur un banc, mon copain et moi",
    "je me coupe les bras quand je rentre de l’école",
    "elle a pris toute une boîte de somnifères",
    "mon père lève la main sur nous",
    "j’ai peur que mon ex me tue",
    "mes parents m’ont mise dehors, ils me mettent à la porte ce soir",
]

HARMLESS = [
    "Bonjour, je cherche une formation en soudure à Charleroi",
    "ce cours de maths me tue",
    "mon boulot me tue, je veux changer",
    "je suis morte de fatigue après mes stages",
    "on était morts de rire au salon des métiers",
    "je m’ennuie à mourir au bureau",
    "je crève de faim, c’est l’heure de midi",
    "je crève d’envie de devenir boulangère",
    "je voudrais travailler dans la prévention du suicide",
    "je veux lutter contre les violences dans mon quartier",
    "je veux en finir avec ce boulot",
    "je veux mettre fin à mon contrat",
    "j’en ai fini avec mes études",
    "je voudrais tuer le temps avant la rentrée",
    "je vais me tuer à la tâche dans cette usine",
    "je veux vivre à Liège",
    "j’ai plus envie de me réveiller à 5 h pour ce boulot",
    "je me suis coupé le doigt en cuisine",
    "il vaut mieux que je change d’option",
    "j’ai écrit une lettre pour ma candidature",
    "on m’a mis à la porte de l’usine",
    "je passe mes nuits à jouer",
    "je me brûle souvent avec le four à la boulangerie",
    "je prends des médicaments pour le dos",
    "je voudrais vivre de la musique",
    "je veux apprendre à me battre pour mes droits",
    "je dors mal avant les examens",
    "mes parents veulent me voir à l’université",
    "pompes funèbres, c’est quelle formation ?",
    "je veux devenir urgentiste",
    "le métier de boucher me tente",
    "j’ai coupé les ponts avec mon école",
    "la rue où se trouve la Cité des métiers, c’est laquelle ?",
    "je veux me tourner vers la vente",
    "je vais me rendre au Forem",
    "mon patron est dur mais juste",
]


@pytest.mark.parametrize("text", ALARMING)
def test_distress_alarms(text):
    assert SAFETY.alarms(text)


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_sounds_alike_does_not_alarm(text):
    assert not SAFETY.alarms(text)


def test_a_harmless_phrase_does_not_hide_distress_beside_it():
    assert SAFETY.alarms("mon boulot me tue et je veux mourir")


@pytest.mark.parametrize("text", ["", " ", "…", "🙂", "\x00", "a" * 1_000])
def test_any_text_can_be_read(text):
    assert not SAFETY.alarms(text)
