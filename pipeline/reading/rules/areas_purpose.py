"""Activity areas behind wordings of purpose: aims, mandates, "responsible for", "founded to"."""

from typing import Final

from pipeline.reading.rules.area_pieces import AREAS, area_pattern
from pipeline.reading.rules.rule import Rule

RULES: Final = (
    Rule(
        "area.aim",
        AREAS,
        "its aim, mission, mandate is to do THINGS; its activities include THINGS",
        area_pattern(
            r"(?:(?:{ITS}|\b(?:[Tt]he|[Aa]n?|[Oo]ne of (?:its|the)|[Aa]mong (?:its|the)|[Mm]ain|[Kk]ey|[Cc]urrent|"
            r"[Aa]reas|[Tt]he (?:team|group|company|department|lab|laboratory|unit|institute|centre|center|"
            r"university)'s))\s+|^){MODIFIERS}(?P<cue>{AIM})(?:\s+and\s+{MODIFIERS}{AIM})?(?:\s+(?:of|for)\s+{MARK}|"
            r"\s+(?:in|within)\s+[^.;:,]{1,40}?|(?:\s+that)?\s+{SELF}\s+\w+(?:\s+(?:on|in|"
            r"for))?)?(?:,[^.;:,]{3,60},)?(?:\s+(?:(?:also|therefore|mainly|primarily)\s+)?(?:is|are|was|were|"
            r"includes?|comprises?|covers?|concerns?|consists? (?:of|in)|being|lies? (?:in|on)|encompass(?:es)?|"
            r"remains?|relates? to|spans?|involves?|cent(?:res?|ers?) (?:on|around)|focus(?:es)? on|concentrates? on|"
            r"extends? to|deals? with|address(?:es)?|falls? (?:in|into|under)|(?:are|is|can be) (?:divided|grouped|"
            r"organi[sz]ed) (?:in|into)|targets?|extends?):?|\s*:)(?:\s+(?:also|mainly|primarily|therefore|thus|"
            r"not only|still|both|now|currently|focus(?:s)?ed|based|concentrated|cent(?:red|ered)|the following|"
            r"twofold:|threefold:|in|on|around|issues such as|areas such as|to be (?:active|"
            r"engaged) in))*:?\s+(?!to be(?:come)?\b|to (?:replace|succeed|continue)\b|(?:an?|the) (?:body|agency|"
            r"organi[sz]ation|place)\b|\d|not\b|(?:carried out|conducted|done|based|funded|led|organi[sz]ed|"
            r"divided)\b|\w+(?:ed|n|t) (?:by|in|at|as)\b)(?=[\w\"'(])"
        ),
        finds=(
            "Its mission is to promote «safe harbours» and «clean water».",
            "The Board's main activities include «lamp repair», «pilot training» and «wreck removal».",
            "The purpose of the HLB is the «protection of ships».",
            "Its goals are «free passage» and «fair fees».",
        ),
        passes=(
            "Its harbour is wide.",
            "The aim of the Museum is to promote fine arts.",
            "The Board's budget is for lamps.",
        ),
        subject="aim",
    ),
    Rule(
        "area.with_aim",
        AREAS,
        "with the aim of doing THINGS",
        area_pattern(
            r"\b(?P<cue>(?i:with (?:the|an|its|a) (?:\w+ ){0,3}(?:aim|goal|mission|objective|purpose|mandate|vision|"
            r"task|ambition|view|intention)s?\s+(?:of|to|is\s+to)|whose (?:\w+ ){0,3}(?:aim|goal|mission|objective|"
            r"purpose|mandate|task|role|function)s? (?:is|are)(?:\s+to)?|for the (?:\w+ )?purposes? of|"
            r"in an effort to|mission to|aim(?:s)? to|aiming to|(?:the|in) hope of))\s+(?!be\b|become\b)(?=\w)"
        ),
        finds=(
            "The Board was formed with the aim of making «coastal waters» safe.",
            "It keeps the lights with the intention of enhancing «harbour safety».",
            "The HLB aims to reduce «oil spills».",
        ),
        passes=(
            "The Museum aims to show fine arts.",
            "The Board sails with the tide.",
            "The pilots aim to win.",
        ),
        subject="near",
    ),
    Rule(
        "area.with_focus",
        AREAS,
        "with a focus on, with expertise in THINGS",
        area_pattern(
            r"\b(?P<cue>(?i:with (?:[\w-]+ ){0,4}?(?:focus(?:es)?|emphasis|speciali[sz]ation|expertise|experience|"
            r"track record|interests?|competen(?:ce|cies)|know-how|background|capabilities|skills|attention|"
            r"concentration|stress) (?:on|in|to)))\s+(?=[\w\"'(])"
        ),
        finds=(
            "The Board is a league of towns with a focus on «wreck removal».",
            "It is an institute with long-standing expertise in «lamp optics».",
            "With a strong emphasis on «pilot training», the HLB keeps the lights.",
        ),
        passes=(
            "The Museum is a hall with a focus on fine arts.",
            "The Board is a league with a harbour.",
            "The Board asked the Museum, which works with a focus on fine arts.",
        ),
        subject="loose",
    ),
    Rule(
        "area.about",
        AREAS,
        "responsible for, dedicated to, concerned with THINGS",
        area_pattern(
            r"\b(?P<cue>{ABOUT})\s+(?:the fields? of\s+|the areas? of\s+|issues (?:such as|of)\s+|areas (?:such as|"
            r"of)\s+|matters (?:such as|of|related to)\s+|topics (?:such as|of)\s+)?(?=[\w\"'(])"
        ),
        finds=(
            "The Board is responsible for «harbour lights» and «pilot fees».",
            "It is a league dedicated to «ship safety».",
            "The HLB focuses on «wreck removal», «dredging» and «pilot training».",
        ),
        passes=(
            "The Museum is responsible for fine arts.",
            "The Board is dedicated.",
            "The pilots focus on the sea.",
        ),
    ),
    Rule(
        "area.settled_to",
        AREAS,
        "founded to do THINGS",
        area_pattern(
            r"\b(?P<cue>(?i:{SETTLED}))\b(?:(?!\b(?:which|who|whose|that|potential|ability|able|expanded|grown|"
            r"renamed|moved|decision|decided|agreed|headquarters|and has|"
            r"and have)\b)[^.;:]){0,170}?\b(?:(?:in order\s+)?to\s+(?!be\b|become\b|date\b|have\b|the\b|an?\b|"
            r"include\b|replace\b|succeed\b|mark\b|celebrate\b|hold\b|join\b|house\b|take\b|comprise\b|its\b|this\b|"
            r"their\b|help\s+(?:the|them)\b)(?=\"?[a-z]+(?:,?\s))|(?:specifically |"
            r"primarily )?for\s+(?:the\s+)?(?=(?:{GERUND}|{DOING}(?:,|\s+(?:of|and|in)))\b))"
        ),
        finds=(
            "The Board was founded in 1901 to promote «harbour safety».",
            "It is an agency created by nine towns to coordinate «pilot training».",
            "Set up to protect «ships», the HLB keeps the lights.",
            "The Board was established for the «protection of seals».",
        ),
        passes=(
            "The Museum was founded to promote fine arts.",
            "The Board was founded next to a pier.",
            "A school was set up to train pilots.",
        ),
    ),
    Rule(
        "area.body_to",
        AREAS,
        "an organisation to do, for doing THINGS",
        area_pattern(
            r"(?:{BODY}|\b[Ii]t\b|\b[Ww]e\b)[^.;:]{0,30}?\s(?:is|are|was)\s+(?:an?|the|"
            r"one of the)\s+[^.;:,]{0,80}?\b(?P<cue>\w+)\s+(?:to\s+(?={BASE}\b)|for\s+(?:the\s+)?(?={DOING}\b)|"
            r"(?:for|of|on)\s+(?=(?:{STRONGGERUND})\s))"
        ),
        finds=(
            "The Board is a league of towns to promote «harbour safety».",
            "It is a non-profit association for the «protection of seals».",
            "The HLB is an agency to coordinate «pilot training».",
        ),
        passes=(
            "The Museum is a place to promote fine arts.",
            "The Board is close to Bergen.",
            "The Board is a friend for life.",
        ),
        subject="stated",
    ),
    Rule(
        "area.does_to",
        AREAS,
        "seeks, works, helps to do THINGS",
        area_pattern(
            r"\b(?P<cue>(?i:seeks?|works?|strives?|aspires?|exists?|serves?|endeavou?rs?|tries|attempts?|intends?|"
            r"helps?(?: \w+){0,3}?|working|seeking|striving|continues?|joins forces|join forces|wants?|"
            r"uses? [^.;:,]{3,60}?|is (?:able|working|set|meant|intended|supposed|designed|expected|mandated|tasked|"
            r"bound|committed|determined|authori[sz]ed|empowered|there)|are (?:working|committed|"
            r"determined))(?: (?:together|actively|closely|also|hard|tirelessly|[\w ]{3,40}?))?)\s+to\s+(?!be\b|"
            r"become\b|have\b|the\b|an?\b|its\b|their\b|date\b|all\b|\w+ing\b)(?=[a-z]+[\s,])"
        ),
        finds=(
            "The Board seeks to establish «fair fees».",
            "It works to protect «sea birds».",
            "The HLB strives to advance «pilot training».",
        ),
        passes=(
            "The Museum seeks to promote fine arts.",
            "The pilots work to earn money.",
            "The Board comes to Bergen.",
        ),
    ),
    Rule(
        "area.has_task",
        AREAS,
        "has the task, the mandate of doing THINGS",
        area_pattern(
            r"\b(?P<cue>(?i:(?:has|have|had|given|having|receives|holds|performs|plays|fulfils|assumes|bears|"
            r"with)\s+(?:the|a|an|its|as its|also the)\s+(?:[\w-]+\s+){0,2}?(?:aims?|mandate|tasks?|mission|goals?|"
            r"responsibility|role|objectives?|purpose|function|duty|competence)(?:\s+(?:of|to|for|in|is to|to help))|"
            r"(?:has|have|assumes?|bears?|with) (?:\w+ )?(?:responsibility|competence|responsibilities) (?:for|"
            r"in)))\s+(?!be\b|become\b|play\b)(?=\w)"
        ),
        finds=(
            "The Board has a mandate to promote «harbour safety».",
            "It has the task of coordinating «pilot training».",
            "The HLB performs the role of spreading «harbour news».",
        ),
        passes=(
            "The Museum has the task of showing fine arts.",
            "The Board has a harbour to keep.",
            "The pilots have a mandate to strike.",
        ),
    ),
)
