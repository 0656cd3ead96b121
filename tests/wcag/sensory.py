"""Words by which a text could say where something stands or how it looks (WCAG 2.2, 1.3.3)."""

import re

PLACES_AND_LOOKS = {
    "nl": re.compile(
        r"\b(?:links|rechts|linker|rechter|linksboven|rechtsonder|bovenaan|onderaan|rode?|groene?|"
        r"blauwe?|gele?|ronde?|vierkante?|vetgedrukte?|schuine?)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:(?:on|to) the (?:left|right)|(?:top|bottom) (?:left|right)|red|green|blue|yellow|"
        r"round|square|in bold|in italics)\b",
        re.IGNORECASE,
    ),
    "tr": re.compile(
        r"\b(?:sol(?:da|daki|\s+taraf\w*)|sağ(?:da|daki|\s+taraf\w*)|kırmızı|yeşil|mavi|sarı|yuvarlak|"
        r"kare|kalın\s+yazı\w*|italik)\b",
        re.IGNORECASE,
    ),
    "ar": re.compile(
        r"(?:على|إلى|في)\s+(?:اليسار|اليمين)|\b(?:ال)?(?:أحمر|حمراء|أخضر|خضراء|أزرق|زرقاء|أصفر|صفراء|"
        r"مستدير|مستديرة|بخط عريض)\b"
    ),
    "pl": re.compile(
        r"\b(?:po\s+(?:lewej|prawej)|z\s+(?:lewej|prawej)|czerwon\w+|zielon\w+|niebiesk\w+|żółt\w+|"
        r"okrągł\w+|kwadratow\w+|pogrubion\w+|kursyw\w+)\b",
        re.IGNORECASE,
    ),
    "uk": re.compile(
        r"\b(?:ліворуч|праворуч|зліва|справа від|червон\w+|зелен\w+|жовт(?!н)\w+|кругл\w+|"
        r"квадратн\w+|жирним|курсив\w*)\b",
        re.IGNORECASE,
    ),
}
"""By locale."""
