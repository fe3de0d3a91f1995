"""Kinds: what an opening sentence says a body is ("is a regional development bank": bank)."""

import re
from collections.abc import Iterator
from typing import Final

from pipeline.reading.vocabulary import KIND_NOUNS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Kinds of bodies beside those that may stand for any body.
_MORE: Final = _words(
    "abbey accelerator airport army aquarium armed-forces bakery ballet branch brand broker builder business bureau "
    "carrier caucus chain charity clan clinic cluster co-op co-operative collection collective conglomerate "
    "conservatory consultancy contractor convent corps dealer diocese distributor dynasty enterprise exporter "
    "factory faction family farm federation fleet formation franchise front garden gymnasium holding hospice "
    "importer incubator infrastructure innovator inspectorate insurer integrator journal kindergarten leader lender "
    "line lobby maker mill militia mine monthly multinational navy nursery ombudsman parish pioneer plant player "
    "police polytechnic practice press prefecture province quarterly reactor refinery region regulator restaurant "
    "series shipyard shop sme specialist spinoff spinout startup store supplier synagogue synchrotron temple town "
    "tribe troupe umbrella vendor venture village voice watchdog weekly wholesaler "
    "winery zoo daily duo trio quartet quintet"
)
KINDS: Final = KIND_NOUNS | _MORE
#: What a page describes beside bodies: works, events, things. They open no profile among bodies.
THINGS: Final = _words(
    "project action tool toolkit toolbox app application software dataset database method methodology model "
    "algorithm course workshop conference event meeting day week award prize medal fellowship festival fair congress "
    "newsletter report publication book document guideline standard treaty agreement protocol declaration language "
    "website webinar system language programme program scheme study survey task work-package package deliverable"
)
#: What a person is.
_PERSONS: Final = _words(
    "academic accountant activist actor actress adviser advisor ambassador analyst anthropologist archaeologist "
    "architect artist associate astronomer attorney author biologist botanist candidate ceo chair chairman "
    "chairwoman chemist co-founder composer consultant coordinator cto curator dean designer diplomat director "
    "doctor ecologist economist editor engineer entrepreneur epidemiologist executive expert fellow founder "
    "geographer geologist graduate head historian hydrologist informatician investigator journalist judge lawyer "
    "lead lecturer librarian linguist manager mathematician mayor meteorologist minister musician neuroscientist "
    "novelist nurse officer oceanographer partner pharmacist philosopher photographer physician physicist pianist "
    "poet politician postdoc president principal producer professional professor programmer psychiatrist "
    "psychologist reader researcher scholar scientist secretary senator singer sociologist specialist statistician "
    "student surgeon teacher technician technologist trainer veterinarian writer zoologist"
)
#: Words that end a noun phrase and name no kind.
_NO_KINDS: Final = _words(
    "member members part one result example name place same first second last only most such it its based known home "
    "seat source way time day year case basis successor predecessor continuation"
)
_DEFINES: Final = re.compile(
    r"\b(?:is|are|was|were|remains?|became|has been|as|being|to be)\s+(?:(?:also|currently|now|today|still|both|simply|"
    r"primarily|essentially|arguably|itself|in fact|probably|perhaps|what is)\s+)?"
    r"(?P<phrase>(?:an?|the|one of|[A-Z][\w-]*(?: [A-Z][\w-]*)?'s?|our|leading|independent|international|national|"
    r"private|public|non-profit|not-for-profit|two|three|four)\s[^;.()]{2,160})"
)
_PLURAL: Final = re.compile(r"\b(?:are|were)\s+(?P<phrase>[a-z][^;.()]{2,160})")
_HEAD_END: Final = re.compile(
    r"\s(?:of|for|to|that|which|who|whose|where|with|without|in|by|at|from|on|under|within|between|among|across|"
    r"whereby|is|are|was|were|has|have|had|it|its|dedicated|comprising|composed|consisting|working|based|located|"
    r"situated|established|founded|created|formed|set|providing|offering|specialised|specialized|specialising|"
    r"specializing|headquartered|engaged|responsible|published|owned|run|operated|operating|active|devoted|committed|"
    r"focused|focusing|focussed|thought|meant|designed|conceived|intended|serving|supporting|supported|aimed|aiming|representing|led|named|called|known|"
    r"dealing|developing|concerned|made|built|incorporated|registered|launched|belonging|affiliated|associated|"
    r"[a-z]+ed (?:by|in|on|as|to|for|under|at|through|with|from))\b"
)
_WORD: Final = re.compile(r"[^\W\d_][\w-]*")


def kinds_in(sentence: str) -> list[str]:
    """Head nouns of the definitions in a sentence, small letters, singular; any noun where no known kind stands."""
    found: list[str] = []
    for pattern in (_DEFINES, _PLURAL):
        for match in pattern.finditer(sentence):
            found.extend(heads(match["phrase"]))
    return list(dict.fromkeys(found))


def heads(phrase: str) -> list[str]:
    """The head nouns of a noun phrase: its known kinds, else its last noun."""
    body = _HEAD_END.split(re.sub(r"^[Oo]ne of\s+", "", phrase), maxsplit=1)[0]
    last = [
        words[-1].lower()
        for words in map(_WORD.findall, re.split(r",|\sand\s|\sor\s|\s[-\u2013\u2014]\s", body))
        if words
    ]
    known = [noun for noun in map(_singular, last) if noun is not None]
    if known:
        return known
    return [last[-1]] if last and _may_be_kind(last[-1], body) else []


def _singular(word: str) -> str | None:
    """The known kind that a word is, in the singular; None where it is none."""
    return next(
        (form for form in _forms(word) if form in KINDS or form.endswith(("organisation", "organization"))), None
    )


def _forms(word: str) -> Iterator[str]:
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith("es"):
        yield word[:-2]
    if word.endswith("s"):
        yield word[:-1]
    yield word
    yield word.rsplit("-", 1)[-1]


def _may_be_kind(word: str, phrase: str) -> bool:
    article = re.match(r"(?:an?|the|one of)\s", phrase)
    return article is not None and word not in _NO_KINDS and len(word) > 2 and phrase.rsplit(maxsplit=1)[-1].islower()


def is_body(kinds: list[str] | tuple[str, ...]) -> bool:
    """Whether one of the kinds is an organisation's."""
    return any(kind not in THINGS and _singular(kind) is not None for kind in kinds)


def is_thing(kinds: list[str] | tuple[str, ...]) -> bool:
    """Whether the kinds are those of a project, a tool or an event and of nothing else."""
    return bool(kinds) and kinds[0] in THINGS


def is_person(kinds: list[str] | tuple[str, ...]) -> bool:
    """Whether the kinds are those of a person."""
    return bool(kinds) and kinds[0] in _PERSONS and not (kinds[0] in KINDS and kinds[0] not in ("fellow", "head"))
