"""Length of sentences and paragraphs."""

from collections.abc import Iterator
from itertools import groupby
from statistics import fmean

from app.guide.model import Role
from app.plain_language.passages import Passage, Text
from app.plain_language.rule import Hit, Rule

_MIN_SENTENCES_FOR_MEAN = 3


def check_sentences(text: Text) -> Iterator[Hit]:
    limit = text.limits.max_sentence_words
    for passage in text.passages:
        if len(passage.words) > limit:
            message = f"the sentence has {len(passage.words)} words, the limit is {limit:g}"
            yield Hit(passage.line, message, "make two sentences of it, or leave words out")


def check_mean(text: Text) -> Iterator[Hit]:
    lengths = [len(passage.words) for passage in text.running() if passage.words]
    limit = text.limits.mean_sentence_words
    if len(lengths) < _MIN_SENTENCES_FOR_MEAN or fmean(lengths) <= limit:
        return
    longest = max(text.running(), key=lambda passage: len(passage.words))
    message = f"the sentences have {fmean(lengths):.1f} words on average, the limit is {limit:g}"
    yield Hit(longest.line, message, "make the long sentences shorter, this one first")


def check_paragraphs(text: Text) -> Iterator[Hit]:
    paragraphs = (p for p in text.passages if p.role in {Role.PARAGRAPH, Role.LIST_ITEM})
    for _, group in groupby(paragraphs, key=lambda passage: passage.block_id):
        yield from _paragraph(list(group), text)


def _paragraph(passages: list[Passage], text: Text) -> Iterator[Hit]:
    limits = text.limits
    words = sum(len(passage.words) for passage in passages)
    line, count = passages[0].line, len(passages)
    if count > limits.max_paragraph_sentences:
        message = f"the paragraph has {count} sentences"
        message += f", the limit is {limits.max_paragraph_sentences:g}"
        yield Hit(line, message, "make two paragraphs of it")
    elif words > limits.max_paragraph_words:
        message = f"the paragraph has {words} words, the limit is {limits.max_paragraph_words:g}"
        yield Hit(line, message, "make two paragraphs of it")


def check_short_paragraphs(text: Text) -> Iterator[Hit]:
    least = text.limits.min_paragraph_sentences
    paragraphs = (p for p in text.passages if p.role is Role.PARAGRAPH)
    for _, group in groupby(paragraphs, key=lambda passage: passage.block_id):
        passages = list(group)
        if len(passages) < least and not passages[0].beside_list:
            message = f"the paragraph has {len(passages)} sentence, the least is {least:g}"
            yield Hit(passages[0].line, message, "join it with the paragraph it belongs to")


RULES = (
    Rule(
        "sentence-length",
        "A sentence is short.",
        "Who reads with effort loses the beginning of a long sentence before its end.",
        "A2: 10 words at most (dijkenwaard.nl); B1: 12 (b1teksten.nl), 10 to 15 (B1-checklist); "
        "Easy Read UK: 10 to 15",
        check_sentences,
        ("max_sentence_words",),
    ),
    Rule(
        "mean-sentence-length",
        "Sentences are short on average.",
        "One long sentence can be managed, a page of them cannot.",
        "our own choice; dijkenwaard.nl and b1teksten.nl for the order of size",
        check_mean,
        ("mean_sentence_words",),
        for_short_texts=False,
    ),
    Rule(
        "paragraph-length",
        "A paragraph is short.",
        "White space gives rest and shows where a new subject begins.",
        "b1teksten.nl: 100 words at most; A2: 2 to 10 sentences (dijkenwaard.nl)",
        check_paragraphs,
        ("max_paragraph_sentences", "max_paragraph_words"),
    ),
    Rule(
        "short-paragraph",
        "A paragraph has more than one sentence, except beside a list, table or note.",
        "Loose sentences do not show what belongs together.",
        "A2: 2 to 10 sentences (dijkenwaard.nl)",
        check_short_paragraphs,
        ("min_paragraph_sentences",),
        for_short_texts=False,
    ),
)
