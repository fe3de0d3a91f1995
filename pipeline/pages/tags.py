"""What HTML elements, attributes and class names say about the text inside them."""

import re
from collections.abc import Iterable, Mapping

Attributes = Mapping[str, str | None]

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
#: Elements whose content no reader sees.
UNSEEN = frozenset(
    "head title script style template noscript iframe noembed noframes svg math canvas audio video object"
    " textarea datalist xmp plaintext".split()
)
BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption"
    " figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup"
    " option p pre search section select summary table tbody td tfoot th thead title tr ul".split()
)
TITLES = frozenset("h1 h2 h3 h4 h5 h6".split())
HEADINGS = {f"h{n}": n for n in range(1, 7)} | {"summary": 5, "legend": 5, "caption": 5}
#: Kind and level of the text inside an element; see `Block`.
KINDS = {tag: ("heading", level) for tag, level in HEADINGS.items()} | {
    "li": ("item", 1),
    "td": ("cell", 0),
    "th": ("cell", 0),
    "dt": ("term", 0),
    "dd": ("paragraph", 0),
}
LISTS = frozenset("ul ol menu dir".split())
CELLS = frozenset(("td", "th"))
BOLD = frozenset(("b", "strong"))
#: Elements that are not part of what the page says.
FURNITURE = frozenset("nav footer aside form select search dialog".split())
#: Elements that show where the page's own text is.
CONTENT = frozenset("main article section li td th dd blockquote figure".split())
#: An open element that a new one of the set closes, where it stands on top.
CLOSED_BY = {
    "li": frozenset(("p", "li")),
    "dt": frozenset(("p", "dt", "dd")),
    "dd": frozenset(("p", "dt", "dd")),
    "td": frozenset(("p", "td", "th")),
    "th": frozenset(("p", "td", "th")),
    "tr": frozenset(("p", "td", "th", "tr")),
    "tbody": frozenset(("p", "td", "th", "tr", "thead", "tbody")),
    "tfoot": frozenset(("p", "td", "th", "tr", "tbody")),
    "option": frozenset(("option",)),
    "optgroup": frozenset(("option", "optgroup")),
}
_CLOSES_P = frozenset(("p",))

_ROLES = frozenset("navigation banner contentinfo search menu menubar dialog alertdialog complementary toolbar".split())
_FURNITURE_WORDS = (
    "nav|navbar|navigation|menu|menubar|submenu|footer|breadcrumbs?|cookies?|pagination|pager|sidebar|topbar|masthead"
    "|siteheader|sitefooter|sharebar|toolbar"
)
_FURNITURE_NAME = re.compile(
    rf"(?!(?:has|have|with|no|without|is|open|fixed|sticky)[-_])(?:(?:{_FURNITURE_WORDS})(?:[-_].*)?"
    rf"|(?:[^-_]+[-_]+){{0,4}}(?:{_FURNITURE_WORDS})|site[-_]header|main[-_]header|top[-_]bar|skip[-_]links?)",
    re.IGNORECASE,
)
_TITLE_NAME = re.compile(
    r"(?:h([1-6])|(?:[^-_]+[-_]+){0,6}(?:title|heading|headline|header|name)(?:[-_](?:text|link|[1-6]|default|inner))?)",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"sub-?_?(?:title|head)|job|user|file|position|role|page-?header|(?:first|last|sur|nick)-?_?name", re.IGNORECASE
)
#: What stands in a heading beside the name: a role, a country.
_BESIDE = re.compile(
    r"(?:[^-_]+[-_]+){0,4}(?:role|badge|tag|pill|chip|country|flag|city|location|place|type|sub-?(?:title|heading)?|"
    r"position|status|meta|acronym|abbr|short-?name)s?",
    re.IGNORECASE,
)
_TOGGLE = re.compile(r"accordion|collaps|toggle|panel|expand|faq", re.IGNORECASE)
_ANCHOR = re.compile(r"\b(?:header-?link|anchorjs|header-anchor|heading-anchor)\b", re.IGNORECASE)
_UNSHOWN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_HEAVY = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
#: More of an attribute than this is not looked at.
_ENOUGH = 500


def closed_by(tag: str) -> frozenset[str]:
    """The elements that end where `tag` starts, if they stand on top of the open ones."""
    return CLOSED_BY.get(tag, _CLOSES_P)


def is_hidden(tag: str, attributes: Attributes) -> bool:
    """Whether the element's own attributes keep it from a reader's sight, or it only marks a heading's address."""
    if tag == "a" and _ANCHOR.search((attributes.get("class") or "")[:_ENOUGH]):
        return True
    if attributes.get("hidden", "until-found") != "until-found":
        return True
    return attributes.get("aria-hidden") == "true" or bool(_UNSHOWN.search((attributes.get("style") or "")[:_ENOUGH]))


def is_heavy(attributes: Attributes) -> bool:
    """Whether an inline style makes the element bold."""
    return bool(_HEAVY.search((attributes.get("style") or "")[:_ENOUGH]))


def is_furniture(tag: str, attributes: Attributes) -> bool:
    """Whether the element is navigation, footer, form and the like, by its tag, role or names."""
    if tag in FURNITURE or attributes.get("role") in _ROLES:
        return True
    return tag not in HEADINGS and any(_FURNITURE_NAME.fullmatch(name) for name in _names(attributes))


def is_beside(tag: str, attributes: Attributes) -> bool:
    """Whether an inline element in a heading says something beside the heading's name."""
    return tag == "small" or any(_BESIDE.fullmatch(name) for name in _names(attributes))


def title_level(tag: str, attributes: Attributes) -> int:
    """The level of a heading by class name, 0 where none says so."""
    if attributes.get("role") == "heading":
        level = attributes.get("aria-level") or "2"
        return int(level) if level in tuple("123456") else 6
    names = _names(attributes)
    if tag == "button":
        return 5 if any(_TOGGLE.search(name) for name in names) else 0
    for match, name in ((_TITLE_NAME.fullmatch(name), name) for name in names):
        if match and not _NO_TITLE.search(name):
            return int(match[1] or 5)
    return 0


def _names(attributes: Attributes) -> Iterable[str]:
    """The first names of the element's class, and its id."""
    names = (attributes.get("class") or "")[:_ENOUGH].split()[:20]
    own = attributes.get("id")
    return [*names, own] if own and len(own) <= _ENOUGH else names
