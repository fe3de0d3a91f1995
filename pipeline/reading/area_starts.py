"""Where the list behind a cue begins: past words that announce it, receivers and verbs."""

import re
from dataclasses import dataclass
from typing import Final

from pipeline.reading.verbs import BASES, GERUNDS, NOUN_VERBS, THIRDS, pattern

#: What counts as a verb at the head of an item: the forms that the list is made of.
Verbs = frozenset[str]


@dataclass(frozen=True)
class Item:
    """One item of a list, as it stands.

    verbs: the forms that head the list's items. first: others stand behind it, so that what they share is no
    part of it. stripped: its verbs are gone already. alone: it is no item of a list, so that what it ends with
    is its own.
    """

    start: int
    end: int
    verbs: Verbs
    first: bool = False
    stripped: bool = False
    alone: bool = False


_ADVERBS: Final = r"(?:(?:[a-z]+ly|further|also|better|jointly|help|together|both|then|not only|to help)\s+)?"
#: Whom a body works for.
RECEIVER: Final = (
    r"(?:(?:its|the|their|our|all|other|local|small|public|private|developing|member|young|many|"
    r"these)\s+){0,3}(?:members?|member states|member countries|clients|customers|users|companies|governments|states|"
    r"countries|nations|citizens|people|partners|businesses|students|researchers|scientists|organi[sz]ations|"
    r"institutions|universities|SMEs|enterprises|communities|authorities|professionals|farmers|teachers|consumers|"
    r"municipalities|public|stakeholders|(?:[A-Z]\w+ )?(?:nations|countries|states))"
)
FIELD_NOUN: Final = (
    r"(?:fields?|areas?|domains?|issues?|topics?|questions?|matters?|sectors?|subjects?|aspects?|activities|themes?|"
    r"disciplines?|pillars|goals|objectives|tasks|lines|directions|segments|services|products|solutions|technologies|"
    r"challenges|problems|priorities|branches|programmes?|programs|projects|functions|purposes|strands|roles)"
)
#: "six major areas:", "issues such as": the list itself comes behind.
_ANNOUNCED: Final = re.compile(
    rf"(?:(?!(?:in|of|for|on|to|with|and|by|from)\b)[\w'-]+\s+){{0,6}}?{FIELD_NOUN}(?:\s+of "
    rf"(?:\w+\s+){{0,3}}?\w+)?(?:,?\s+(?:such as|like|including|as diverse as|as different as|as varied as|namely|"
    rf"related to|relating to|concerning|ranging from|in particular|for example|for instance|as)\s+|,?\s*:\s+|"
    rf"\s+[\u2013-]\s+)(?:the following:?\s+)?"
)
#: "a platform for discussing", "services for the protection of": what the means are for.
_MEANS_FOR: Final = re.compile(
    rf"(?:(?!(?:in|of|for|on|to|with|by|from)\b)[\w'-]+\s+){{0,4}}?(?:services?|solutions?|tools?|platforms?|methods?|"
    rf"forum|techniques?|support|systems?|products?|opportunities|framework|spaces?|means|infrastructures?)\s+for\s+"
    rf"(?=(?:the\s+)?(?:{pattern(GERUNDS - NOUN_VERBS)}[\s,]|(?:protection|promotion|development|prevention|analysis|"
    rf"management|monitoring|improvement|assessment|conservation|exchange)\s+of\s))"
)
#: "helps small towns (to) build harbours": what is helped stands between the verbs.
HELPED: Final = re.compile(
    rf"(?!(?:the|a|an) [a-z]+(?:ment|tion|ance|sion)s? of )(?:(?:to\s+)?(?:help|assist|enable|encourage|"
    rf"support|empower|allow)(?:s|ing|es)?\s+)?(?:(?!to\b|and\b|in\b|"
    rf"of\b|by\b)[\w'-]+\s+){{1,6}}?(?:to\s+(?:(?:better|effectively|help)\s+)?(?=[a-z]+\s)|"
    rf"in\s+(?={pattern(GERUNDS)}\s)|(?=(?:{pattern(BASES - NOUN_VERBS)}|find|gain|access|adapt|learn|meet|reach|"
    rf"obtain|get|use|participate|compete|enter|start|grow|live|become)\s))"
)
HELP: Final = re.compile(
    r"\b(?:help|assist|enabl|encourag|support|empower|allow)[a-z]*$|\b(?:help|assist|enabl|encourag|support|empower|"
    r"allow)[a-z]*\s"
)
_RECEIVERS: Final = re.compile(
    rf"(?:(?:help|assist|support|enable)(?:s|ing)?\s+)?{RECEIVER}(?:,? (?:and|or) {RECEIVER})*\s+(?:in|with|on)\s+"
)


#: "supplies the fishing fleet with ice".
_GIVES: Final = re.compile(r"\b(?:provid|suppl|equip|furnish|serv|present)\w*$")
_GIVEN: Final = re.compile(r"(?:(?!with\b|of\b|for\b|in\b|and\b)[\w'-]+\s+){1,5}with\s+")


def announced(text: str, start: int, end: int) -> int:
    """Behind words that only announce a list ("three fields:", "issues such as"); start if there are none."""
    intro = _ANNOUNCED.match(text, start, end) or _MEANS_FOR.match(text, start, end)
    return intro.end() if intro else start


#: "to" before a verb, and not the one of "dedicated to".
_INFINITIVE: Final = re.compile(
    r"(?<!dedicated )(?<!devoted )(?<!committed )(?<!contributes )(?<!contributing )(?<!contribute )(?<!oriented "
    r")(?<!geared )(?<!related )(?<!relates )(?<!relating )(?<!paid )(?<!given )(?<!attached )(?<!exclusively "
    r")(?<!entirely )(?<!primarily )(?<!limited )\bto\s+(?:[a-z]+ly\s+|help\s+|also\s+)?$"
)


#: Verbs of the body itself: the list goes on with others like them.
_FINITE: Final = THIRDS | {"carries"}


def verbs_of(text: str, start: int, cue: str) -> Verbs:
    """The verb forms that head the items of the list that begins at `start` behind the cue."""
    first = re.compile(r"(?:not only\s+|also\s+|both\s+|[a-z]+ly\s+)?(?:to\s+)?([\w-]+)").match(text, start)
    if first and first[1].lower() in GERUNDS and first[1].lower() not in BASES:
        return GERUNDS
    if HELP.search(cue) and first and first[1] in BASES - NOUN_VERBS:
        return BASES
    if _INFINITIVE.search(text[max(0, start - 40) : start]) or (first and first[0].startswith("to ")):
        return BASES
    words = set(re.findall(r"\w+", cue))
    if words & _FINITE:
        return THIRDS
    if words & BASES and not words & NOUN_VERBS:
        return BASES
    return GERUNDS


def behind_verbs(text: str, start: int, end: int, verbs: Verbs) -> int:
    """Behind the verbs of purpose that open the object, where an object is left."""
    row = _row(verbs).match(text, start, end)
    if not row and verbs is BASES and _INFINITIVE.search(text[max(0, start - 40) : start]):
        # whatever follows "to" is a verb
        row = _ANY_VERB.match(text, start, end)
        return row.end() if row else start
    if not row or (verbs is GERUNDS and text.startswith("of ", row.end()) and not _is_light(row[0])):
        return start
    first = re.match(rf"(?:to\s+)?{_ADVERBS}([\w-]+)", row[0])
    noun = first is not None and first[1] in NOUN_VERBS and not row[0].startswith("to ")
    if noun and re.match(r"(?:of|on|in|into|for|and|or|at|between|among|with|about)\b", text[row.end() : end]):
        return start
    if noun and first and re.match(r"\s*(?:and|or|,|of|on|in|into|for)\b", text[start + len(first[0]) : end]):
        return start
    return row.end()


def behind_row(text: str, start: int, end: int) -> int:
    """Behind a row of gerunds that share one object ("tracing and raising wrecks"), which is one thing; else start."""
    row = _GERUND_ROW.match(text, start, end)
    return row.end() if row and not _is_light(row[0]) else start


def _is_light(row: str) -> bool:
    """Whether the gerunds tell nothing beside their object: "promoting and supporting"."""
    return _LIGHT_GERUNDS.issuperset(word for word in re.findall(r"[a-z-]+ing", row) if word in GERUNDS)


_LIGHT_GERUNDS: Final = frozenset(
    "promoting supporting strengthening reinforcing improving enhancing fostering facilitating encouraging advancing "
    "streamlining increasing providing offering ensuring stimulating raising helping".split()
)


_NEW_GERUND: Final = pattern(GERUNDS - NOUN_VERBS)
_GERUND_ROW: Final = re.compile(
    rf"{pattern(GERUNDS)}(?:,\s+{_ADVERBS}{pattern(GERUNDS)})*,?\s+(?:and|or)\s+{_ADVERBS}{_NEW_GERUND}\s+"
    r"(?!(?:of|in|for|on|with|and|or|to)\b)(?=[\w\"'(])"
)
_ANY_VERB: Final = re.compile(rf"{_ADVERBS}[a-z-]+(?:\s+(?:and|or)\s+[a-z-]+(?=\s+(?:the|a|an|its)\b))?\s+(?=[\w\"'(])")


def _row(verbs: Verbs) -> re.Pattern[str]:
    """A row of verbs with their object behind them: "to develop, promote and support"."""
    if verbs not in _ROWS:
        one = pattern(verbs)
        _ROWS[verbs] = re.compile(
            rf"(?:to\s+{_ADVERBS}[a-z-]+|{_ADVERBS}{one})(?:(?:,\s+(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+|"
            rf",?\s+as well as\s+)(?:to\s+)?{_ADVERBS}{one}(?=[\s,]))*\s+(?=[\w\"'(])"
        )
    return _ROWS[verbs]


_ROWS: dict[Verbs, re.Pattern[str]] = {}


def behind_receivers(text: str, start: int, end: int, cue: str) -> int:
    """Behind whom the work is for: "towns and ports in", "its members with", "small towns (to) build"; else start."""
    receivers = _RECEIVERS.match(text, start, end) or (_GIVES.search(cue) and _GIVEN.match(text, start, end))
    if receivers:
        return receivers.end()
    if HELP.search(cue) or HELP.match(text, start, end):
        chain = HELPED.match(text, start, end)
        if chain:
            return chain.end()
    return start
