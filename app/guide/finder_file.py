"""Reads ``content/finder.yaml`` and checks that every path ends, and ends in one place."""

from collections.abc import Collection, Iterator
from difflib import get_close_matches
from pathlib import Path

from app.guide.errors import ContentError
from app.guide.fields import Fields, read_fields
from app.guide.finder_model import (
    MAX_QUESTIONS,
    Answers,
    Condition,
    Finder,
    Outcome,
    Question,
    path_of,
)
from app.guide.finder_pages import (
    ALSO,
    GENERAL_SUBJECT,
    NEXT,
    PRIVACY,
    WHY,
    FinderWords,
    answer_id,
)
from app.guide.model import Paragraph

_QUESTION_KEYS = ("id", "when", "answers")
_OUTCOME_KEYS = ("id", "topic", "when", "facts", "also", "call", "email")


def load_finder(path: Path, topics: Collection[str], facts: Collection[str] | None) -> Finder:
    """Return the finder that a file describes.

    :param topics: that an outcome may lead to.
    :param facts: that an outcome may name; ``None`` if the guide keeps no list of them.
    :raises ContentErrors: with every fault, in the order of the file.
    """
    fields = read_fields(path)
    fields.only("questions", "outcomes")
    questions = {each.text("id"): each for each in fields.mappings("questions")}
    outcomes = {each.text("id"): each for each in fields.mappings("outcomes")}
    finder = Finder(
        tuple(_question(each) for each in questions.values()),
        tuple(_outcome(each) for each in outcomes.values()),
    )
    fields.check()
    _check_names(finder, questions, outcomes, topics, facts)
    fields.check()
    fields.faults.extend(_path_faults(finder, path))
    fields.check()
    return finder


def _question(fields: Fields) -> Question:
    fields.only(*_QUESTION_KEYS)
    return Question(fields.text("id"), fields.words("answers"), _conditions(fields))


def _outcome(fields: Fields) -> Outcome:
    fields.only(*_OUTCOME_KEYS)
    return Outcome(
        id=fields.text("id"),
        topic=fields.text("topic"),
        when=_conditions(fields),
        facts=fields.optional_words("facts"),
        also=fields.optional_words("also"),
        call=fields.text("call"),
        email=fields.text("email"),
    )


def _conditions(fields: Fields) -> tuple[Condition, ...]:
    """Return what must hold: each item of the list is enough, and all of it must hold."""
    if "when" not in fields:
        return ()
    return tuple(
        {question: frozenset(item.words(question)) for question in item}
        for item in fields.mappings("when")
    )


def _check_names(
    finder: Finder,
    questions: dict[str, Fields],
    outcomes: dict[str, Fields],
    topics: Collection[str],
    facts: Collection[str] | None,
) -> None:
    """Note every name that stands for nothing."""
    answers = {question.id: question.answers for question in finder.questions}
    conditions = [(questions[each.id], each.when) for each in finder.questions]
    conditions += [(outcomes[each.id], each.when) for each in finder.outcomes]
    for fields, when in conditions:
        for message, advice in _condition_faults(when, answers):
            fields.fault("when", message, advice)
    for outcome in finder.outcomes:
        fields = outcomes[outcome.id]
        _check_known(fields, "topic", (outcome.topic,), topics)
        _check_known(fields, "also", outcome.also, outcomes.keys() - {outcome.id})
        if facts is not None:
            _check_known(fields, "facts", outcome.facts, facts)


def _check_known(fields: Fields, key: str, names: Collection[str], known: Collection[str]) -> None:
    for name in names:
        if name not in known:
            near = get_close_matches(name, known, n=3) or sorted(known)[:3]
            fields.fault(key, f"names '{name}', which is not there", f"use {' or '.join(near)}")


def _condition_faults(
    when: tuple[Condition, ...], answers: dict[str, tuple[str, ...]]
) -> Iterator[tuple[str, str]]:
    for condition in when:
        for question, wanted in condition.items():
            if question not in answers:
                yield f"asks for '{question}', which is no question", f"use {' or '.join(answers)}"
            for answer in sorted(wanted - set(answers.get(question, wanted))):
                known = " or ".join(answers[question])
                yield f"asks for '{answer}', which '{question}' does not offer", f"use {known}"


def _path_faults(finder: Finder, path: Path) -> Iterator[ContentError]:
    """Yield what is wrong with where paths lead."""
    reached: set[str] = set()
    for answers in finder.every_path():
        if finder.question(answers):
            continue
        ends = [outcome.id for outcome in finder.outcomes_of(answers)]
        reached.update(ends)
        if fault := _end_fault(answers, ends):
            yield ContentError(path, None, path_of(answers), *fault)
    for outcome in finder.outcomes:
        if outcome.id not in reached:
            message = f"no answers lead to the outcome '{outcome.id}'"
            yield ContentError(path, None, outcome.id, message, "change its 'when', or take it out")


def _end_fault(answers: Answers, ends: list[str]) -> tuple[str, str] | None:
    """Return what is wrong with the end of a path, and what to write."""
    way = f"the answers '{path_of(answers)}'"
    if len(answers) > MAX_QUESTIONS:
        return f"{way} take {len(answers)} questions", f"ask {MAX_QUESTIONS} at most"
    if not ends:
        return f"{way} lead nowhere", "name them in the 'when' of an outcome"
    if len(ends) > 1:
        return f"{way} lead to {' and '.join(ends)}", "let one 'when' hold"
    return None


def check_words(finder: Finder, words: FinderWords) -> Iterator[ContentError]:
    """Yield every section that the finder needs and its words lack, or that lacks its sentence."""
    path = words.document.path
    for needed, has_sentence in _needed_sections(finder).items():
        section = words.document.section(needed)
        if section is None:
            message, advice = f"the section '{needed}' is missing", f"write '## … {{#{needed}}}'"
            yield ContentError(path, None, needed, message, advice)
        elif has_sentence and not (section.parts and isinstance(section.parts[0], Paragraph)):
            message = f"the section '{needed}' does not begin with a sentence"
            yield ContentError(path, section.heading.line, needed, message, "write one below it")
    if GENERAL_SUBJECT not in words.document.subjects:
        message = f"'subjects' lacks '{GENERAL_SUBJECT}'"
        yield ContentError(path, 1, "subjects", message, f"write '{GENERAL_SUBJECT}: …' below it")


def _needed_sections(finder: Finder) -> dict[str, bool]:
    """Return the id of each section that the words must have, and whether it needs a sentence."""
    needed = dict.fromkeys((WHY, NEXT, ALSO, PRIVACY), False)
    for question in finder.questions:
        needed[question.id] = True
        needed |= {answer_id(question.id, answer): True for answer in question.answers}
    for outcome in finder.outcomes:
        needed |= {outcome.call: False, outcome.email: False, outcome.id: True}
    return needed
