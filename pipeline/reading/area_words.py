"""Words that name no subject of work: receivers, parts of a body, nouns too wide; and adjectives."""

import re
from functools import lru_cache
from typing import Final

from pipeline.reading.numbers import NUMBER

#: Whom a body serves: who receives its work is not what it works on.
_RECEIVERS: Final = (
    "members states countries governments companies clients customers users citizens people persons students "
    "scientists researchers experts professionals practitioners partners stakeholders institutions organisations "
    "organizations universities businesses enterprises communities societies individuals visitors authorities smes "
    "ngos entities firms parties nations municipalities leaders consumers entrepreneurs academics scholars actors "
    "teams groups associations agencies bodies regulators policymakers architects member client customer user "
    "citizen person partner peers investors operators suppliers developers providers borrowers subscribers others "
    "everyone public world society community consortium volunteers regions startups start-ups employees graduates "
    "employers everybody makers owners representatives coordinator coordinators country nation region "
    "city town government "
    "institution organisation organization enterprise participants beneficiaries humanity mankind"
)
#: Parts and belongings of a body, and what happens in its life.
_BELONGINGS: Final = (
    "office offices headquarters branch branches staff meeting meetings conference conferences congress congresses "
    "assembly assemblies summit summits prize prizes curriculum curricula syllabus award awards medal "
    "medals journal journals magazine newsletter "
    "newsletters bulletin website portal campus building buildings secretariat committee committees council "
    "commission budget revenue turnover membership chapters subsidiaries institute institutes department departments "
    "faculty faculties centre center centres centers delegates seat name names anniversary report reports book books "
    "president director statutes constitution treaty statute agreement employees team teams facility facilities "
    "laboratory laboratories association institution company group federation league body event events seminar "
    "seminars workshop workshops forum prototype demonstrator deliverables site sites package packages task tasks "
    "milestone consortium workpackages workpackage papers paper article articles donation donations "
    "locations vessels hub hubs base relevance importance scale basis level"
)
#: Nouns that name a subject only with a telling word beside them.
_WIDE: Final = (
    "services service products product solutions solution projects project programmes programme programs program "
    "activities activity issues issue areas area fields field needs goals challenges problems results tools tool "
    "methods approaches approach ideas knowledge information support work efforts measures initiatives initiative "
    "opportunities expertise experience quality value values benefits interests interest role roles part parts life "
    "time way ways things matters topics questions aspects aims aim objectives functions purposes growth success "
    "impact change progress skills resources capabilities capacity strategies policies concept concepts framework "
    "platform platforms basis range variety number set series kinds forms types level levels action actions view "
    "views thinking practice practices assistance cooperation collaboration dialogue interaction interactions "
    "exchange discussion discussions process processes system systems decisions decision advice help access business "
    "effectiveness efficiency potential know-how competence competences competencies consultancy excellence "
    "innovation innovations implementation development coordination organization organisation contribution "
    "contributions participation involvement awareness presence status situation environment position voice future "
    "today it them themselves itself this that these those what one so us sectors domains disciplines aims synergies "
    "links bridge bridges relations relationships contacts confidence trust understanding material materials studies "
    "study research training leadership vision mission data point points focus reputation cost costs performance "
    "thing advantage advantages steps step network condition conditions standing duties works foundations foundation "
    "core heart market markets industry industries improvement improvements enhancement management"
)
#: Wide nouns that are an area where a list or a purpose names them bare.
_BARE: Final = frozenset(
    "research training innovation management environment consultancy cooperation collaboration advice data "
    "development access standing excellence leadership awareness assistance dialogue coordination".split()
)
#: Those that name nothing side by side: "services and advice".
_SERVICES: Final = frozenset(
    "advice assistance consultancy cooperation collaboration dialogue coordination access standing leadership "
    "awareness".split()
)
#: Words before a noun that tell nothing about the subject.
_QUALITIES: Final = (
    "the a an its their our all both each every any some this that these those such other another more most many "
    "much several various numerous multiple diverse different new own innovative high high-quality quality key main "
    "major important specific common current certain concrete wide wider broad broader effective efficient "
    "comprehensive specialised specialized tailor-made tailored unique modern advanced independent excellent "
    "international national regional global local worldwide european joint best better good great greater valuable "
    "complete full whole entire general particular special related relevant additional further large larger big "
    "small state-of-the-art cutting-edge leading top world-class customised customized bespoke integrated possible "
    "real practical concrete intelligent highest higher necessary appropriate active strong stronger successful "
    "professional individual complex pressing urgent daily long-term short-term critical essential core extensive "
    "significant two three four five six seven eight nine ten hundreds dozens thousands first second third last next "
    "same similar vital close closer mutual continuous constant ongoing respective following above enough sufficient "
    "non-profit great-value world's country's nation's europe's vast original challenging ambitious end big-picture "
    "unparalleled wide-ranging robust reliable proven rich multidisciplinary interdisciplinary crucial transnational "
    "public private commercial corporate actual fundamental available existing eu erasmus horizon h2020 interreg fp7 "
    "fundamental basic applied pure total overall annual regular young future potential human added-value added"
)
#: Wide nouns that adjectives do not narrow: "an effortless way".
_VAGUE: Final = frozenset(
    "way ways response responses role roles part parts approach approaches experience value values level levels "
    "change changes impact benefits opportunities results needs goals life time things growth success progress "
    "quality "
    "foundation basis potential contribution contributions steps point points view focus bridge bridges".split()
)
RECEIVERS: Final = frozenset(_RECEIVERS.split())
BELONGINGS: Final = frozenset(_BELONGINGS.split())
WIDE: Final = frozenset(_WIDE.split())
QUALITIES: Final = frozenset(_QUALITIES.split())
#: Nouns of proper names of what is no subject: programmes, bodies, laws, prizes.
TITLE_NOUNS: Final = frozenset(
    "Initiative Programme Program Fund Committee University Prize Award Conference Journal College Center Centre "
    "Institute Ministry Union Convention Treaty Act Agreement Protocol Charter Declaration Council Commission Cup "
    "Festival Organization Organisation Association Movement Party Army Foundation Group Bank Company Court Network "
    "Project Summit Assembly School Board Region Area Area's Member Members States Countries Parties Republic "
    "Kingdom "
    "Department Faculty Office Museum Library Hospital Platform League Championship Games Directive "
    "Regulation".split()
)

_ADJECTIVE: Final = re.compile(
    r"(?:\w+(?:al|ern|ic|ive|ous|able|ible|ful|less|ary|ean|ese|ish|ear|olar|ular|ante|ivil)|\w+(?:[^m]ent|ant)|"
    r"\w+-(?:based|related|oriented|quality|friendly|free|wide|led|driven|term|level|scale|made|border|like|"
    r"efficient|conscious|saving|sized|speed|performance|sector|funded|owned|operative|proof|effective|specific)|"
    r"(?:post|pre|non|inter|multi|pan|anti|intra|cross|trans|sub|semi|well|low|high|long|short|large|small)-\w+|"
    r"\w+(?:ed)|advisory|regulatory|laboratory-scale)$"
)
_NO_ADJECTIVE: Final = frozenset(
    "capital journal festival hospital arrival renewal removal approval survival material mineral animal metal music "
    "traffic clinic fabric archive initiative perspective objective narrative summary library dictionary salary "
    "vegetable logistic public trial proposal appeal signal rental retail email potential professional individual "
    "table cable motive native executive representative rehabilitation ceramic plastic topic basic epidemic academic "
    "student patient agent parent event content talent client accident president continent component plant "
    "restaurant consultant merchant grant assistant participant tenant immigrant migrant giant elephant descendant "
    "adolescent percent extent intent discontent advent rent scent tent cent consent dissent infant merchant "
    "protestant servant currant covenant warrant pollutant lubricant disinfectant entrant applicant inhabitant year "
    "bear near gear wear need seed feed speed breed weed deed seaweed bed shed arsenal canal goal deal meal coal "
    "seal terminal criminal portal mammal crystal ritual manual tribunal interval criteria referral disposal "
    "withdrawal budget arctic republic critic comic mechanic mosaic republics panic picnic arithmetic rhetoric fish "
    "dish parish finish polish publish boundary anniversary secretary diary glossary commentary itinerary sanctuary "
    "january february ocean cheese course source resource resource drive dive hive olive live five alive active-duty "
    "ship offspring cavern "
    "pattern concern tern heart fear tear ear solar-power disaster".split()
)
_PLAIN_ADJECTIVES: Final = frozenset(
    "honest just robust modest vast joint humanitarian parallel safe "
    " clean fair open new green smart secure fast good better best high low large small strong modern "
    "innovative humane orderly healthy wise sound peaceful equal proprietary stable novel solid hybrid rapid valid "
    "free early young old rural urban marine maritime human mobile online offline basic public private academic "
    "professional civil postal nuclear applied built renewable plain raw wild inland offshore coastal remote deep "
    "fine pure "
    "environmentally socially economically technologically culturally ecologically".split()
)
_QUANTITY: Final = re.compile(
    rf"(?:(?:more than|over|about|around|nearly|almost|up to|some|at least|approximately|only|the|its|"
    rf"all)\s+)*(?:(?i:{NUMBER})|\d[\d.,]*|hundreds|thousands|dozens|millions|several hundred)\b"
)
_JOINED: Final = re.compile(r",\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+")
_PREPOSITION: Final = re.compile(
    r"\s+(?:of|for|in|on|to|with|at|by|from|into|between|among|amongst|about|regarding|concerning|against|towards?|"
    r"within|across|through|related to|relating to|over|under|during|that|which|as|such as|including|per|than)\s+"
)


@lru_cache(maxsize=20000)
def is_adjective(word: str) -> bool:
    """Whether a word reads as an adjective by its ending (or is a common one), and not as a noun."""
    if re.match(r"[A-Z]\w+(?:ian|ean|ican|rman|oman|ish|ese|ench|utch)$", word):
        return True
    word = word.lower().strip("'\"")
    return word in _PLAIN_ADJECTIVES or (bool(_ADJECTIVE.match(word)) and word not in _NO_ADJECTIVE)


def names_nothing(phrase: str) -> bool:
    """Whether a phrase names no subject: a receiver, a part of the body, a number of things, a wide noun alone."""
    joined = _JOINED.split(phrase)
    if len(joined) > 1:
        if _CLASSED.intersection(phrase.split()[-1:]) and phrase.startswith(_CLASSES):
            # "basic and applied research"
            return False
        return all(
            names_nothing(part) or part in _SERVICES or is_adjective(part.split()[-1] if part.split() else "the")
            for part in joined
        )
    parts = _PREPOSITION.split(phrase.strip(" ,.;:\"'()"), maxsplit=1)
    words = [word.lower() for word in re.findall(r"[\w'&./-]+", parts[0])]
    number = len(words)
    while len(words) > 1 and words[0] in QUALITIES:
        words = words[1:]
    if not words or _QUANTITY.match(phrase) or words[-1].isdigit():
        return True
    return _is_wide(phrase, parts, words, number)


def _is_wide(phrase: str, parts: list[str], words: list[str], number: int) -> bool:
    """Whether the head of a phrase names no subject. parts: before and behind its preposition; number: its words."""
    head = words[-1].rpartition("/")[2]
    if head in BELONGINGS and len(parts) > 1 and _ABOUT.search(phrase):
        return names_nothing(parts[1])
    if len(parts) > 1 and head in _ARRANGED and words[-1] == parts[0].split()[-1].lower() and _OF.search(phrase):
        return names_nothing(parts[1])
    if head in RECEIVERS or head in BELONGINGS or (head in _BRANCHES and _GENERIC.issuperset(words[:-1])):
        return True
    wide = head in WIDE or (head in QUALITIES and head not in _PLAIN_ADJECTIVES) or head in _PRONOUNS
    classed = head in _CLASSED and number == len(words) + 1 and phrase.lower().startswith(_CLASSES)
    telling = classed or any(_tells(word, head) for word in words[:-1])
    mutual = head in MUTUAL and _BETWEEN.search(phrase)
    if not wide or telling or mutual or (head in _PASSING and len(parts) > 1):
        return False
    if len(parts) > 1:
        return bool(_NAMED.fullmatch(parts[1])) or names_nothing(parts[1])
    return not (head in _BARE and number == 1)


#: Wide nouns that a class tells apart: "regional cooperation", "applied research".
_CLASSED: Final = frozenset(
    "cooperation co-operation development research training education information exchange exchanges growth policy "
    "relations trade systems".split()
)
_CLASSES: Final = tuple(
    f"{word} "
    for word in "international regional global local european applied basic fundamental professional public private "
    "interdisciplinary multidisciplinary complex human advanced".split()
)
#: "the organisation of races": a doing, beside the body that an organisation is.
_ARRANGED: Final = frozenset(("organisation", "organization", "representation", "membership"))
_OF: Final = re.compile(r"^[\w' -]+? of (?!the [A-Z])")
#: "scientific disciplines": which, is not said.
_BRANCHES: Final = frozenset("disciplines fields areas domains topics sectors subjects branches themes".split())
_GENERIC: Final = QUALITIES | frozenset("scientific academic technical industrial thematic research economic".split())


def _tells(word: str, head: str) -> bool:
    """Whether a word before a wide noun says what it is about."""
    if word in QUALITIES or word.endswith("ly"):
        return False
    return not (head in _VAGUE and is_adjective(word))


#: "the work of the HLB".
_NAMED: Final = re.compile(r"the\s+[A-Z][\w&-]*(?:\s+(?:(?:of|for|the|and)\s+)*[A-Z][\w&-]*)*(?:\s\(.*\))?")
#: Wide nouns that any object makes an area: "exchange of ideas".
_PASSING: Final = frozenset("exchange sharing dissemination".split())
#: What bodies have with one another is an area, whoever they are.
MUTUAL: Final = frozenset("cooperation co-operation coordination collaboration integration".split())
_BETWEEN: Final = re.compile(r"\s(?:between|among|amongst)\s")
#: Events and writings on a subject name it.
_ABOUT: Final = re.compile(r"^[\w' -]+?\s(?:on|about)\s")
_PRONOUNS: Final = frozenset("it its they them their we our us you your he she his her which who that there".split())
