"""How Polish says what is written in figures: as a reader would, not as the voice does by itself.

Numbers inflect, and the case does not always stand in letters beside them. What is done: the days
and years of dates, hours, ranges, amounts, and shortened words after a preposition. What is left as
it is: a single number before a noun, which the voice says in the nominative (*z 3 osobami*), and an
ordinal where the noun does not tell the case (*w 3. klasie*). The voice says 112, per cent, 11+,
thousands with spaces and decimals well by itself. Names, such as WCAG, are for the lexicon.

Telephone numbers and postcodes are Dutch in any language, and are said in the Dutch groups.
"""

from app.speech.languages.contact_details import contact_rules
from app.speech.languages.pl import polish_calendar, polish_quantities, polish_short_forms
from app.speech.languages.pl.polish_short_forms import letters_named

RULES = (
    *contact_rules(None, letters_named),
    *polish_quantities.NUMBERED,
    *polish_calendar.RULES,
    *polish_quantities.RULES,
    *polish_short_forms.RULES,
)
"""Those that go first at the front."""
