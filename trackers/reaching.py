"""Tells, when Rasa starts, a database that is set wrongly from one that is only away."""

from __future__ import annotations

import logging
import re

from sqlalchemy.exc import DatabaseError, OperationalError

from trackers.database import Database
from trackers.settings import WrongSetting

LOG = logging.getLogger(__name__)
WRONG = re.compile("authentication failed|does not exist|no pg_hba.conf entry|permission denied")


def reach(database: Database) -> None:
    """Makes the tables; WrongSetting when no waiting will help, a line in the log when it may."""
    try:
        database.prepare()
    except DatabaseError as error:
        reason = str(error.orig).strip().splitlines()[0]
        if WRONG.search(reason) or not isinstance(error, OperationalError):
            raise WrongSetting(f"the trackers' database refuses: {reason}.") from None
        LOG.warning("the trackers' database does not answer yet: %s", reason)
