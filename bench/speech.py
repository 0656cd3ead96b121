"""What it costs to speak the whole guide."""

import sys
import tempfile
from pathlib import Path

from app.formats.spoken import spoken_blocks
from app.guide.library import load_library
from bench.commands import FLASK, PROJECT, timed
from bench.rows import Row


def speech() -> list[Row]:
    """Make every recording in the folder of the settings, and measure against espeak-ng."""
    wall, cpu = timed(*FLASK, "speech", "build")
    again, _ = timed(*FLASK, "speech", "build")
    with tempfile.TemporaryDirectory() as folder:
        _write_texts(Path(folder))
        _, baseline = timed(sys.executable, str(PROJECT / "bench" / "baseline.py"), folder)
    return [
        Row("whole guide spoken, wall", wall, "s"),
        Row("whole guide spoken, CPU", cpu, "s"),
        Row("espeak-ng -w and MP3 of the same texts, CPU", baseline, "s"),
        Row("ratio of the two", cpu / baseline, "×", at_most=1.3),
        Row("second build, nothing changed", again, "s", at_most=1.0),
    ]


def _write_texts(folder: Path) -> None:
    library = load_library(PROJECT / "content")
    for document in library.recorded_documents():
        rate = library.site.voices[document.locale].rates[document.level]
        blocks = spoken_blocks(document)
        said = (sentence.text for block in blocks for sentence in block.sentences)
        name = f"{document.topic}-{document.level}.{rate}.txt"
        (folder / name).write_text("\n\n".join(said))
