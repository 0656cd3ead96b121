"""The engines, by the names that ``site.yaml`` calls them."""

import atexit
from functools import cache

from app.speech.engines.engine import Engine, EngineError
from app.speech.engines.espeak import EspeakEngine

ENGINES: dict[str, type[Engine]] = {"espeak": EspeakEngine}


def engine_class(name: str) -> type[Engine]:
    """Return the class of an engine, which knows its version without being started.

    :raises EngineError: if there is no engine of that name.
    """
    try:
        return ENGINES[name]
    except KeyError as error:
        known = " or ".join(sorted(ENGINES))
        message = f"there is no such engine: write {known} at 'engine' in site.yaml"
        raise EngineError(name, message) from error


@cache
def start_engine(name: str) -> Engine:
    """Return an engine, which is started the first time: once in a process.

    :raises EngineError: if there is no engine of that name, or it is not installed.
    """
    return engine_class(name)()


atexit.register(start_engine.cache_clear)  # pyttsx3 cannot be taken down after its modules are
