"""The files with which a topic begins: both levels in the first language, with hints."""

import json
from pathlib import Path
from string import Template

from app.guide.checks import topic_name_fault
from app.guide.errors import ContentError, ContentErrors
from app.guide.library import load_library
from app.guide.model import Level
from app.guide.values import read_text
from app.guide.yaml_edits import with_item

SKELETONS = Path(__file__).with_name("skeletons")
_DEFAULT_LANGUAGE = "en"

HINT = "□"
"""A sentence that begins with it tells an editor what to write there, and is no text."""


def new_topic(folder: Path, name: str, title: str) -> dict[Path, str]:
    """Return the text of each file that is new or changed: two texts, and ``site.yaml``.

    :raises ContentErrors: if the guide has a fault, or the topic cannot have this name.
    """
    library, site_file = load_library(folder), folder / "site.yaml"
    if name in library.topics:
        fault = f"there is a topic '{name}' already", "choose another name"
        raise ContentErrors([ContentError(site_file, None, name, *fault)])
    if wrong := topic_name_fault(name):
        raise ContentErrors([ContentError(site_file, None, name, *wrong)])
    locale = library.site.locales[0]
    skeleton = skeleton_for(locale) / "topic"
    texts = {
        folder / "topics" / name / f"{locale}.{level}.md": filled(
            skeleton / f"{level}.md", title=quoted(title)
        )
        for level in Level
    }
    return texts | {site_file: with_item(read_text(site_file), "topics", name)}


def skeleton_for(locale: str) -> Path:
    """Return the folder of skeletons in a language; those in English where it has none."""
    own = SKELETONS / locale.partition("-")[0]
    return own if own.exists() else SKELETONS / _DEFAULT_LANGUAGE


def filled(skeleton: Path, **words: str) -> str:
    """Return a skeleton with its words in place."""
    return Template(read_text(skeleton)).substitute(words)


def quoted(text: str) -> str:
    """Return a text as YAML has it between double quotes."""
    return json.dumps(text, ensure_ascii=False)
