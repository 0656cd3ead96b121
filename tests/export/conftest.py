"""One export of the real guide, made once; nobody may change it."""

from pathlib import Path

import pytest
from flask import Flask

from tests.export.exports import make_export


@pytest.fixture(scope="session")
def export(app: Flask, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export") / "site"
    make_export(app, folder)
    return folder
