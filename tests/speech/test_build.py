import subprocess
import sys
from pathlib import Path

import pytest

from app.formats.webvtt import parse_webvtt
from app.guide.document_store import DocumentStore
from app.guide.library import load_library
from app.guide.model import Document, Level
from app.guide.outline import Outline
from app.guide.topic_renaming import renamed_topic
from app.speech.build import BuildOptions, Selection, build
from app.speech.manifest import load_manifest
from tests.conftest import SITE
from tests.speech.conftest import (
    LEXICON,
    TALK,
    Cli,
    build_all,
    document_of,
    environment,
    tree,
)

pytestmark = pytest.mark.engine
VARIANTS = {(topic, level) for topic in ("start", "contact", "over") for level in Level}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_every_document_has_a_recording_named_by_its_digest(made: Path) -> None:
    recordings = load_manifest(made).recordings.values()
    assert {(r.topic, r.level) for r in recordings} == VARIANTS
    for recording in recordings:
        stem = f"{recording.topic}.nl.{recording.level}.{recording.digest}"
        assert (recording.audio, recording.cues) == (f"{stem}.mp3", f"{stem}.vtt")
        assert recording.size_bytes == (made / recording.audio).stat().st_size
        assert (made / recording.cues).exists()


def test_there_is_nothing_but_recordings_manifest_and_lock(made: Path) -> None:
    others = [name for name in names(made) if not name.endswith((".mp3", ".vtt"))]
    assert others == [".lock", "manifest.json"]
    assert len(names(made)) == 2 + 2 * 6


def test_files_can_be_read_by_the_web_server(made: Path) -> None:
    assert {path.stat().st_mode & 0o777 for path in made.glob("*.*3")} == {0o644}
    assert (made / "manifest.json").stat().st_mode & 0o777 == 0o644


@pytest.mark.wcag("1.2.1")
def test_the_words_of_the_cues_are_the_words_of_the_page(made: Path, talk_folder: Path) -> None:
    document = document_of(talk_folder)
    recording = load_manifest(made).recording("start", "nl", Level.SIMPLE)
    assert recording is not None
    cues = {cue.id: cue.text for cue in parse_webvtt((made / recording.cues).read_text())}
    headers = {"wat-is-het-4.1", "wat-is-het-5.1"}
    page = {s.id: s.text for s in document.sentences() if s.id not in headers}
    assert page.items() <= cues.items()
    said_again = {"wat-is-het-4.1@wat-is-het-6": "Wie", "wat-is-het-5.1@wat-is-het-7": "Wat"}
    assert said_again.items() <= cues.items()
    assert recording.sentences == len(cues)


def test_the_simple_version_takes_longer(made: Path) -> None:
    simple, standard = (
        load_manifest(made).recording("start", "nl", level)
        for level in (Level.SIMPLE, Level.STANDARD)
    )
    assert simple is not None
    assert standard is not None
    assert simple.duration_ms > 1.1 * standard.duration_ms


def test_a_build_with_nothing_changed_makes_nothing(made: Path, talk_folder: Path) -> None:
    before = tree(made)
    times = {path: path.stat().st_mtime_ns for path in made.iterdir()}
    report = build_all(talk_folder, made)
    assert (len(report.made), len(report.kept)) == (0, 6)
    assert tree(made) == before
    assert {path: path.stat().st_mtime_ns for path in made.iterdir()} == times


NOTHING_CHANGED = """
import sys
from pathlib import Path
from app.guide.library import load_library
from app.speech.build import BuildOptions, Selection, build
content, recordings = map(Path, sys.argv[1:])
report = build(load_library(content), recordings, Selection(), BuildOptions())
heavy = {"numpy", "soundfile", "pyttsx3", "mutagen", "espeakng_loader"} & set(sys.modules)
print(len(report.kept), sorted(heavy))
"""


def test_a_build_with_nothing_changed_loads_no_engine(made: Path, talk_folder: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", NOTHING_CHANGED, str(talk_folder), str(made)],
        env=environment(), capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert run.stdout == "6 []\n"


def test_one_changed_sentence_rebuilds_one_recording(made: Path, talk_folder: Path) -> None:
    path = talk_folder / "topics" / "start" / "nl.simple.md"
    path.write_text(TALK.replace("Bel de gemeente.", "Mail de gemeente."))
    report = build_all(talk_folder, made)
    assert [(r.topic, r.level) for r in report.made] == [("start", Level.SIMPLE)]
    assert len(report.kept) == 5
    assert load_manifest(made).recording("start", "nl", Level.SIMPLE) == report.made[0]


def test_a_topic_with_another_name_keeps_its_recordings(made: Path, talk_folder: Path) -> None:
    before = load_manifest(made)
    with renamed_topic(talk_folder, "contact", "hulp"):
        pass
    report = build_all(talk_folder, made, prune=True)
    assert report.made == []
    assert len(report.kept) == 6
    for level in Level:
        old, new = before.recording("contact", "nl", level), report.kept
        found = [each for each in new if each.variant == ("hulp", "nl", level)]
        assert old is not None
        assert [each.audio_digest for each in found] == [old.audio_digest]
        assert not (made / old.audio).exists()


def test_a_damaged_recording_of_the_old_name_is_not_kept(made: Path, talk_folder: Path) -> None:
    for path in made.glob("contact.*.mp3"):
        path.write_bytes(path.read_bytes()[:-1] + b"x")
    for path in made.glob("over.*"):
        path.unlink()
    with renamed_topic(talk_folder, "contact", "hulp"):
        pass
    assert {each.topic for each in build_all(talk_folder, made).made} == {"hulp", "over"}


def test_a_lexicon_entry_rebuilds_what_it_touches(made: Path, talk_folder: Path) -> None:
    (talk_folder / "lexicon" / "nl.yaml").write_text(LEXICON.replace("W.M.O.", "wee em oo"))
    report = build_all(talk_folder, made)
    assert {recording.topic for recording in report.made} == {"start"}


def test_recordings_no_longer_named_are_removed_by_prune_only(
    made: Path, talk_folder: Path
) -> None:
    old = load_manifest(made).recording("start", "nl", Level.SIMPLE)
    assert old is not None
    (talk_folder / "topics" / "start" / "nl.simple.md").write_text(TALK.replace("Bel", "Mail"))
    assert build_all(talk_folder, made).pruned == []
    assert (made / old.audio).exists()
    assert build_all(talk_folder, made, prune=True).pruned == [old.audio, old.cues]
    assert not (made / old.audio).exists()
    assert build_all(talk_folder, made).made == []


def test_a_text_that_is_gone_leaves_the_manifest(made: Path, talk_folder: Path) -> None:
    site = SITE.replace("[start, contact]", "[start]").replace("contact_topic: contact\n", "")
    (talk_folder / "site.yaml").write_text(site)
    for path in (talk_folder / "topics" / "contact").iterdir():
        path.unlink()
    (talk_folder / "topics" / "contact").rmdir()
    build_all(talk_folder, made)
    assert load_manifest(made).recording("contact", "nl", Level.SIMPLE) is None


def test_two_builds_give_the_same_bytes(made: Path, talk_folder: Path, tmp_path: Path) -> None:
    build_all(talk_folder, tmp_path / "again")
    assert tree(tmp_path / "again") == tree(made)


def test_force_speaks_again_and_gives_the_same_bytes(made: Path, talk_folder: Path) -> None:
    before = tree(made)
    assert len(build_all(talk_folder, made, force=True).made) == 6
    assert tree(made) == before


def test_shards_in_any_order_give_the_tree_of_one_build(
    made: Path, talk_folder: Path, tmp_path: Path
) -> None:
    library, folder = load_library(talk_folder), tmp_path / "shards"
    for shard in ((3, 3), (1, 3), (2, 3)):
        assert len(build(library, folder, Selection(shard=shard), BuildOptions()).made) == 2
    assert tree(folder) == tree(made)


def test_shards_from_folders_of_their_own_are_put_together_without_speaking_again(
    made: Path, talk_folder: Path, tmp_path: Path
) -> None:
    library, folder = load_library(talk_folder), tmp_path / "together"
    folder.mkdir()
    for number in (2, 1):
        own = tmp_path / f"shard-{number}"
        build(library, own, Selection(shard=(number, 2)), BuildOptions())
        for path in [*own.glob("*.mp3"), *own.glob("*.vtt")]:
            path.rename(folder / path.name)
    report = build(library, folder, Selection(), BuildOptions())
    assert (len(report.made), len(report.kept)) == (0, 6)
    assert tree(folder) == tree(made)


def test_a_build_reads_each_text_once(
    made: Path, talk_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, asked = load_library(talk_folder), list[Outline]()
    read = DocumentStore.document

    def count(store: DocumentStore, outline: Outline) -> Document:
        asked.append(outline)
        return read(store, outline)

    monkeypatch.setattr(DocumentStore, "document", count)
    assert len(build(library, made, Selection(), BuildOptions()).kept) == 6
    assert asked == list(library.outlines())


def test_a_build_of_one_topic_keeps_the_others_in_the_manifest(
    made: Path, talk_folder: Path
) -> None:
    before = tree(made)
    selection = Selection(topic="contact", level=Level.SIMPLE)
    report = build(load_library(talk_folder), made, selection, BuildOptions())
    assert len(report.kept) == 1
    assert tree(made) == before


def test_recordings_without_a_manifest_are_taken_over(made: Path, talk_folder: Path) -> None:
    before = tree(made)
    (made / "manifest.json").unlink()
    report = build_all(talk_folder, made)
    assert (len(report.made), len(report.kept)) == (0, 6)
    assert tree(made) == before


@pytest.mark.parametrize("suffix", [".mp3", ".vtt"])
def test_a_recording_that_lacks_a_file_is_made_again(
    made: Path, talk_folder: Path, suffix: str
) -> None:
    before = tree(made)
    next(made.glob(f"start.nl.simple.*{suffix}")).unlink()
    assert len(build_all(talk_folder, made).made) == 1
    assert tree(made) == before


@pytest.mark.parametrize("suffix", [".mp3", ".vtt"])
def test_a_recording_with_a_damaged_file_is_made_again(
    made: Path, talk_folder: Path, suffix: str
) -> None:
    before = tree(made)
    path = next(made.glob(f"start.nl.simple.*{suffix}"))
    data = before[path.name]
    path.write_bytes(data[:-9] + bytes([data[-9] ^ 1]) + data[-8:])
    assert len(build_all(talk_folder, made).made) == 1
    assert tree(made) == before


@pytest.mark.parametrize(("suffix", "content"), [(".mp3", b"x"), (".vtt", b"x"), (".vtt", b"\xff")])
def test_a_broken_file_without_a_manifest_is_made_again(
    made: Path, talk_folder: Path, suffix: str, content: bytes
) -> None:
    before = tree(made)
    (made / "manifest.json").unlink()
    next(made.glob(f"start.nl.simple.*{suffix}")).write_bytes(content)
    assert len(build_all(talk_folder, made).made) == 1
    assert tree(made) == before


def test_a_locale_without_a_voice_is_told_and_skipped(talk_folder: Path, recordings: Path) -> None:
    site = SITE.replace("voice: gmw/nl", "voice: null")
    (talk_folder / "site.yaml").write_text(site)
    report = build_all(talk_folder, recordings)
    assert (report.made, report.errors, report.voiceless) == ([], [], ["nl"])


def test_flask_speech_build_tells_what_it_makes_and_sums_up(flask_speech: Cli) -> None:
    run = flask_speech("build", "--topic", "contact", "--jobs", "1")
    *lines, last = run.stdout.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("contact.nl.standard.")
    assert last.startswith("made 2, kept 0, ")
    assert last.endswith(" seconds of audio")
    assert (run.returncode, run.stderr) == (0, "")
    simple = flask_speech("build", "--locale", "nl", "--level", "simple", "--topic", "over")
    assert simple.stdout.startswith("over.nl.simple.")
    again = flask_speech("build", "--shard", "1/3")
    assert again.stdout.splitlines()[-1].startswith("made 1, kept 1, ")


@pytest.mark.parametrize("shard", ["0/3", "4/3", "x", "1", "1/0", "-1/2"])
def test_a_share_that_is_none_is_refused(flask_speech: Cli, shard: str) -> None:
    run = flask_speech("build", f"--shard={shard}")
    assert run.returncode == 2
    assert "is no share: write 1/4" in run.stderr


def test_flask_speech_voices_lists_voices_and_who_uses_them(flask_speech: Cli) -> None:
    run = flask_speech("voices")
    lines = run.stdout.splitlines()
    assert len(lines) > 100
    assert [line.split() for line in lines if "gmw/nl" in line] == [
        ["nl", "espeak", "gmw/nl", "Dutch", "(speaks", "nl)"]
    ]
