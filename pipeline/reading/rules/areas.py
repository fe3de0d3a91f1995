"""Activity areas: wordings behind which a text says what the body works on. A match ends where the phrases begin."""

from typing import Final

from pipeline.reading.rules.rule import Rule, compile_pattern
from pipeline.reading.verbs import BASES, GERUNDS, THIRDS, pattern
from pipeline.reading.vocabulary import KIND_NOUNS

_AIM = (
    r"(?i:aims?|goals?|missions?|objectives?|purposes?|mandates?|tasks?|roles?|functions?|remit|vision|focus(?: areas?)?|priorit(?:y|ies)|"
    r"(?:main |key |core |principal |major )*(?:activit(?:y|ies)|areas? of (?:work|activity|expertise|interest|research|action|focus|competence)|"
    r"(?:research|work|activity|business|focus|thematic|priority) (?:areas?|topics?|fields?|interests?|themes?|lines?|priorities|focus areas)|fields? of (?:work|activity|research|expertise)|expertise|"
    r"interests|responsibilit(?:y|ies)|competenc(?:e|es|ies)|raison d'être|ambition|work|services|research|concerns?|topics?))"
)
_SETTLED = r"(?:established|created|founded|set up|formed|launched|constituted|designed|instituted|built|organi[sz]ed|started|incorporated)"
_ABOUT = (
    r"(?:responsible for|dedicated (?:exclusively |entirely )?to|devoted (?:exclusively |entirely )?to|committed to|concerned with|engaged in|active (?:mainly )?in|"
    r"involved in|speciali[sz]ed in|speciali[sz]ing in|speciali[sz]es in|focus(?:s)?ed on|focus(?:s)?ing on|focus(?:s)?es (?:(?:its|their) [\w ]{1,20} )?(?:mainly |primarily |especially )?on|tasked with|charged with|"
    r"entrusted with|mandated to|mandated with|working (?:on|for|towards?)|works? (?:on|for|towards?)|in charge of|expert(?:s|ise)? in|competent in|"
    r"interested in|experience in|experienced in|track record in|deals? with|dealing with|concentrat(?:es|ing) on|centred on|centered on|engaged with|accountable for|"
    r"leaders? in|leading in|speciali[sz]ations? in|aimed at|aiming at|aims at|geared towards?|oriented towards?|advocat(?:es|ing) for|campaign(?:s|ing) for|"
    r"contribut(?:es|ing) to|invests? in|investing in|engages? in|covers|covering|dealing in)"
)


def _rule(rule_id: str, meaning: str, template: str, **more: object) -> Rule:
    pieces = {
        "AIM": _AIM, "SETTLED": _SETTLED, "ABOUT": _ABOUT, "BASE": pattern(BASES), "THIRD": pattern(THIRDS), "GERUND": pattern(GERUNDS), "KIND": pattern(KIND_NOUNS),
        "MODIFIERS": r"(?:(?:[\w-]+)\s+){0,3}?",
    }
    for name, piece in pieces.items():
        template = template.replace("{" + name + "}", piece)
    return Rule(f"area.{rule_id}", "activity_areas", meaning, compile_pattern(template), **more)  # type: ignore[arg-type]


AREA_RULES: Final = (
    _rule(
        "aim", "its aim, mission, mandate is to do THINGS; its activities include THINGS",
        r"(?:{ITS}|\b(?:[Tt]he|[Aa]n?|[Oo]ne of (?:its|the)|[Mm]ain|[Kk]ey|[Cc]urrent|[Aa]reas))\s+{MODIFIERS}(?P<cue>{AIM})(?:\s+(?:of|for)\s+{MARK}|\s+(?:in|within)\s+[^.;:,]{1,40}?)?(?:\s+(?:is|are|was|were|includes?|comprises?|covers?|concerns?|consists? (?:of|in)|being|lies? (?:in|on)|encompass(?:es)?|remains?):?|\s*:)(?:\s+(?:also|mainly|primarily|therefore|thus|not only|still|both|now|currently|twofold:|threefold:|based on|focused on|in|on|around|issues such as|areas such as))*\s+(?=[\w\"'(])",
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
    ),
    _rule(
        "with_aim", "with the aim of doing THINGS",
        r"\b(?P<cue>(?i:with (?:the|an|its|a) (?:\w+ ){0,2}(?:aim|goal|mission|objective|purpose|mandate|vision|task|ambition|view)s?|whose (?:\w+ ){0,2}(?:aim|goal|mission|objective|purpose|mandate|task)s? (?:is|are)|for the purposes? of|in an effort to|mission to|aim(?:s)? to|aiming to|aims? is))\s+(?:of\s+|to\s+|is\s+to\s+)?(?=\w)",
        finds=(
            "The Board was formed with the aim of making «coastal waters safe».",
            "It is a league whose mission is to enhance «harbour safety».",
            "The HLB aims to reduce «oil spills».",
        ),
        passes=("The Museum aims to show fine arts.", "The Board sails with the tide.", "The pilots aim to win."),
    ),
    _rule(
        "about", "responsible for, dedicated to, concerned with THINGS",
        r"\b(?P<cue>{ABOUT})\s+(?:the fields? of\s+|the areas? of\s+|issues (?:such as|of)\s+|areas (?:such as|of)\s+|matters (?:such as|of|related to)\s+|topics (?:such as|of)\s+)?(?=[\w\"'(])",
        finds=(
            "The Board is responsible for «harbour lights» and «pilot fees».",
            "It is a league dedicated to «ship safety».",
            "The HLB focuses on «wreck removal», «dredging» and «pilot training».",
        ),
        passes=("The Museum is responsible for fine arts.", "The Board is dedicated.", "The pilots focus on the sea."),
    ),
    _rule(
        "settled_to", "founded to do THINGS",
        r"\b(?P<cue>(?i:{SETTLED}))\b[^.;:]{0,170}?\b(?:in order\s+)?to\s+(?!be\b|become\b|date\b|have\b|the\b|an?\b)(?=[a-z]+\s)",
        finds=(
            "The Board was founded in 1901 to promote «harbour safety».",
            "It is an agency created by nine towns to coordinate «pilot training».",
            "Set up to protect «ships», the HLB keeps the lights.",
        ),
        passes=("The Museum was founded to promote fine arts.", "The Board was founded next to a pier.", "A school was set up to train pilots."),
    ),
    _rule(
        "body_to", "an organisation to do, for doing THINGS",
        r"(?:{MARK}|\b[Ii]t\b|\b[Ww]e\b)[^.;:]{0,30}?\s(?:is|are|was)\s+(?:an?|the|one of the)\s+[^.;:,]{0,80}?\b(?P<cue>\w+)\s+(?:to\s+(?={BASE}\b)|for\s+(?:the\s+)?(?=(?:promotion|protection|development|advancement|coordination|support|study|exchange|improvement|conservation|management)\b))",
        finds=(
            "The Board is a league of towns to promote «harbour safety».",
            "It is a non-profit association for the «protection of seals».",
            "The HLB is an agency to coordinate «pilot training».",
        ),
        passes=("The Museum is a place to promote fine arts.", "The Board is close to Bergen.", "The Board is a friend for life."),
    ),
    _rule(
        "does_to", "seeks, works, helps to do THINGS",
        r"\b(?P<cue>(?i:seeks?|works?|strives?|aspires?|exists?|serves?|endeavou?rs?|tries|attempts?|intends?|helps?(?: \w+){0,3}?|working|seeking|striving|continues?|is (?:able|working|set|meant|intended|supposed|designed|expected|mandated|tasked|bound))(?: (?:together|actively|closely|also|hard))?)\s+to\s+(?!be\b|become\b|have\b|the\b|an?\b)(?=[a-z]+\s)",
        finds=(
            "The Board seeks to establish «fair fees».",
            "It works to protect «sea birds».",
            "The HLB strives to advance «pilot training».",
        ),
        passes=("The Museum seeks to promote fine arts.", "The pilots work to earn money.", "The Board comes to Bergen."),
    ),
    _rule(
        "does", "promotes, supports, provides THINGS",
        r"(?:(?:{SELF})(?:\s*\([^)]{1,60}\))?(?:,[^.;:,]{1,60},)?|{ITS}\s+(?P<own>(?:[\w-]+\s+){0,3}?(?:groups|laboratories|teams|scientists|researchers|experts|engineers|institutes|departments|work|research|activities|projects|programmes|services|products))|\b(?:and|also|which|that)|,)\s+(?:(?:also|currently|now|mainly|primarily|actively|further|therefore|directly|independently|jointly|mostly|regularly|thus|will|has been|can)\s+){0,2}(?P<cue>{THIRD}(?:(?:, |,? and |, and )(?:{THIRD}))*|carries out|deals with|works (?:closely )?(?:on|in(?: the fields? of)?)|{BASE}(?=\s)|{GERUND})\s+(?!(?:to|with|at|by|from|as|under|out|closely|together|among|between|through|for)\b)(?=[\w\"'(])",
        finds=(
            "The Board promotes «fair pilot fees».",
            "It provides «harbour maps» and «tide tables».",
            "The HLB conducts «tide surveys».",
        ),
        passes=("The Museum promotes fine arts.", "The Board has lamps.", "Bergen supports schools."),
    ),
    _rule(
        "body_doing", "a company, body providing, promoting THINGS",
        r"(?:{MARK}|\b[Ii]t\b|\b[Ww]e\b)[^;:]{0,60}?\s(?:is|are|was)\s+(?:an?|the|one of the)\s+[^.;:,]{0,90}?\b{KIND}(?:\s+of\s+[\w-]+)?\s+(?P<cue>{GERUND})\s+(?!to\b)(?=[\w\"'(])",
        finds=(
            "The Board is a league of towns promoting «harbour safety».",
            "It is a company providing «harbour maps» and «tide tables».",
            "The HLB is a trust supporting «pilot training».",
        ),
        passes=("The Museum is a hall showing fine arts.", "The Board is promoting.", "It is raining in Bergen."),
    ),
    _rule(
        "has_task", "has the task, the mandate of doing THINGS",
        r"\b(?P<cue>(?i:(?:has|have|had|given|having|receives|holds|performs|plays|fulfils|assumes|bears)\s+(?:the|a|an|its|as its|also the)\s+(?:[\w-]+\s+){0,2}?(?:aims?|mandate|tasks?|mission|goals?|responsibility|role|objectives?|purpose|function)(?:\s+(?:of|to|for|in|is to|to help))|(?:has|have|assumes?|bears?) (?:\w+ )?(?:responsibility|competence) (?:for|in)))\s+(?=\w)",
        finds=(
            "The Board has a mandate to promote «harbour safety».",
            "It has the task of coordinating «pilot training».",
            "The HLB performs the role of spreading «harbour news».",
        ),
        passes=("The Museum has the task of showing fine arts.", "The Board has a harbour to keep.", "The pilots have a mandate to strike."),
    ),
    _rule(
        "forum", "a forum, platform, centre for THINGS",
        r"\b(?P<cue>(?i:(?:forum|platform|framework|mechanism|instrument|vehicle|venue|centre|center|hub|network|body|organi[sz]ation|association|agency|programme|program|laboratory|institute|initiative|fund|tool|voice)\s+(?:for|to|of)(?:\s+(?:discussing|discussion (?:of|on)|dialogue on|the exchange of|exchanging|excellence (?:in|for)))?))\s+(?:the\s+)?(?=(?:{GERUND}|{BASE}(?=\s(?!of\b))|promotion|protection|development|advancement|coordination|cooperation|co-operation|research|study|exchange|improvement|conservation|management|dialogue|discussion|peace|security|regional|international|political|economic|scientific|technical|sustainable)\b)",
        finds=(
            "The Board is a forum for «regional trade».",
            "It serves as a platform for exchanging «tide data».",
            "The HLB is a centre for «research on tides».",
        ),
        passes=("The Museum is a forum for political art.", "The Board met in the forum of Rome.", "The Board is a place for friends."),
    ),
    _rule(
        "acts_as", "acts, serves as a body for THINGS",
        r"(?:{SELF}|\band)\s+(?:also\s+)?(?P<cue>(?i:acts?|serves?|functions?|operates?|works)\s+as\s+(?:an?|the)\s+[^.;,]{3,50}?\s(?:for|in|of))\s+(?=[a-z])",
        finds=(
            "The Board acts as a coordinating body for «lamp research».",
            "It serves as the governing body of «harbour sport».",
            "The HLB functions as a clearing house for «tide data».",
        ),
        passes=("The Museum acts as a guide for visitors.", "The Board acts as one.", "The pilots act as a crew of friends."),
    ),
    _rule(
        "that_improve", "projects, measures that improve THINGS",
        r"\b(?P<cue>(?i:projects?|initiatives|activities|programmes|programs|measures|policies|investments|actions|solutions)\s+(?:that|which))\s+(?:will\s+|can\s+|help\s+(?:to\s+)?)?(?={BASE}\s)",
        finds=(
            "The Board finances projects that improve «harbour safety».",
            "It runs programmes which protect «sea birds».",
            "The HLB pays for measures that reduce «oil spills».",
        ),
        passes=("The Museum runs projects that promote fine arts.", "The Board likes projects that are good.", "The Board runs projects with friends."),
    ),
    _rule(
        "to_do", "what the body does to reach THINGS: uses funds to build",
        r"\b(?P<cue>(?:in order\s+)?to)\s+(?=(?:promote|foster|strengthen|improve|protect|enhance|advance|build|reduce|combat|coordinate|facilitate|encourage|safeguard|preserve|prevent|harmonise|harmonize|stimulate|develop|address|eradicate|tackle)\s)",
        finds=(
            "The Board uses its ships to protect «sea birds».",
            "It joins towns in order to improve «harbour safety».",
            "The HLB trains pilots to prevent «oil spills».",
        ),
        passes=("The Museum uses its halls to promote fine arts.", "The pilots strike to improve their pay.", "The Board asked the Museum, which aims to protect art."),
    ),
    _rule(
        "kind_in", "a centre, provider, leader, manufacturer in, of, for THINGS",
        r"(?:{MARK}|\b[Ii]t\b|\b[Ww]e\b)[^;:]{0,80}?\s(?:is|are|was|being|become)\s+(?:an?|the|one of (?:the|[A-Z][\w']+)|among the)\s+[^.;:]{0,90}?\b(?P<cue>(?:(?:providers?|suppliers?|developers?|manufacturers?|producers?|specialists?|experts?|publishers?|distributors?|operators?|vendors?|integrators?)\s+(?:of|in|for)|"
        r"(?:cent(?:re|er)|institute|laboratory|leaders?|compan(?:y|ies)|pioneers?|players?|firm|consultancy)\s+(?:in|for|focused on|focusing on|speciali[sz]ed in|speciali[sz]ing in|active in|working in|dedicated to)(?=\s+[a-z])))\s+(?!the\s+(?:city|town|world|country|heart)\b|{MARK})(?=[\w(])",
        finds=(
            "The Board is a leading provider of «harbour maps» and «tide tables».",
            "It is a research centre in «lamp optics».",
            "The HLB is the largest manufacturer of «ship lamps».",
        ),
        passes=("The Museum is a leading provider of fine arts.", "The Board is a friend in need.", "The Board is one of a kind."),
    ),
    _rule(
        "has_areas", "has three areas of work: THINGS",
        r"(?:{SELF}|\band)\s+(?P<cue>(?:has|have|covers?|comprises?|includes?|addresses|works (?:in|on)|operates in|pursues?|offers?|focuses on|is organi[sz]ed (?:in|into|around)|is divided into)\s+(?:[\w-]+\s+){0,4}?(?:areas?|fields?|lines?|topics?|themes?|pillars|priorities|domains?|sectors?|directions|programmes|programs|activities|units|divisions|departments)(?:\s+of\s+[\w -]{3,40}?)?(?::|,? such as|,? including|,? namely|\s-|\s\u2013))\s+(?=[\w(])",
        finds=(
            "The Board is divided into three units: «lamp optics», «tides» and «dredging».",
            "It works in five fields: «dredging», «pilotage» and «wreck removal».",
            "The HLB pursues many topics such as «sea birds» and «oil spills».",
        ),
        passes=("The Museum has three areas of research: art, music and dance.", "The Board has five halls: two in Bergen.", "The Board has areas."),
    ),
    _rule(
        "work_in", "research, expertise, projects, courses in THINGS",
        r"\b(?P<cue>(?i:research|expertise|experience|competen(?:ce|cies)|know-how|skills|courses?|degrees?|training|speciali[sz]ations?|challenges)\s+(?:in|on|into))\s+(?:the\s+(?:fields?|areas?|domains?)\s+of\s+)?(?!the\b|this\b|an?\b|its?\b|their\b|our\b|all\b|order\b|which\b|addition\b|particular\b|time\b|many\b|several\b|various\b|different\b|behalf\b|both\b|more\b|over\b|about\b|issues\b|each\b)(?=[a-z])",
        finds=(
            "The Board offers courses in «lamp optics» and «tide reading».",
            "It is known for its courses in «wreck removal».",
            "The HLB carries out research into «sea birds».",
        ),
        passes=("The Museum offers courses in fine arts.", "The Board has offices in Bergen.", "The Board takes part in projects in Norway."),
    ),
    _rule(
        "fields", "in the fields of, in areas such as THINGS",
        r"\b(?P<cue>(?i:(?:in|on|across|within|into|covering|including|to) (?:[\w-]+ ){0,3}?(?:fields?|areas?|domains?|sectors?|issues|topics|disciplines|matters|subjects|questions|aspects)(?: related to| relating to|,? such as| as diverse as| as varied as| as different as| of|,? including|,? like|: )))\s+(?=[\w\"'(])",
        finds=(
            "The Board works in the fields of «dredging», «pilotage» and «wreck removal».",
            "It campaigns on issues such as «oil spills», «sea noise» and «overfishing».",
            "The HLB leads in the area of «harbour maps».",
        ),
        passes=("The Museum works in the field of fine arts.", "The Board owns the fields near Bergen.", "The Board has areas for ships."),
    ),
)
#: Its own engine: what stands before the noun of a definition, without words that name no subject.
KIND_RULE: Final = _rule(
    "kind", "is a THINGS company, agency, programme",
    r"(?:{MARK}|^[Ii]t\b|^[Ww]e\b)[^;:]{0,60}?\s(?:is|are|was|were)\s+(?:an?|the|one of the)\s+(?P<kinds>(?:[\w'-]+,?\s+(?:and\s+)?){1,7}?)(?P<cue>{KIND})\b(?!\s+(?:{KIND})\b)",
    finds=(
        "The Board is a Norwegian «harbour safety» agency.",
        "It is an independent «tide research» institute.",
        "The HLB is a non-profit international «pilot training» organisation.",
    ),
    passes=("The Museum is a fine arts institute.", "The Board is an independent international agency.", "The Board is a large league."),
)
RULES: Final = (*AREA_RULES, KIND_RULE)
