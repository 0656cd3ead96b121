"""Modules become one script, in the order in which they need each other."""

import pytest

from app.http.script_bundle import BundleError, join_modules

ENTRY = 'import { A } from "./a.js";\nimport { B } from "./b.js";\nnew A(B);\n'


def test_what_a_module_imports_stands_before_it() -> None:
    modules = {
        "main.js": ENTRY,
        "a.js": 'import { B } from "./b.js";\n\nexport class A {}\n',
        "b.js": "export const B = 1;\n",
    }
    assert join_modules(modules, "main.js") == (
        '(() => {\n"use strict";\nconst B = 1;\n\n\nclass A {}\n\nnew A(B);\n})();\n'
    )


@pytest.mark.parametrize(
    ("modules", "message"),
    [
        ({"main.js": ENTRY, "a.js": ""}, "main.js imports b.js, which is not there"),
        ({"a.js": ""}, "main.js is not there"),
        (
            {"main.js": ENTRY, "a.js": "", "b.js": 'import { A } from "./main.js";\n'},
            "main.js imports itself by way of b.js",
        ),
        ({"main.js": "export default 1;\n"}, "main.js: write 'import"),
        ({"main.js": 'import x from "./x.js";\n'}, "main.js: write 'import"),
    ],
    ids=["missing", "no entry", "circle", "default export", "default import"],
)
def test_a_module_that_cannot_be_joined_is_told(modules: dict[str, str], message: str) -> None:
    with pytest.raises(BundleError, match=message):
        join_modules(modules, "main.js")
