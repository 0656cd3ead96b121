"""Syllables of English words: groups of vowels, with what spelling hides."""

import re
from functools import lru_cache

from app.plain_language.measures import lowered

_VOWELS = re.compile(r"[aeiouy]+")
# Heard nowhere: the e of make, makes, safely, statement, somebody and homework, the -ed of asked,
# the ue of league. Heard: table, disabled, centres, houses, hated.
_SILENT = re.compile(
    r"(?<![bcdgt]r)(?:(?<=[^laeiouy])|(?<=[aeiouy]l))e$"
    r"|(?<![bcdgt]r)(?:(?<=[^laeiouyscgxzh])|(?<=th)|(?<=[aeiouy]l))es$"
    r"|(?<=[^td])(?<![^aeiouylr]l)(?<!hundr)(?<!sacr)(?<!nak)ed$"
    r"|(?:(?<=[aeiouy][^aeiouy])|(?<=[aeiouy][^aeiouy]{2}))"
    r"e(?=(?:ly|ful|fully|less|lessly|ness|ty|some)$)"
    r"|(?<=[^laeiouy])e(?=ments?$)"
    r"|(?<=^som)e(?=one|body|thing|time|where|what|how)|(?<=^hom)e(?=[^aeiourds])"
    r"|(?<=^(?:lif|sid|saf|mor|bas|wid|tim))e(?=[^aeiourdn]\w)(?!ly)|(?<=guid)e(?=l)|(?<=fram)e(?=w)"
    r"|(?<=^ther)e(?=f)|(?<=^els)e(?=w)|(?<=^hous)e(?=[hkmw])"
    r"|(?<=[aeon]g)ues?$|(?<=q)ues?$|(?<=^ev)e(?=ry|ning)|(?<=^bus)i(?=ness)"
)
# Vowels side by side that are two syllables: diary, video, actual, quiet, player, doing; and -ism.
_PARTED = re.compile(
    r"i[ao](?!u)|(?<![cstg])iou(?!r)|eo(?![up])|eum|iu|(?<![qg])u(?:a[lt]|ary|e[ln]|ity|ous|in$)"
    r"|ie(?:t|n[ct])|(?<=[a-z]{2}[^aeiou])ie(?:rs?$|st$)"
    r"|(?<=[a-z])[aeiou]y(?=[aeou])|yon|(?<=id)ea|(?<=ar)ea|cre(?=at(?!ur))|rea(?=ct)|oe[mt]"
    r"|coo(?=pera|rd)|reali(?=[stz])|[aeiouy]ings?$|(?<=[^aeiou])ism$"
)
# Those of them that are one after all: nation, special, patient, region, million, marriage.
_JOINED = re.compile(
    r"ci[ao](?![tu])|[st]i[ao](?!u)|shio|(?<!s)cien|tien|gio(?!u)|geo[nr]|(?:ll|n)io(?=n)"
    r"|iage|liam|priest$"
)


@lru_cache(maxsize=50_000)
def count_syllables(word: str) -> int:
    """Return the syllables of an English word, by its letters."""
    heard = _SILENT.sub("", re.sub(r"[^a-z]", "", lowered(word)))
    parted = len(_PARTED.findall(heard)) - len(_JOINED.findall(heard))
    return max(1, len(_VOWELS.findall(heard)) + parted)
