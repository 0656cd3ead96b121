"""How British English says what is written in figures, as the reader of a bulletin would.

Left as it is: what the voice says well by itself (years from 2000 on, percentages, thousands with a
comma, most ordinals), a Dutch point for thousands (60.000), which English reads as a decimal, and
an amount before a noun, which has *euros* there too (a € 50 note).
"""

from app.speech.languages.contact_details import contact_rules
from app.speech.languages.en import english_calendar, english_numbers

RULES = (
    *contact_rules(
        r"\b(?:[Cc]all(?:s|ed|ing)?|[Dd]ial(?:s|led|ling)?|[Rr]ing|number)",
        lambda letters: f"{letters[0]}.{letters[1]}.",  # the voice takes AT and IS for words
    ),
    *english_numbers.RULES,
    *english_calendar.RULES,
    english_numbers.number_range,
)
"""Those that go first at the front: a range of hours or years is no range of numbers."""
