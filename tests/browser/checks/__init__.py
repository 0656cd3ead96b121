"""What is asked of an open page. Each check returns its findings, a line each; none is good.

The broken pages in ``tests/browser/broken`` hold that every check finds what it is there for.
"""

from tests.browser.checks import engines, keyboard, language, rendering, structure
from tests.browser.checks.criteria import Check

ON_EVERY_PAGE: dict[str, Check] = {
    "axe": engines.axe,
    "htmlcs": engines.html_codesniffer,
    "headings": structure.headings,
    "landmarks": structure.landmarks,
    "ids": structure.ids,
    "link texts": structure.link_texts,
    "names": structure.names,
    "images": structure.images,
    "live regions": structure.live_regions,
    "tables": structure.tables,
    "media": structure.media,
    "zoom": structure.zoom,
    "page title": structure.page_title,
    "page language": language.page_language,
    "language of parts": language.language_of_parts,
    "reflow": rendering.reflow,
    "text spacing": rendering.text_spacing,
    "targets": rendering.targets,
    "movement": rendering.movement,
    "focus at start": keyboard.focus_at_start,
    "tab index": keyboard.tab_index,
    "hover": keyboard.hover,
    "virtual reader": engines.virtual_reader,
}
"""Checks that only look; each takes less than a second."""

ON_EVERY_TEMPLATE: dict[str, Check] = {
    "focus order": keyboard.focus_order,
    "focus trap": keyboard.focus_trap,
    "focus visible": rendering.focus_visible,
    "focus obscured": keyboard.focus_obscured,
    "contrast of controls": rendering.contrast_of_controls,
}
"""Checks that walk the page, or look at its pixels."""

ALL = {**ON_EVERY_PAGE, **ON_EVERY_TEMPLATE}
