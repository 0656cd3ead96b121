"""The finder: a few questions, each on a page of its own, that lead to one body.

``content/finder.yaml`` says which questions there are, when each is asked, and which outcome
belongs to which answers. It holds no words: those stand in ``content/finder/<locale>.<level>.md``.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

FINDER = "waar-begin-ik"
"""Last word of the address of the first question, Dutch in every locale."""

Answers = tuple[tuple[str, str], ...]
"""Question and answer, by id, in the order in which they were given."""

Condition = Mapping[str, frozenset[str]]
"""Answers by question, of which one must be given for each question."""

MAX_QUESTIONS = 5
"""On one path: who reads badly gives up after more."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the ids of its answers.

    :param when: the question is asked if any of these holds; always if there are none.
    """

    id: str
    answers: tuple[str, ...]
    when: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where answers lead to.

    :param topic: the topic that says more.
    :param when: as for a question; of all outcomes exactly one holds at the end of a path.
    :param facts: that the outcome rests on.
    :param also: ids of other outcomes that are possible too.
    :param call: section with the words for the telephone, ``email`` likewise for a message.
    """

    id: str
    topic: str
    when: tuple[Condition, ...]
    facts: tuple[str, ...]
    also: tuple[str, ...]
    call: str
    email: str


@dataclass(frozen=True, slots=True)
class Finder:
    """Every question and every outcome, in the order of the file."""

    questions: tuple[Question, ...]
    outcomes: tuple[Outcome, ...]

    def question(self, answers: Answers) -> Question | None:
        """Return the question that comes after these answers, ``None`` at the end of a path."""
        given = dict(answers)
        left = (each for each in self.questions if each.id not in given)
        return next((each for each in left if _holds(each.when, given)), None)

    def outcomes_of(self, answers: Answers) -> list[Outcome]:
        """Return the outcomes that these answers lead to: one, in a finder without fault."""
        return [each for each in self.outcomes if _holds(each.when, dict(answers))]

    def others(self, outcome: Outcome) -> Iterator[Outcome]:
        """Yield what is also possible beside an outcome, in its order."""
        by_id = {each.id: each for each in self.outcomes}
        return (by_id[other] for other in outcome.also)

    def read_path(self, path: str) -> Answers | None:
        """Return the answers that the rest of an address names, ``None`` if it names none of ours.

        :param path: answer ids with slashes between them; empty at the first question.
        """
        answers: Answers = ()
        for answer in path.split("/") if path else ():
            question = self.question(answers)
            if question is None or answer not in question.answers:
                return None
            answers = (*answers, (question.id, answer))
        return answers

    def every_path(self, answers: Answers = ()) -> Iterator[Answers]:
        """Yield every path, complete or not, the first question first."""
        yield answers
        if question := self.question(answers):
            for answer in question.answers:
                yield from self.every_path((*answers, (question.id, answer)))


def path_of(answers: Answers) -> str:
    """Return the rest of the address at which these answers are given."""
    return "/".join(answer for _question, answer in answers)


def _holds(when: tuple[Condition, ...], given: Mapping[str, str]) -> bool:
    return not when or any(
        all(given.get(question) in answers for question, answers in condition.items())
        for condition in when
    )
