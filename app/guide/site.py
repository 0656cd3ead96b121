"""What ``content/site.yaml`` says: whose service this is, in which locales, with which topics."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.guide.errors import ContentError, ContentErrors
from app.guide.fields import LocatedMapping, read_yaml
from app.guide.model import Level, Locale

START_TOPIC = "start"
"""The introduction, which is the guide's own page at each level."""

WHOLE_GUIDE_TOPICS = 100
"""A guide of more topics is no page that anybody could load, so there is none."""


@dataclass(frozen=True, slots=True)
class VoiceChoice:
    """Who speaks a locale.

    :param voice: identifier such as ``gmw/nl``; ``None`` where no voice speaks it.
    :param rates: words per minute for each level.
    :param engine: its name in ``speech.engines``.
    """

    voice: str | None
    rates: Mapping[Level, int]
    engine: str = "espeak"


@dataclass(frozen=True, slots=True)
class Site:
    """The service as its editors set it up.

    :param locales: in the order of the language list; the first is the original.
    :param level_paths: word of each level in addresses, the same in every locale.
    :param topics: topics of the guide in reading order, ``start`` first.
    :param service_topics: pages about the service itself, linked in the footer.
    :param voices: of every locale, and of other languages of which words stand in the texts.
    :param limits: language limits that differ from the defaults, for each level.
    """

    name: str
    organisation: str
    contact_email: str
    locales: tuple[Locale, ...]
    level_paths: Mapping[Level, str]
    topics: tuple[str, ...]
    service_topics: tuple[str, ...]
    voices: Mapping[Locale, VoiceChoice]
    limits: Mapping[Level, Mapping[str, float]] = field(default_factory=dict)

    @property
    def all_topics(self) -> tuple[str, ...]:
        return self.topics + self.service_topics

    @property
    def has_whole_guide(self) -> bool:
        """Tell whether there is a page with every topic."""
        return len(self.topics) <= WHOLE_GUIDE_TOPICS

    def level_of_path(self, path_word: str) -> Level | None:
        """Return the level whose word stands in an address, or ``None``."""
        return next((level for level, word in self.level_paths.items() if word == path_word), None)


def load_site(path: Path) -> Site:
    """Return the site described by ``site.yaml``.

    :raises ContentErrors: with every key that is missing or wrong.
    """
    return _SiteReader(path, read_yaml(path)).read()


class _SiteReader:
    """Reads one ``site.yaml`` and collects every fault on the way."""

    def __init__(self, path: Path, data: LocatedMapping) -> None:
        self.path = path
        self.data = data
        self.errors: list[ContentError] = []

    def read(self) -> Site:
        locales = self.words("locales")
        site = Site(
            name=self.text("name"),
            organisation=self.text("organisation"),
            contact_email=self.text("contact_email"),
            locales=locales,
            level_paths=self.level_paths(),
            topics=self.topics(),
            service_topics=self.words("service_topics"),
            voices=self.voices(locales),
            limits=self.limits(),
        )
        if self.errors:
            raise ContentErrors(self.errors)
        return site

    def fault(self, key: str, message: str, advice: str) -> None:
        self.errors.append(ContentError(self.path, self.data.line(key), key, message, advice))

    def text(self, key: str) -> str:
        value = self.data.get(key)
        if isinstance(value, str) and value.strip():
            return value.strip()
        self.fault(key, f"'{key}' is missing", f"write '{key}: …'")
        return ""

    def words(self, key: str) -> tuple[str, ...]:
        value = self.data.get(key)
        if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
            repeated = sorted({item for item in value if value.count(item) > 1})
            if repeated:
                self.fault(key, f"'{key}' names {', '.join(repeated)} twice", "keep one")
            return tuple(value)
        self.fault(key, f"'{key}' is missing", "write a list, one name a line after '- '")
        return ()

    def topics(self) -> tuple[str, ...]:
        topics = self.words("topics")
        if topics and topics[0] != START_TOPIC:
            self.fault("topics", f"'topics' must begin with '{START_TOPIC}'", "put it first")
        return topics

    def mapping(self, key: str) -> dict[str, Any]:
        value = self.data.get(key, {})
        if isinstance(value, dict):
            return value
        self.fault(key, f"'{key}' must be a mapping", "write 'name: value' lines below it")
        return {}

    def level_paths(self) -> dict[Level, str]:
        given = self.mapping("level_paths")
        paths = {level: given.get(level.value) for level in Level}
        for level, word in paths.items():
            if not (isinstance(word, str) and word.isascii() and word.isalpha() and word.islower()):
                self.fault("level_paths", f"'level_paths' needs '{level}'", "write a word")
        return {level: str(word) for level, word in paths.items()}

    def voices(self, locales: tuple[Locale, ...]) -> dict[Locale, VoiceChoice]:
        """Return the voice of each locale, and of other languages that stand in the texts."""
        others = (language for language in self.mapping("voices") if language not in locales)
        return {locale: self.voice(locale) for locale in (*locales, *others)}

    def voice(self, locale: Locale) -> VoiceChoice:
        given = self.mapping("voices").get(locale)
        if not isinstance(given, dict):
            self.fault("voices", f"'voices' needs '{locale}:'", "write 'voice' and 'rates'")
            return VoiceChoice(None, {})
        rates = given.get("rates") or {}
        for level in Level:
            if not isinstance(rates.get(level.value), int):
                self.fault("voices", f"'voices: {locale}: rates' needs '{level}'", "write a number")
        return VoiceChoice(
            voice=given.get("voice"),
            rates={level: rates.get(level.value, 0) for level in Level},
            engine=str(given.get("engine", "espeak")),
        )

    def limits(self) -> dict[Level, dict[str, float]]:
        given = self.mapping("limits")
        for name in given.keys() - {level.value for level in Level}:
            self.fault("limits", f"'limits' knows no level '{name}'", "write standard or simple")
        return {level: self.level_limits(level, given.get(level.value)) for level in Level}

    def level_limits(self, level: Level, given: Any) -> dict[str, float]:
        if given is None or isinstance(given, dict):
            return dict(given or {})
        self.fault("limits", f"'limits: {level}' must hold limits", "write 'name: number'")
        return {}
