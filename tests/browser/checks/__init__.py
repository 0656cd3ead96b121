"""What is asked of an open page. Each check returns its findings, a line each; none is good.

Checks stand by layer; each layer is a marker of pytest. The broken pages in
``tests/browser/broken`` hold that every check finds what it is there for.
"""

from collections.abc import Mapping

import pytest

from tests.browser.checks import engines, keyboard, language, rendering, structure
from tests.browser.checks.criteria import Check, held_by
from tests.browser.checks.tree import tree
from tests.browser.conftest import Browser

Layers = dict[str, dict[str, Check]]

ON_EVERY_PAGE: Layers = {
    "axe": {"axe": engines.axe},
    "htmlcs": {"htmlcs": engines.html_codesniffer},
    "virtual_reader": {"virtual reader": engines.virtual_reader},
    "tree": {
        "tree": tree,
        "headings": structure.headings,
        "landmarks": structure.landmarks,
        "ids": structure.ids,
        "link texts": structure.link_texts,
        "names": structure.names,
        "images": structure.images,
        "live regions": structure.live_regions,
        "tables": structure.tables,
        "media": structure.media,
        "page title": structure.page_title,
        "page language": language.page_language,
        "language of parts": language.language_of_parts,
    },
    "keyboard": {
        "focus at start": keyboard.focus_at_start,
        "tab index": keyboard.tab_index,
        "hover": keyboard.hover,
    },
    "rendering": {
        "zoom": structure.zoom,
        "reflow": rendering.reflow,
        "text spacing": rendering.text_spacing,
        "targets": rendering.targets,
        "movement": rendering.movement,
    },
}
"""Checks that only look; each takes less than a second."""

ON_EVERY_TEMPLATE: Layers = {
    "keyboard": {
        "focus order": keyboard.focus_order,
        "focus trap": keyboard.focus_trap,
        "focus obscured": keyboard.focus_obscured,
    },
    "rendering": {
        "focus visible": rendering.focus_visible,
        "contrast of controls": rendering.contrast_of_controls,
    },
}
"""Checks that walk the page, or look at its pixels."""

ALL: dict[str, Check] = {
    name: check
    for layers in (ON_EVERY_PAGE, ON_EVERY_TEMPLATE)
    for checks in layers.values()
    for name, check in checks.items()
}
"""Every check by its name."""

NARROW = ("axe", "reflow", "text spacing", "targets", "ids", "tree")
"""Checks that can end otherwise on a phone."""


def faults_of(browser: Browser, path: str, checks: Mapping[str, Check]) -> dict[str, list[str]]:
    """Return what checks find on a page, seen wide and, where that can differ, on a phone."""
    browser.view(1280)
    browser.open(path)
    found = {name: check(browser) for name, check in checks.items()}
    if narrow := [name for name in NARROW if name in checks]:
        browser.view(320)
        browser.open(path)
        found |= {f"{name} at 320 px": checks[name](browser) for name in narrow}
    return {name: faults for name, faults in found.items() if faults}


def faults_on_a_phone(
    browser: Browser, path: str, checks: Mapping[str, Check]
) -> dict[str, list[str]]:
    """Return what checks find on a page that is seen on a phone only."""
    browser.view(320)
    browser.open(path)
    found = {name: check(browser) for name, check in checks.items()}
    return {name: faults for name, faults in found.items() if faults}


def by_layer(layers: Layers) -> list[object]:
    """Return the checks of each layer as a parameter that has the marks of the layer."""
    return [
        pytest.param(
            checks,
            id=name,
            marks=[getattr(pytest.mark, name), pytest.mark.wcag(checks=held_by(checks))],
        )
        for name, checks in layers.items()
    ]
