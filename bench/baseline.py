"""Speak texts as plainly as can be, to compare with: ``baseline.py FOLDER`` of ``*.txt`` files.

``espeak-ng -w`` for each text, then MP3 with the same encoder settings as the recordings.
"""

import subprocess
import sys
from pathlib import Path

import soundfile


def main(folder: str) -> None:
    """Make ``<name>.wav`` and ``<name>.mp3`` of every ``<name>.<rate>.txt``."""
    for text in sorted(Path(folder).glob("*.txt")):
        rate = text.name.split(".")[-2]
        wav = text.with_suffix(".wav")
        subprocess.run(
            ["espeak-ng", "-v", "nl", "-s", rate, "-w", str(wav), "-f", str(text)], check=True
        )
        samples, sample_rate = soundfile.read(wav, dtype="int16")
        soundfile.write(
            text.with_suffix(".mp3"), samples, sample_rate,
            format="MP3", compression_level=0.8, bitrate_mode="VARIABLE",
        )  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1])
