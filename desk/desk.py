"""Everything that the desk's pages need, put together once per process."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from desk.accounts import Accounts
from desk.corrections import Corrections
from desk.database import opened
from desk.limits import Limit
from desk.rasa import Rasa
from desk.sessions import Sessions
from desk.settings import Settings
from desk.showing import Knowledge, knowledge_of
from desk.statistics import Statistics
from dossiers.store import Store, open_store

QUARTER, DAY = 900.0, 86400.0


@dataclass(frozen=True, eq=False)
class Desk:
    """The parts of one desk."""

    settings: Settings
    known: Knowledge
    rasa: Rasa
    dossiers: Store
    accounts: Accounts
    sessions: Sessions
    corrections: Corrections
    statistics: Statistics
    sign_ins: Limit
    sign_ins_of_machine: Limit
    codes: Limit
    visits: Limit

    @property
    def knowledge(self) -> Knowledge:
        """What holds today."""
        return self.known.on(datetime.date.today())


def desk_with(settings: Settings, rasa: Rasa | None = None) -> Desk:
    """The desk with these settings."""
    engine = opened(settings.database)
    return Desk(
        settings=settings,
        known=knowledge_of(settings.catalogue),
        rasa=rasa or Rasa(settings.rasa_url, settings.rasa_token, settings.rasa_within),
        dossiers=open_store(settings.dossiers),
        accounts=Accounts(engine),
        sessions=Sessions(engine, settings.session_hours),
        corrections=Corrections(engine),
        statistics=Statistics(engine),
        sign_ins=Limit(5, QUARTER),
        sign_ins_of_machine=Limit(30, QUARTER),
        codes=Limit(10, QUARTER),
        visits=Limit(1, DAY),
    )
