"""How Ukrainian says what is written in figures: as a reader would, not as the voice does.

Days, hours and years are ordinals, in the case of the word beside them; a day of a month stands in
the genitive, as when something happens on it. Thousands, units and a few common nouns agree with
their number. Left as it is: the case of other numbers (*з 5 членами* has *п'ять*), the gender of 1
and 2 before other nouns, *5-ти*, Roman numerals, and the stress, which is that of the voice.
"""

from app.speech.languages.uk import (
    ukrainian_calendar,
    ukrainian_clock,
    ukrainian_contacts,
    ukrainian_quantities,
    ukrainian_short_forms,
)

RULES = (
    *ukrainian_contacts.RULES,
    *ukrainian_calendar.RULES,
    *ukrainian_clock.RULES,
    *ukrainian_short_forms.RULES,
    *ukrainian_quantities.RULES,
)
"""Those that go first at the front."""
