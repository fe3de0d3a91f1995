"""The verb behind a name, past brackets and appositions; and sentences that have none."""

import re
from typing import Final

from pipeline.reading.kinds import heads, is_body
from pipeline.reading.name_words import NAME
from pipeline.reading.verbs import BASES, THIRDS, pattern

BRACKET: Final = re.compile(r"\s*(?:\((?P<inside>(?:[^()]|\([^()]{0,80}\)){0,300})\)|\[[^\]]{0,80}\])|\s*[™®©]")
_ALIAS: Final = re.compile(
    r"\s*[,:(]?\s*(?:also|formerly|sometimes|commonly|better|originally|officially|previously|shortened|abbreviated|"
    r"often|usually|simply|hereafter|otherwise|now|then|known|called|or|aka|a\.k\.a\.|alias)\b[^.;]{1,160}?(?:,\s*|"
    r"\s)(?=(?:is|are|was|were|has|have)\b)"
)
_OR_OR_WHERE: Final = re.compile(rf"\s+(?:or|in|at|of|from|near) (?:the )?{NAME}")
#: "Lamp Union - International - LU: was", "The Board and its members work".
_DASHED: Final = re.compile(
    r"\s+[-\u2013\u2014]\s+[A-Z][\w&/-]*(?: [A-Z][\w-]*){0,2}(?=\s+[-\u2013\u2014]\s+[A-Z]|\s*:\s|\s+(?:is|was|has)\b|"
    r"\s+\([^()]{1,160}\),?\s+(?:is|was|has)\b)"
)
_WITH_ITS: Final = re.compile(
    r"\s+(?:and|with|together with|along with) (?:all )?(?:its|their|our) (?:[a-z0-9-]+ ){0,2}?[a-z]{2,}s(?=\s)"
)
_APPOSED: Final = re.compile(r"\s*,|\s+[-\u2013\u2014]\s|\s*[\u2014]|\s?:")
_ADVERBS: Final = (
    r"(?:(?:currently|also|now|today|still|has long|originally|actively|thus|both|mainly|primarily|jointly|"
    r"proudly)\s+)?"
)
_BE: Final = r"(?:is|are|was|were|has|have|had|remains?|became|will|can)"
_MORE_VERBS: Final = (
    r"(?:aims|works|offers|seeks|helps|comprises|consists|acts|exists|belongs|grew|began|owns|employs|makes|sells|"
    r"wants|believes|strives|grows|turns|gives|lets|shows|tells|sends|pays|flies|breeds|keeps|links|unites|gathers|"
    r"counts|boasts|ranks|lies|stands|stems|dates|plays|elevates|combines|leverages|champions|speaks|looks|treats|"
    r"cures|feeds|houses|plans|draws|takes|tries|wins|won|ran|led|built|made|came|sold|held|kept|brought|does|stages|"
    r"carries|covers|monitors|studies|brings|delivers|caters|manages|encourages|advances|engages|finances|measures|"
    r"manufactures|cultivates|conducts|inspects|directs|supplies|applies|relies|specifies|identifies|certifies|"
    r"verifies|accompanies|occupies|compiles|complements|documents|features|captures|connects|collects|attracts|"
    r"functions|contributes|issues)"
)
_KNOWN: Final = rf"(?P<known>{_BE}|{pattern(THIRDS)}|{_MORE_VERBS})"
_VERB: Final = re.compile(rf"\s*\b{_ADVERBS}(?P<verb>{_KNOWN}|[a-z]{{2,}}(?:s|ed))\b(?!-)")
_DEED: Final = re.compile(
    rf"\W*(?:{pattern(THIRDS)}|{_MORE_VERBS}|buys|runs|(?:founded|established|created|set up|formed|based|located))\b",
    re.I,
)
#: Verbs of a subject in the plural: "The Krone Works make".
_MANY: Final = re.compile(
    rf"\s*\b{_ADVERBS}(?P<verb>(?P<known>{pattern(BASES)}|make|run|build|sell|own|bring|give|grow|play|sing|use|"
    rf"live))\b(?!-)"
)
#: Plural nouns end like the third person of verbs.
_NOUN_END: Final = re.compile(
    r"(?:ions|ments|ers|ors|ies|ists|ings|nces|ages|als|ics|ures|ects|ples|grammes|grams|rules|states)$"
)
_NO_RELATIVE: Final = r"(?!(?:that|which|who|of|for|in|to|by|with|at)\b)"
_ELLIPTIC: Final = re.compile(
    r"\s*(?P<phrase>(?:[Aa]n?|[Tt]he|[Oo]ne of|[A-Z][\w-]*'s)\s(?=[a-z]|[A-Z]\w+(?:an|ish|ese|ch|ic)\b)[^;.()]{2,160})"
)
_NO_ARTICLE: Final = re.compile(r"\s*[A-Za-z][a-z-]+(?: [a-z-]+){0,6}")
#: What may stand between a name and its verb, in this order.
_ASIDES: Final = (BRACKET, _ALIAS, _OR_OR_WHERE, _WITH_ITS, _DASHED)
#: "The museum owns", "The museum is": a sentence with a verb of its own.
_FINITE: Final = re.compile(
    rf"[Tt]he (?:{_NO_RELATIVE}[a-z-]+ ){{0,4}}?{_NO_RELATIVE}[a-z-]+ "
    rf"(?:{_BE}|{pattern(THIRDS)}|{_MORE_VERBS}|[a-z]+ed (?!by|in|on|to|for))\b"
)


def begins_with_deed(prose: str) -> bool:
    """Whether prose leaves its subject to the heading: "Builds signals ...", "founded in 1951, ..."."""
    return _DEED.match(prose) is not None


def find_verb(text: str, at: int, end: int) -> tuple[int, str | None]:
    """Where the verb behind a name that ends at `at` begins, and the verb; None where there is none."""
    for _ in range(6):
        verb = _verb_at(text, at, end)
        if verb:
            return verb
        aside = next((found for words in _ASIDES if (found := words.match(text, at, end))), None)
        if not aside:
            return _behind_apposition(text, at, end)
        at = aside.end()
    return at, None


def _verb_at(text: str, at: int, end: int) -> tuple[int, str] | None:
    verb = _VERB.match(text, at, end)
    if verb is None and text[at - 1 : at] == "s":
        verb = _MANY.match(text, at, end)
    if verb is None or (verb["known"] is None and _NOUN_END.search(verb["verb"])):
        return None
    return verb.start(), verb["verb"]


def _behind_apposition(text: str, at: int, end: int) -> tuple[int, str | None]:
    """The verb behind ", ... ," or " - ... -" or a comma alone."""
    mark = _APPOSED.match(text, at, end)
    if not mark:
        return at, None
    close = "," if "," in mark[0] or ":" in mark[0] else mark[0].strip()
    verb = _verb_at(text, mark.end(), end)
    if verb and close == "," and verb[1] in ("is", "are", "was", "were"):
        return verb
    for comma in re.compile(re.escape(close)).finditer(text, mark.end(), min(end, mark.end() + 300)):
        verb = _verb_at(text, comma.end(), end)
        if verb:
            return comma.end(), verb[1]
    return at, None


def elliptic_kinds(text: str, start: int, end: int) -> list[str]:
    """Kinds of a sentence without subject and verb: "a touring company of 22 dancers"."""
    match = _ELLIPTIC.match(text, start, end)
    if match and _FINITE.match(match["phrase"]):
        return []
    if match:
        kinds = heads(match["phrase"][:1].lower() + match["phrase"][1:])
        return kinds if is_body(kinds) or match["phrase"][0] in "aA" else []
    bare = _NO_ARTICLE.match(text, start, end)
    if bare is None or _FINITE.match(f"The {text[start : min(end, start + 120)].strip().lower()}"):
        return []
    found = heads(bare[0].strip().lower())
    return found if is_body(found) else []
