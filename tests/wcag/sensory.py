"""Words by which a text could say where something stands or how it looks (WCAG 2.2, 1.3.3)."""

import re

PLACES_AND_LOOKS = {
    "nl": re.compile(
        r"\b(?:links|rechts|linker|rechter|linksboven|rechtsonder|bovenaan|onderaan|rode?|groene?|"
        r"blauwe?|gele?|ronde?|vierkante?|vetgedrukte?|schuine?)\b",
        re.IGNORECASE,
    ),
}
"""By locale."""
