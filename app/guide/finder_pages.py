"""The pages of the finder as documents, so that they are read, heard and written like any text.

The words of a finder are one document: a section for each question, with its answers below it, one
heading deeper; a section for each outcome, whose first paragraph says what it is and whose others
say what to do; sections for what is said on the telephone and written in a message; and those that
stand on many pages: what to do now, why, what else is possible, and what becomes of the answers.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from app.guide.finder_model import FINDER, Answers, Finder, Outcome, Question
from app.guide.glossary import Glossary
from app.guide.hard_words import with_hard_words
from app.guide.language_tags import language_tag
from app.guide.model import Block, Document, ItemList, Role, Run, Section
from app.guide.rewriting import block_with, section_with

WHY, NEXT, ALSO, PRIVACY = "waarom", "nu", "ook-mogelijk", "privacy"
SUBJECT = "{subject}"
GENERAL_SUBJECT = "algemeen"


def path_in(topic: str) -> str | None:
    """Return the answers in the address of a page of the finder, ``None`` for any other topic."""
    first, _dot, answers = topic.partition(".")
    return answers.replace(".", "/") if first == FINDER else None


def topic_of(answers: Answers) -> str:
    """Return the topic under which a page of the finder and its recording are known."""
    return ".".join((FINDER, *(answer for _question, answer in answers)))


def answer_id(question: str, answer: str) -> str:
    """Return the id of the section that holds the words of an answer."""
    return f"{question}-{answer}"


@dataclass(frozen=True, slots=True)
class FinderWords:
    """The words of a finder in one locale and level.

    :param document: of the whole file, checked.
    :param original: the words that these were translated from, if they were: a translation says
        them beside its own.
    """

    document: Document
    glossary: Glossary | None
    original: "FinderWords | None" = None

    def section(self, section_id: str) -> Section:
        """Return a section.

        :raises KeyError: if it is missing, which the checks of the finder prevent.
        """
        found = self.document.section(section_id)
        if found is None:
            raise KeyError(section_id)
        return found

    def subject(self, answers: Answers) -> str:
        """Return the subject of the last answer that names one, else the general one."""
        subjects = self.document.subjects
        named = (subjects.get(answer_id(*each)) for each in reversed(answers))
        return next(filter(None, named), subjects[GENERAL_SUBJECT])

    def about(self, section_id: str, answers: Answers) -> Section:
        """Return a section with the subject in its place, in the language of each run."""
        own, originals = self.subject(answers), {}
        if self.original:
            tag = language_tag(self.original.document.locale)
            originals[tag] = self.original.subject(answers)

        def filled(run: Run) -> Run:
            subject = originals.get(run.language or "", own)
            return replace(run, text=run.text.replace(SUBJECT, subject))

        return section_with(self.section(section_id), filled)


@dataclass(frozen=True, slots=True)
class FinderPage:
    """A page of the finder.

    :param document: the page as a text; its first sections are the choices.
    :param choices: the answers to choose from; none at the end of a path.
    :param kinds: what the other sections are for, by id.
    :param given: the headings of the answers that were given.
    """

    answers: Answers
    document: Document
    choices: tuple[Section, ...]
    kinds: dict[str, str]
    given: tuple[Block, ...]


def finder_page(finder: Finder, words: FinderWords, answers: Answers) -> FinderPage:
    """Return the page after these answers: the next question, or where they lead to."""
    question = finder.question(answers)
    if question:
        return _question_page(question, words, answers)
    (outcome,) = finder.outcomes_of(answers)
    return _end_page(finder, outcome, words, answers)


def _question_page(question: Question, words: FinderWords, answers: Answers) -> FinderPage:
    """Return a question, and each answer as a heading that leads on."""
    choices = [
        _linked(words.section(answer_id(question.id, answer)), (*answers, (question.id, answer)))
        for answer in question.answers
    ]
    sections = {"privacy": words.section(PRIVACY)}
    return _page(words, answers, words.section(question.id), choices, sections)


def _end_page(finder: Finder, outcome: Outcome, words: FinderWords, answers: Answers) -> FinderPage:
    """Return where to go, what to say and to write, why, and what else there is."""
    head = words.section(outcome.id)
    chosen = (words.section(answer_id(*each)).heading for each in answers)
    sections = {
        "next": replace(words.section(NEXT), parts=head.parts[1:]),
        "call": words.about(outcome.call, answers),
        "email": words.about(outcome.email, answers),
        "why": _with_items(words.section(WHY), chosen),
    }
    if outcome.also:
        sections["also"] = _with_items(words.section(ALSO), _links(finder, outcome, words))
    return _page(words, answers, head, [], sections | {"privacy": words.section(PRIVACY)})


def _page(
    words: FinderWords,
    answers: Answers,
    head: Section,
    choices: list[Section],
    sections: dict[str, Section],
) -> FinderPage:
    """Return a page whose title is the heading of a section, its summary what stands below it."""
    raised = tuple(replace(section, level=2) for section in (*choices, *sections.values()))
    document = replace(
        words.document,
        topic=topic_of(answers),
        title=_renamed(head.heading, "title", Role.TITLE),
        summary=_renamed(next(head.parts[0].blocks()), "summary", Role.SUMMARY),
        sections=raised,
    )
    return FinderPage(
        answers=answers,
        document=with_hard_words(document, words.glossary),
        choices=raised[: len(choices)],
        kinds={section.id: kind for kind, section in sections.items()},
        given=tuple(words.section(answer_id(*each)).heading for each in answers),
    )


def _links(finder: Finder, outcome: Outcome, words: FinderWords) -> Iterator[Block]:
    """Yield what is also possible, each leading to the topic that says more."""
    for other in finder.others(outcome):
        yield _leading_to(words.section(other.id).heading, other.topic)


def _linked(section: Section, answers: Answers) -> Section:
    return replace(section, heading=_leading_to(section.heading, topic_of(answers)))


def _with_items(section: Section, items: Iterable[Block]) -> Section:
    """Return a section with a list behind what it says."""
    count = sum(1 for _ in section.blocks())
    listed = tuple(
        _renamed(item, f"{section.id}-{number}", Role.LIST_ITEM)
        for number, item in enumerate(items, count)
    )
    return replace(section, parts=(*section.parts, ItemList(listed, ordered=False)))


def _leading_to(block: Block, topic: str) -> Block:
    """Return a block that is a link as a whole."""
    return block_with(block, lambda run: replace(run, href=topic))


def _renamed(block: Block, block_id: str, role: Role) -> Block:
    """Return the sentences of a block under another id."""
    sentences = (
        replace(sentence, id=f"{block_id}.{number}")
        for number, sentence in enumerate(block.sentences, 1)
    )
    return Block(block_id, role, tuple(sentences))
