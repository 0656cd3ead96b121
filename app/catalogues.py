"""The message catalogues: the words of the interface in each locale, and what they lack."""

import struct
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from babel.support import Translations

from app.guide.errors import ContentError


class CatalogueError(Exception):
    """A compiled message catalogue that is missing or damaged, and what to run."""


def load_catalogues(folder: Path, locales: Sequence[str]) -> dict[str, Translations]:
    """Return the compiled messages of each locale; what one lacks, the first one says.

    :param locales: the first must have a catalogue; another may do without.
    :raises CatalogueError: if a catalogue is not compiled.
    """
    first = _load_catalogue(folder, locales[0])
    catalogues = {locales[0]: first}
    for locale in locales[1:]:
        has_source = _catalogue_path(folder, locale).exists()
        catalogues[locale] = _load_catalogue(folder, locale) if has_source else Translations()
        catalogues[locale].add_fallback(first)
    return catalogues


def _load_catalogue(folder: Path, locale: str) -> Translations:
    path = _catalogue_path(folder, locale).with_suffix(".mo")
    try:
        with path.open("rb") as compiled:
            return Translations(compiled)
    except FileNotFoundError:
        raise CatalogueError(f"{path} is missing: run 'make messages'") from None
    except (OSError, ValueError, struct.error) as error:
        message = f"{path} is damaged ({error}): delete it and run 'make messages'"
        raise CatalogueError(message) from error


def compile_catalogue(path: Path) -> None:
    """Compile the messages of one locale, as ``make messages`` does.

    :param path: of ``messages.po``.
    :raises CatalogueError: if it cannot be read.
    """
    try:
        with path.open("rb") as source:
            catalogue = read_po(source, abort_invalid=True)
    except (OSError, ValueError, PoFileError) as error:
        message = f"{path} cannot be read ({error}): put every text between double quotes"
        raise CatalogueError(message) from error
    with path.with_suffix(".mo").open("wb") as compiled:
        write_mo(compiled, catalogue)


def _catalogue_path(folder: Path, locale: str) -> Path:
    return folder / locale / "LC_MESSAGES" / "messages.po"


def catalogue_faults(folder: Path, locales: Sequence[str]) -> Iterator[ContentError]:
    """Yield every message that a locale lacks, and every one whose places cannot be filled in.

    :param folder: with ``<locale>/LC_MESSAGES/messages.po``.
    :param locales: the catalogue of the first has every message.
    """
    original = _read_source(folder, locales[0])
    for locale in locales:
        path = _catalogue_path(folder, locale)
        if not path.exists():
            advice = f"run 'make language LOCALE={locale}', then translate what it wrote"
            yield ContentError(path, None, locale, "the catalogue is missing", advice)
            continue
        catalogue = _read_source(folder, locale)
        for message in original:
            if message.id:
                yield from _message_faults(path, message, catalogue)


def _message_faults(path: Path, message: Message, catalogue: Catalog) -> Iterator[ContentError]:
    name = message.id if isinstance(message.id, str) else message.id[0]
    found = catalogue.get(message.id, message.context)
    if found is None:
        yield ContentError(path, None, name, f"'{name}' is missing", "run 'make extract'")
    elif found.fuzzy or not all(_forms(found)):
        fault = f"'{name}' is not translated"
        yield ContentError(path, found.lineno, name, fault, "write it behind each 'msgstr'")
    else:
        for error in (*found.check(catalogue), *_filling_errors(found)):
            fault = f"'{name}' cannot be filled in ({error})"
            yield ContentError(path, found.lineno, name, fault, "keep each %(name)s as it is")


def _filling_errors(message: Message) -> Iterator[Exception]:
    """Yield why a form cannot be filled in, where Babel's own check takes it for plain text."""
    for form in _forms(message) if message.python_format else ():
        try:
            form % defaultdict(int)
        except (TypeError, ValueError) as error:
            yield error


def _forms(message: Message) -> Sequence[str]:
    return [message.string] if isinstance(message.string, str) else message.string or [""]


def _read_source(folder: Path, locale: str) -> Catalog:
    with _catalogue_path(folder, locale).open("rb") as source:
        return read_po(source, locale=locale)
