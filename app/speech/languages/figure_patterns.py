"""Parts of regular expressions for figures, written alike in many languages."""

ALONE = r"(?<![\w.,:/+-])"
"""Before a figure that is not part of something longer."""

DASH = r"\s?[-–—]\s?"
DAY_NUMBER = r"(0?[1-9]|[12]\d|3[01])"
MONTH_NUMBER = r"(0?[1-9]|1[0-2])"
TIME = r"(?:[01]?\d|2[0-4])[.:][0-5]\d(?![\w%]|[.:,]\d)"
"""Of the clock; its figures may also be those of a number, such as 13.30."""
