"""What members are called, and what a number before it looks like: the pieces of the count rules."""

from typing import Final

from pipeline.reading.identity import SELF
from pipeline.reading.numbers import NUMBER_WORD

#: Words before a number and how exact they make it.
QUALIFIER_OF: Final = {
    "over": (
        "more than",
        "over",
        "in excess of",
        "upwards of",
        "exceeding",
        "greater than",
        "above",
        "well over",
        "beyond",
        "just over",
        "some more than",
    ),
    "about": ("about", "around", "approximately", "some", "roughly", "circa", "an estimated", "approx.", "c.", "ca."),
    "at_least": ("at least", "no fewer than", "no less than", "not less than", "a minimum of", "minimum"),
    "almost": ("almost", "nearly", "close to", "just under", "up to", "virtually"),
}
_EXACTNESS = sorted((words for many in QUALIFIER_OF.values() for words in many), key=len, reverse=True)
_QUALIFIER = "|".join(words.replace(".", r"\.") for words in _EXACTNESS)
_DETERMINER = (
    r"a total of|the total of|a current total of|the|all|all of|its|our|their|these|today's|now|currently|a further|"
    r"another|an additional|additional|further|"
    r"another|some|the following|the current|its current|the present|the existing|as many as"
)
#: A number with what stands right before and behind it.
QUALIFIED: Final = (
    rf"(?:\b(?i:{_DETERMINER})\s+){{0,2}}(?:\b(?P<qualifier>(?i:{_QUALIFIER}))\s+)?(?:(?:{_DETERMINER})"
    rf"\s+){{0,2}}{{NUMBER}}(?P<plus>\+| or more| plus)?(?:\s+\((?:\d{{1,6}}|[a-z-]{{3,20}}(?:[ -][a-z]+){{0,3}})\))?"
)

#: Units that are states or parts of states.
STATE: Final = (
    r"(?:states?(?: part(?:y|ies))?|countr(?:y|ies)|nations?|econom(?:y|ies)|governments?|territor(?:y|ies)|"
    r"republics|regions?|provinces|cantons|islands)"
)
#: Units that may be parts of a body as well as members of it: members only of a body that joins others.
INNER: Final = (
    r"(?:institutes|centres|centers|schools|laboratories|labs|groups|services|offices|sections|committees|councils|"
    r"companies|partners|bodies|agencies|businesses|branches|stations|units|firms)"
)
#: Units that are organisations or bodies of other kinds.
OUTER = (
    r"(?:administrations|associations?|organi[sz]ations?|institutions?|societ(?:y|ies)|federations?|broadcasters|"
    r"banks|unions?|universit(?:y|ies)|cities|towns|municipalities|chapters|exchanges|academ(?:y|ies)|authorit(?:y|"
    r"ies)|"
    r"clubs|churches|networks|parties|libraries|museums|hospitals|operators|ministries|shareholders|entities|"
    r"chambers|utilities|airlines|"
    r"railways|foundations|NGOs|enterprises|colleges|affiliates|districts|counties|communities|cooperatives|"
    r"co-operatives|ports|publishers|"
    r"regulators|carriers|manufacturers|signatories|confederations|guilds|leagues|dioceses|lodges|insurers|airports|"
    r"charities|archives|"
    r"observatories|movements|makers|producers|growers|breweries|retailers|suppliers|contracting parties|"
    r"(?-i:[A-Z]{2,6}s)"
)
#: The same with the units that may be parts.
BODY: Final = rf"{OUTER}|{INNER})"
OUTER += ")"
#: A word inside a noun phrase, no other number among them: "56 countries and 31 associate members" are two counts.
WORD: Final = (
    r"(?!(?:of|in|from|to|for|with|or|by|at|on|are|is|were|was|have|has|had|which|that|who|as|per|years?|percent|"
    r"million|days|times|including|"
    rf"joined|comprising|representing|whose|where)\b)(?!(?i:{NUMBER_WORD})\b)(?!\d)[\w{SELF}'/&.\u2019-]+"
)
BETWEEN: Final = rf"(?:{WORD},?\s+){{0,6}}?"
#: Adjectives that make states or bodies members of a kind.
_JOINED = (
    r"(?:observer|associate|associated|association|affiliate|affiliated|participating|contracting|shareholding|"
    r"adhering|signatory|constituent|"
    r"cooperating|co-operating|prospective|corresponding)"
)
_NO_STAFF = r"(?!\w|-\w|\s+of\s+(?:staff|parliament|the (?:board|team|public|council|committee|parliament)))"
#: A noun phrase with the word member, observer, associate or the like.
MEMBER_UNIT: Final = (
    rf"(?P<unit>{BETWEEN}(?:(?i:members?(?:hips)?)(?:[ -](?:(?!and\b|of\b|in\b|are\b|is\b|were\b|"
    rf"from\b)[\w-]+\s+){{0,2}}?(?i:{STATE}|{BODY}))?{_NO_STAFF}|"
    rf"(?i:observers|associates|affiliates|shareholders|dialogue partners|"
    rf"(?:{_JOINED}[ -](?:[\w-]+ )?(?:{STATE}|{OUTER}|parties|partners)))\b)"
    r"(?:\s+and\s+(?i:territories|territory|regions|governments)\b)?)"
)
_AND_MORE = (
    rf"(?:(?:,\s+(?:{WORD}\s+){{0,2}}(?i:{STATE}|{BODY}))?,?\s+and\s+(?:{WORD}\s+){{0,2}}?(?i:{STATE}|{BODY})\b)?"
)
#: "trade union confederations": the last noun is the head.
_LAST: Final = rf"(?!\s+(?i:{STATE}|{BODY})\b)"
STATE_UNIT: Final = rf"(?P<unit>{BETWEEN}(?:(?i:{STATE})\b{_LAST}){_AND_MORE})"
BODY_UNIT: Final = (
    rf"(?P<unit>(?:of\s+(?:the\s+)?[A-Z]\w+['\u2019]s\s+)?{BETWEEN}(?:(?i:{BODY})\b{_LAST})"
    rf"(?:\s+of\s+(?:higher\s+)?[a-z]+(?=\s|$|[.,;]))?{_AND_MORE})"
)
#: What members are said to be or to have.
STATUS: Final = (
    r"(?:(?:full|associate|associated|observer|affiliate|affiliated|corresponding|candidate|voting|non-voting|active|"
    r"regular|ordinary|permanent|founding|"
    r"cooperating|prospective)\s+)?"
    r"(?:member (?:states|countries|nations|parties)|contracting parties|observer (?:states|countries)|"
    r"members?(?:hip)?|observers?(?: status)?|associates|"
    r"associate status|membership status|affiliates|shareholders|dialogue partners|signatories)\b"
)
#: "now", "currently" and the like between verb and number.
NOW: Final = (
    r"(?:(?:now|currently|today|presently|at present|also|officially|already|in total|as of \w+(?: \d{4})?|"
    r",)\s+){0,2}"
)

PEOPLE: Final = (
    r"(?:staff|people|employees|students|visitors|users|scientists|researchers|experts|officers|professionals|"
    r"volunteers|workers|supporters|inhabitants|"
    r"citizens|persons|engineers|teachers|delegates|participants|individuals|men|women|children|subscribers|"
    r"customers|pupils|academics|graduates|specialists|"
    r"consultants|judges|soldiers|personnel|directors|players|athletes|passengers|nationals|collaborators|activists|"
    r"farmers|journalists|lawyers)"
)
THINGS: Final = (
    r"(?:offices|projects|programmes|programs|partners|areas|sectors|languages|sites|institutes|departments|agencies|"
    r"organs|committees|regions|publications|"
    r"laboratories|centres|centers|faculties|schools|campuses|missions|bodies|countries|states|nations|members|"
    r"cities|locations|companies|organi[sz]ations|"
    r"institutions|units|countries and territories|clients|branches|studies|events|stations|ships|vehicles|years|"
    r"groups|universities|associations|networks|"
    r"parties|economies|governments|divisions|subsidiaries|titles|seats|continents|observers|associates|federations|"
    r"societies|banks|provinces|bureaus)"
)
