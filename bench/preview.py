"""How soon an editor sees and hears what was saved in the preview of the guide in ``content/``."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.support.wait import WebDriverWait

from app.guide.model import Level
from app.guide.site import START_TOPIC, load_site
from bench.commands import PROJECT
from bench.page_loads import start_browser
from bench.rows import Row

_SAVES = 5
_PATIENCE_SECONDS = 120
_SHOWN = "return document.querySelector('main').textContent.includes(arguments[0])"
_HEARD = "return document.querySelector('[data-part=recording]').textContent.includes('is there')"


def preview() -> list[Row]:
    """Return the median of some saves of the introduction, from the save on."""
    with tempfile.TemporaryDirectory() as name:
        content = Path(name) / "content"
        shutil.copytree(PROJECT / "content", content)
        site = load_site(content / "site.yaml")
        path = f"/{site.locales[0]}/{site.level_paths[Level.SIMPLE]}/"
        text = content / "topics" / START_TOPIC / f"{site.locales[0]}.{Level.SIMPLE}.md"
        with _previewing(content) as base, start_browser() as driver:
            driver.get(base + path)
            _until(driver, _HEARD)
            saves = [_save(text, number, driver) for number in range(_SAVES)]
    shown, heard = (median(times) for times in zip(*saves, strict=True))
    return [
        Row("preview: saved text to changed page", shown, "s", at_most=1),
        Row("preview: saved text to its recording", heard, "s", at_most=5),
    ]


def _save(text: Path, number: int, driver: webdriver.Chrome) -> tuple[float, float]:
    """Change the title; return after how many seconds it is on the page, and can be heard."""
    title = f"Titel {number}"
    lines = text.read_text(encoding="utf-8").splitlines(keepends=True)
    changed = [f"title: {title}\n" if line.startswith("title: ") else line for line in lines]
    start = time.perf_counter()
    text.write_text("".join(changed), encoding="utf-8")
    _until(driver, _SHOWN, title)
    shown = time.perf_counter() - start
    _until(driver, _HEARD)
    return shown, time.perf_counter() - start


def _until(driver: webdriver.Chrome, script: str, *arguments: str) -> None:
    wait = WebDriverWait(driver, _PATIENCE_SECONDS, 0.01, [WebDriverException])
    wait.until(lambda _driver: driver.execute_script(script, *arguments), script)


@contextmanager
def _previewing(content: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "app.preview", "--port", "0"]
    environment = {**os.environ, "MEEPRATEN_CONTENT_FOLDER": str(content)}
    with subprocess.Popen(
        command, cwd=PROJECT, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None  # noqa: S101 (a pipe was asked for)
        yield process.stdout.readline().split()[4].removesuffix("/,")
        process.terminate()
