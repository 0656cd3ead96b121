"""How Dutch says what is written in figures: as a reader would, not as the voice does by itself.

Each rule replaces as little as it can, word for word where it can, so that every word keeps a time
of its own. What stands in the lexicon of the content comes before all of this.
"""

from app.speech.languages.contact_details import contact_rules
from app.speech.languages.nl import calendar_and_clock, quantities

RULES = (
    *contact_rules(r"(?:\b[Bb]el(?:t|len)?(?: met| naar)?|nummer)"),
    *quantities.RULES,
    *calendar_and_clock.RULES,
)
"""Those that go first at the front."""
