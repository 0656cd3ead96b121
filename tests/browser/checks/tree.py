"""The accessibility tree: what assistive technology is given, whatever the HTML says."""

from itertools import pairwise

from tests.browser.accessibility import Node, tree_nodes
from tests.browser.checks.criteria import holds
from tests.browser.conftest import Browser

_NAMED = frozenset(
    {
        "link", "button", "textbox", "slider", "checkbox", "radio", "combobox", "image", "heading",
        "navigation", "region", "dialog", "RootWebArea",
    }
)  # fmt: skip
_HEADINGS = """
return [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
  .filter((heading) => heading.checkVisibility()).map((heading) => heading.textContent.trim());
"""


@holds("1.1.1", "1.3.1", "1.3.2", "2.4.6", "4.1.2")
def tree(browser: Browser) -> list[str]:
    """Every control and landmark has a name, no heading is lost or out of step, one main."""
    nodes = tree_nodes(browser)
    mains = sum(node.role == "main" for node in nodes)
    return [
        *(f"a {node.role} without a name" for node in nodes if _is_nameless(node)),
        *_headings(nodes, browser.run(_HEADINGS)),
        *([] if mains == 1 else [f"{mains} times main"]),
    ]


def _is_nameless(node: Node) -> bool:
    return node.role in _NAMED and not node.name.strip()


def _headings(nodes: list[Node], shown: list[str]) -> list[str]:
    given = [node for node in nodes if node.role == "heading"]
    faults = [
        f"heading {after.level} after {before.level}: {after.name}"
        for before, after in pairwise(given)
        if after.level > before.level + 1
    ]
    if [_words(node.name) for node in given] != [_words(heading) for heading in shown]:
        faults.append(f"headings are lost or moved: {[node.name for node in given]}")
    return faults


def _words(text: str) -> list[str]:
    return text.split()
