"""What ``content/site.yaml`` says: whose service this is, in which locales, with which topics."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from app.guide.fields import Fields, is_address, read_fields
from app.guide.language_tags import is_language_tag, language_tag
from app.guide.model import Level, Locale

START_TOPIC = "start"
"""The introduction, which is the guide's own page at each level."""

WHOLE_GUIDE_TOPICS = 100
"""A guide of more topics is no page that anybody could load, so there is none."""

DEFAULT_ENGINE = "espeak"

KEYS = (
    "name", "organisation", "contact_email", "locales", "level_paths", "topics", "service_topics",
    "contact_topic", "mark", "home", "voices", "limits", "redirects", "edit_address",
)  # fmt: skip
HOME_KEYS = ("title", "lead", "description")
VOICE_KEYS = ("engine", "voice", "rates")
"""What ``site.yaml`` may hold: docs/your-own-guide.md has an example of each."""

_PATH = "{path}"
_WORD = re.compile(r"[a-z]+")


def nearest_first(locale: Locale, level: Level, first: Locale) -> tuple[tuple[Locale, Level], ...]:
    """Return where a text is looked for, the nearest place first.

    The same language at the other level is nearer than the first language of the guide.
    """
    return (locale, level), (locale, level.other), (first, level), (first, level.other)


@dataclass(frozen=True, slots=True)
class VoiceChoice:
    """Who speaks a locale.

    :param voice: as the engine names it, such as ``gmw/nl``; ``None`` where no voice speaks it.
    :param rates: words per minute for each level.
    :param engine: its name in ``speech.engines``.
    """

    voice: str | None
    rates: Mapping[Level, int]
    engine: str = DEFAULT_ENGINE


@dataclass(frozen=True, slots=True)
class HomeText:
    """What the home page says of the guide: its title, and one or two sentences.

    :param description: for search results and link previews.
    """

    title: str
    lead: str
    description: str


@dataclass(frozen=True, slots=True)
class Site:
    """The service as its editors set it up.

    :param locales: in the order of the language list; the first is the original.
    :param level_paths: word of each level in addresses, the same in every locale.
    :param topics: topics of the guide in reading order, ``start`` first.
    :param service_topics: pages about the service itself, linked in the footer.
    :param contact_topic: the topic that says whom to ask, linked in the footer; may be ``None``.
    :param mark: file of the picture beside the name; may be ``None``.
    :param home: by locale, the first locale's at least.
    :param voices: of every locale, and of other languages of which words stand in the texts.
    :param redirects: the topic that stands where one of an earlier name was, by that name.
    :param edit_address: where a file can be changed, with ``{path}`` in it; may be empty.
    """

    name: str
    organisation: str
    contact_email: str
    locales: tuple[Locale, ...]
    level_paths: Mapping[Level, str]
    topics: tuple[str, ...]
    service_topics: tuple[str, ...]
    contact_topic: str | None
    mark: Path | None
    home: Mapping[Locale, HomeText]
    voices: Mapping[Locale, VoiceChoice]
    redirects: Mapping[str, str] = field(default_factory=dict)
    edit_address: str = ""

    @property
    def all_topics(self) -> tuple[str, ...]:
        return self.topics + self.service_topics

    @property
    def has_whole_guide(self) -> bool:
        """Tell whether there is a page with every topic."""
        return len(self.topics) <= WHOLE_GUIDE_TOPICS

    def home_locale(self, locale: Locale) -> Locale:
        """Return the locale of the texts of the home page: this one, else the first."""
        return locale if locale in self.home else self.locales[0]

    def home_text(self, locale: Locale) -> HomeText:
        """Return the texts of the home page: in the locale, else in the first one."""
        return self.home[self.home_locale(locale)]


def load_site(path: Path) -> Site:
    """Return the site described by ``site.yaml``; its ``limits`` are for the language check.

    :raises ContentErrors: with every key that is missing or wrong.
    """
    fields = read_fields(path)
    fields.only(*KEYS)
    locales = fields.languages("locales")
    topics, service_topics = _topics(fields)
    site = Site(
        name=fields.prose("name"),
        organisation=fields.prose("organisation"),
        contact_email=fields.email("contact_email"),
        locales=locales,
        level_paths=_level_paths(fields.mapping("level_paths", *Level)),
        topics=topics,
        service_topics=service_topics,
        contact_topic=_contact_topic(fields, topics + service_topics),
        mark=_mark(fields, path.parent),
        home=_home(fields.mapping("home", *locales), locales),
        voices=_voices(fields.mapping("voices"), locales),
        edit_address=_edit_address(fields),
        redirects=_redirects(fields.optional_mapping("redirects"), topics + service_topics),
    )
    fields.check()
    return site


def _topics(fields: Fields) -> tuple[tuple[str, ...], tuple[str, ...]]:
    topics, service_topics = fields.words("topics"), fields.optional_words("service_topics")
    if topics and topics[0] != START_TOPIC:
        fields.fault("topics", f"does not begin with '{START_TOPIC}'", "put the introduction first")
    for topic in set(topics) & set(service_topics):
        fields.fault("service_topics", f"names '{topic}', as 'topics' does", "keep one")
    return topics, service_topics


def _contact_topic(fields: Fields, topics: tuple[str, ...]) -> str | None:
    return fields.choice("contact_topic", topics) if "contact_topic" in fields else None


def _redirects(fields: Fields, topics: tuple[str, ...]) -> dict[str, str]:
    """Return where old addresses lead; none is a topic, so that no way goes round or on."""
    redirects = {name: fields.text(name) for name in fields}
    for name, topic in redirects.items():
        if name in topics:
            fields.fault(name, "is a topic, so nothing leads on from there", "take this line out")
        elif topic in redirects:
            fields.fault(name, f"leads to '{topic}', which leads on", "name the last of them")
        elif topic and topic not in topics:
            fields.fault(name, f"leads to '{topic}', which is no topic", "name one of 'topics'")
    return redirects


def _edit_address(fields: Fields) -> str:
    address = fields.optional_text("edit_address") or ""
    if address and not (is_address(address) and _PATH in address):
        advice = (
            "write a whole address with {path} in it, such as 'https://example.org/edit/{path}'"
        )
        fields.fault("edit_address", f"is '{address}', which leads to no file", advice)
    return address


def _mark(fields: Fields, folder: Path) -> Path | None:
    name = fields.optional_text("mark")
    if name and (Path(name).name != name or not (folder / name).is_file()):
        fields.fault("mark", f"is '{name}', which is no file beside site.yaml", "put it there")
    return folder / name if name else None


def _level_paths(fields: Fields) -> dict[Level, str]:
    message, advice = "which cannot stand in an address", "write one word in lower case, a to z"
    paths = {level: fields.text_that(level, _WORD.fullmatch, message, advice) for level in Level}
    if paths[Level.SIMPLE] == paths[Level.STANDARD] != "":
        fields.fault(Level.SIMPLE, "is the word of the other level too", "write another word")
    return paths


def _home(fields: Fields, locales: tuple[Locale, ...]) -> dict[Locale, HomeText]:
    written = [locale for locale in locales[1:] if locale in fields]
    return {locale: _home_text(fields, locale) for locale in (*locales[:1], *written)}


def _home_text(fields: Fields, locale: Locale) -> HomeText:
    home = fields.mapping(locale, *HOME_KEYS)
    return HomeText(home.prose("title"), home.prose("lead"), home.prose("description"))


def _voices(fields: Fields, locales: tuple[Locale, ...]) -> dict[Locale, VoiceChoice]:
    """Return the voice of each locale, and of other languages that stand in the texts."""
    for language in fields:
        if not is_language_tag(language_tag(language)):
            fields.fault(language, "is no language", "write a tag, such as 'nl'")
    languages = dict.fromkeys((*locales, *fields))
    return {language: _voice(fields, language) for language in languages}


def _voice(fields: Fields, language: str) -> VoiceChoice:
    choice = fields.mapping(language, *VOICE_KEYS)
    engine = choice.optional_text("engine") or DEFAULT_ENGINE
    voice = choice.optional_text("voice")
    if voice is None:
        return VoiceChoice(None, {}, engine)
    rates = choice.mapping("rates", *Level)
    return VoiceChoice(voice, {level: rates.whole_number(level) for level in Level}, engine)
