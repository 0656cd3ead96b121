"""Whether the guide can be heard as it is meant; the mistakes have the messages."""

import shutil
from pathlib import Path

import pytest

from app.guide.library import Library, load_library
from app.speech import sound_check
from app.speech.engines.engine import EngineError
from app.speech.engines.registry import start_engine
from app.speech.sound_check import odd_form_faults, sound_faults
from tests.mistakes.mistake import GUIDE


def library_with(folder: Path, name: str, old: str, new: str) -> Library:
    content = folder / "content"
    shutil.copytree(GUIDE, content)
    text = (content / name).read_text(encoding="utf-8")
    assert old in text
    (content / name).write_text(text.replace(old, new), encoding="utf-8")
    return load_library(content)


def test_without_its_engine_a_voice_is_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = library_with(tmp_path, "site.yaml", "gmw/nl", "gmw/nergens")
    assert len([*sound_faults(library)]) == 1

    def missing(name: str) -> None:
        raise EngineError(name, "is not installed")

    monkeypatch.setattr(sound_check, "start_engine", missing)
    assert [*sound_faults(library)] == []


def test_recordings_can_be_made_after_the_check(tmp_path: Path) -> None:
    library = library_with(tmp_path, "site.yaml", "gmw/nl", "gmw/nl")
    assert [*sound_faults(library)] == []
    assert start_engine.cache_info().currsize == 0


def test_an_odd_form_is_told_once_and_a_telephone_link_is_none(tmp_path: Path) -> None:
    text = "Bel [0900-1234 XX](tel:09001234) of het KvK of het KvK."
    library = library_with(tmp_path, "topics/lenen/nl.simple.md", "Dat mag 2 keer.", text)
    (fault,) = odd_form_faults(library)
    assert fault.line == 22
    assert fault.message == "how 'KvK' is said stands nowhere"
