"""The page ``docs/bench.md``."""

from collections.abc import Iterable, Mapping
from datetime import date

from bench.rows import Row, table

_TEXT = """\
# What was measured

Written by `make bench` on {day}. These are the figures of one run on one machine: ratios say
something elsewhere too, seconds and megabytes only about. Budgets are those that the service was
designed to; `make bench` fails where one is missed.

{verdict}

{table}

## How to read this
- **Cached page, 304.** Requests a second with 48 connections (wrk), each divided by what the other
  server reached in the same round; the median of the rounds, lowest and highest in brackets. The
  service ran on granian as `make run` starts it (`deploy/serve.sh`), with 2 workers, and so did the
  Flask app, which returned the Brotli bytes of the same page, with the same type. nginx sent the
  file that `flask export` wrote, with `gzip_static`: gzip bytes, so more of them. The page is the
  one of middle weight. wrk ran on the same cores, which brings fast servers closer together than
  they are.
- **First view.** HTML and style sheets in Brotli, with their headers; the heaviest pages. 14.6 kB
  is what arrives in the first round trip (RFC 6928). The page of the whole guide and that of all
  words may weigh more. JavaScript: what comes with each page, and what comes when a reader listens.
- **Requests.** What Chromium asks the server for when it was never there before, counted there.
- **Memory.** What one worker of granian holds, shared libraries included.
- **1,000 topics in six languages.** Copies of one topic, with our glossary in each language,
  in one process. The slowest first answer is that of the pages that list topics or words.
- **Speech.** CPU seconds of `flask speech build`, against `espeak-ng -w` and MP3 encoding of the
  same words. The service brings its own eSpeak NG, which need not be the one in the list below.
- **Growth.** Guides of 10, 100 and 1,000 topics at two levels. For start and memory they are copies
  of one short topic, and what is counted comes on top of an app of 10 topics in the same process;
  for speech they are texts of some words. A topic may cost no more than 1.25 × as much in the guide
  of 1,000 as in that of 100, where less than 1 MB or 0.02 s for all 100 counts as that much.

## The machine
{facts}
"""


def write_report(rows: Iterable[Row], facts: Mapping[str, str], day: date) -> str:
    """Return the page as Markdown."""
    rows = list(rows)
    missed = [row.what for row in rows if not row.is_met]
    return _TEXT.format(
        day=f"{day:%Y-%m-%d}",
        verdict=f"Missed: {'; '.join(missed)}." if missed else "Every budget was met.",
        table=table(rows),
        facts="\n".join(f"- {name}: {fact}" for name, fact in facts.items()),
    )
