"""What the tests ask of a page with axe, and of its measures."""

import json
from typing import Any, NamedTuple

from axe_selenium_python import Axe

from tests.browser.conftest import AXE, Browser

TAGS = [
    "wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice",
    "EN-301-549",
]  # fmt: skip
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "preload": False}

OVERFLOW = """
const page = document.documentElement;
return page.scrollWidth > page.clientWidth ? [page.scrollWidth, page.clientWidth] : null;
"""

SMALL_TARGETS = """
const least = arguments[0];
return [...document.querySelectorAll("a[href], button, input, select, summary, audio")]
  .filter(e => e.checkVisibility() && !e.matches(".skip-link"))
  .filter(e => !(e.matches("a") && e.closest("p, li, dd, td, th")
    && getComputedStyle(e).display === "inline"))
  .map(e => [e.outerHTML.slice(0, 80), (e.closest("label") ?? e).getBoundingClientRect()])
  .filter(([, box]) => box.height < least || box.width < least)
  .map(([html, box]) => `${html} ${Math.round(box.width)}x${Math.round(box.height)}`);
"""
"""Links inside a sentence are exempt (WCAG 2.2, 2.5.8); a label is part of its control's target."""


def axe_results(browser: Browser) -> dict[str, Any]:
    """Return what axe finds on the open page."""
    axe = Axe(browser.driver, script_url=str(AXE))
    axe.inject()
    results: dict[str, Any] = axe.run(options=json.dumps(OPTIONS))
    return results


class Node(NamedTuple):
    """Something that assistive technology is given; ``level`` is 0 where there is none."""

    role: str
    name: str
    level: int


def accessibility_tree(browser: Browser) -> list[tuple[str, str]]:
    """Return role and name of all that assistive technology is given, in reading order."""
    return [(node.role, node.name) for node in tree_nodes(browser)]


def tree_nodes(browser: Browser) -> list[Node]:
    """Return all that assistive technology is given, in reading order."""
    tree = browser.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})
    nodes = {node["nodeId"]: node for node in tree["nodes"]}
    found, waiting = [], [tree["nodes"][0]["nodeId"]]
    while waiting:
        node = nodes[waiting.pop()]
        waiting += [child for child in reversed(node.get("childIds", ())) if child in nodes]
        if not node["ignored"] and "role" in node:
            found.append(_node(node))
    return found


def _node(given: dict[str, Any]) -> Node:
    told = {each["name"]: each["value"].get("value") for each in given.get("properties", ())}
    name = given.get("name", {}).get("value", "")
    return Node(given["role"]["value"], name, told.get("level", 0))


def told(results: dict[str, Any]) -> list[str]:
    """Return the violations, one line each: the rule and the elements."""
    return [
        f"{violation['id']}: {node['html']} — {node.get('failureSummary', '')}"
        for violation in results["violations"]
        for node in violation["nodes"]
    ]
