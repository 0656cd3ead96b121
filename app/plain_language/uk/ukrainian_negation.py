"""Two negations that make a reader turn the meaning round twice.

*Ніхто не*, *ніколи не* and *нічого не* are plain grammar, and no fault. *Не … без* with a verb
between states a condition (*не приходьте без запису*) and is plain too.
"""

import re

_MODALS = (
    "можу|можеш|може|можемо|можете|можуть|міг|могла|могло|могли|можна"
    "|хочу|хочеш|хоче|хочемо|хочете|хочуть|хотів|хотіла|хотіли|смію|сміє|сміють|смів|сміла"
    "|мушу|мусиш|мусить|мусимо|мусите|мусять|мусив|мусила|повин(?:ен|на|но|ні)|слід|варто|треба"
    "|(?:маю|маєш|має|маємо|маєте|мають|мав|мала|мали) права|забороня(?:є|ють|ється)|заборонено"
)
_LINKING = (
    "є|був|була|було|були|буде|будуть|буває|бувають|став|стала|стало|стали|стане|стануть|здається"
    "|здаються|вважається|вважаються|виглядає|виглядають|залишається"
)
_DEGREES = "зовсім|дуже|надто|занадто|цілком|такий|така|таке|такі|вже|аж|й|настільки|завжди|просто"
_NOT_NEGATED = (
    "неб[оаіу]|небес|небіж|невдов|невролог|невроз|невіст|негатив|недавн|неділ|недопал|незабар"
    "|нейтральн|нейро|немов|ненавид|неначе|неодмін|неон|нерв|нетр|нехай|нехту|нещодавн|нетто|немає"
    "|нема|необхідн|невід|невпин|непокої|нездуж"
)
"""How words begin that have *не* and negate nothing, or nothing that a reader still hears."""

_WITHOUT = (
    "безвинн|безвідповідальн|безглузд|безкорисн|безнадійн|безпідставн|безпорадн|безпричинн"
    "|безрезультатн|безсенсовн|безуспішн|безцільн"
)
"""How words begin that say that something is lacking; *безпечний* says what is."""

_NEGATED = rf"(?:(?!{_NOT_NEGATED})не[а-щьюяєіїґ'’ʼ]{{3,}}|(?:{_WITHOUT})\w+)"
_WORDS = r"(?: [\w'’ʼ-]+)*?"
_DOUBLE = [
    re.compile(rf"(?<!\S){pattern}(?!\S)")
    for pattern in (
        r"(не) (без)",
        rf"(не)(?: (?:{_LINKING}))?(?: (?:{_DEGREES}))* ({_NEGATED})",
        rf"(не) (?:{_MODALS})(?: (?!(?:і|й|та|але|а|чи|ні|або) )\w+)?? (не)",
        r"(немає?|не (?:було|бувало|буває|буде|існує))" + _WORDS
        + r" ,(?: \w+)?? (?:хто|як\w+|(?:що|де) би?)" + _WORDS + r" (не|ніколи)",
        r"(не (?:можна сказати|означає|значить|думаю|вважаю|вірю|тому)) , що" + _WORDS
        + r" (не|ні|ніхто|нікого|нічого|ніколи|ніде|немає)",
        r"(не) (виключено|виключається)",
        r"(не) обійти(?:ся|сь)?" + _WORDS + r" (без)",
        r"(без)" + _WORDS + r" (не) (?:обійти(?:ся|сь)?|обійд\w+)",
    )
]  # fmt: skip
"""Over the tokens of a sentence in lower case with spaces between; the groups are the negations."""


def double_negation(tokens: tuple[str, ...]) -> tuple[str, str] | None:
    """Return two negations that belong together, or ``None``.

    :param tokens: in lower case, with punctuation marks.
    """
    sentence = " ".join(tokens)
    for pattern in _DOUBLE:
        if found := pattern.search(sentence):
            return found[1], found[2]
    return None
