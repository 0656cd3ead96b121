"""The scripts of the service as one: a page needs one request for them.

The modules stay native ES modules, one for each component; joined, they become one classic script
that may run before the page is drawn, so that the reader's settings hold from the first paint.
"""

import re
from collections.abc import Iterator, Mapping

_IMPORT = re.compile(r'^import \{[^}]*\} from "\./([\w-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=class|function|const|async)", re.MULTILINE)


class BundleError(Exception):
    """A module that cannot be joined: its name and why."""


def join_modules(modules: Mapping[str, str], entry: str) -> str:
    """Return one script that does what the entry module and all that it imports do.

    :param modules: source by file name. Names at the top of a module are unique among all.
    :raises BundleError: if a module is missing, or imports in a way that cannot be joined.
    """
    if entry not in modules:
        raise BundleError(f"{entry} is not there")
    parts = [_without_edges(name, modules[name]) for name in _in_order(modules, entry, [])]
    return '(() => {\n"use strict";\n' + "\n".join(parts) + "})();\n"


def _in_order(modules: Mapping[str, str], name: str, above: list[str]) -> Iterator[str]:
    """Yield the modules, each after all that it imports, each once."""
    found: dict[str, None] = {}
    if name not in modules:
        raise BundleError(f"{above[-1]} imports {name}, which is not there")
    if name in above:
        raise BundleError(f"{name} imports itself by way of {above[-1]}")
    for imported in _IMPORT.findall(modules[name]):
        found.update(dict.fromkeys(_in_order(modules, imported, [*above, name])))
    found[name] = None
    yield from found


def _without_edges(name: str, source: str) -> str:
    """Return a module without its imports and exports."""
    joined = _EXPORT.sub("", _IMPORT.sub("", source))
    if re.search(r"^(import|export)\b", joined, re.MULTILINE):
        raise BundleError(f"{name}: write 'import {{ … }} from \"./x.js\";' and 'export class …'")
    return joined
