"""Activity areas named as fields: "in the areas of", "a provider of", "research in", "a forum for"."""

from typing import Final

from pipeline.reading.rules.area_pieces import AREAS, area_pattern
from pipeline.reading.rules.rule import Rule

RULES: Final = (
    Rule(
        "area.governs",
        AREAS,
        "the governing body of, the authority for THINGS",
        area_pattern(
            r"\b(?P<cue>(?i:(?:governing|regulatory|regulating|supervisory|supervising|coordinating|co-ordinating|"
            r"standards|standardi[sz]ation|certification|administrative|competent|licensing|funding|implementing|"
            r"sanctioning)\s+(?:body|bodies|authority|agency|organi[sz]ation|board|council|federation)\s+(?:for|of|"
            r"in)))\s+(?:the\s+)?(?=[a-z])"
        ),
        finds=(
            "The Board is the governing body of «harbour rowing».",
            "It is the regulatory authority for «pilot services».",
            "The HLB is the international governing body for the «sport of rowing».",
        ),
        passes=(
            "The Museum is the governing body of the arts.",
            "The Board is the governing body of Bergen.",
            "The Board met the pilots, a governing body of friends.",
        ),
    ),
    Rule(
        "area.forum",
        AREAS,
        "a forum, platform, centre for THINGS",
        area_pattern(
            r"\b(?P<cue>(?i:(?:(?:forum|platform|framework|mechanism|instrument|vehicle|venue|centre|center|hub|"
            r"network|body|organi[sz]ation|association|agency|programme|program|laboratory|institute|initiative|fund|"
            r"tool|voice|partnership|alliance|movement|campaign|coalition|catalyst|society|college|council|"
            r"federation|union|group|lobby|think tank|cluster|club|register|registry|company|office|bureau|authority|"
            r"board|committee|commission|service|foundation|trust)(?: of (?:excellence|expertise|"
            r"competence))?\s+(?:for|on)|(?:centre|center|laboratory|institute|hub)\s+of)(?:\s+(?:discussing|"
            r"(?:debate|discussion|dialogue|discussions|debates|collaboration|cooperation) (?:of|on|about|in)|"
            r"the exchange of|exchanging|excellence (?:in|for)|(?:expertise|competence) (?:in|for|on)|"
            r"advanced study in))?))\s+(?:the\s+)?(?=(?:{GERUND}|{STRONGBASE}(?=\s(?!of\b))|{DOING}|dialogue|"
            r"discussion|security|regional|international|political|economic|scientific|technical|sustainable|"
            r"(?!its\b|their\b|all\b|those\b|people\b|more\b|which\b|whom\b|use\b|this\b|that\b|many\b|over\b|"
            r"about\b|some\b|each\b|every\b|behalf\b|our\b|your\b|his\b|her\b|an?\b|the\b|it\b|him\b|them\b|issues\b|"
            r"matters\b|short\b|example\b|instance\b)[a-z]+)\b)"
        ),
        finds=(
            "The Board offers a forum for «regional trade».",
            "It hosts a platform for exchanging «tide data».",
            "The HLB runs a network for «harbour safety».",
        ),
        passes=(
            "The Museum is a forum for political art.",
            "The Board met in the forum of Rome.",
            "The Board is a place for friends.",
        ),
        subject="near",
    ),
    Rule(
        "area.kind_in",
        AREAS,
        "a centre, provider, leader, manufacturer in, of, for THINGS",
        area_pattern(
            r"(?:^(?:(?:[Aa]n?|[Tt]he|[Oo]ne of the|[Aa]s an?)\s+)?(?:(?!(?:is|are|was|were|has|have|works?|"
            r"acts?)\b)[\w-]+\s+){0,5}?|{BODY},\s+(?:an?|the|one of the)\s+[^.;:,]{0,90}?|(?:{BODY}|\b[Ii]t\b|"
            r"\b[Ww]e\b)[^;:]{0,80}?\s(?:is|are|was|being|has become|became|(?:aims|aspires|strives|wants|"
            r"seeks) to (?:be|become))\s+(?:an?|the|one of (?:the|[A-Z][\w']+)|"
            r"among the)\s+[^.;:]{0,90}?)\b(?P<cue>(?:(?:providers?|suppliers?|developers?|manufacturers?|producers?|"
            r"specialists?|experts?|publishers?|distributors?|operators?|vendors?|integrators?|purveyors?|funders?|"
            r"promoters?|makers?|advocates?|retailers?|exporters?|designers?|builders?)\s+(?:of|in|for|on)|"
            r"(?:cent(?:re|er)s?|institutes?|laborator(?:y|ies)|leaders?|compan(?:y|ies)|pioneers?|players?|firms?|"
            r"consultanc(?:y|ies)|authorit(?:y|ies)|facilit(?:y|ies)|organi[sz]ations?|groups?|teams?|bodies|hubs?|"
            r"universit(?:y|ies)|think tanks?|infrastructures?)\s+(?:in|for|on|focused on|focusing on|"
            r"speciali[sz]ed in|speciali[sz]ing in|active in|working in|dedicated to)(?=\s+[a-z]|"
            r"\s+[A-Z]\w+ [A-Z])))\s+(?!the\s+(?:city|town|world|country|heart|region|south|north|east|west|south\w+|"
            r"north\w+)\b|{MARK}|order\b|which\b|its\b)(?:the\s+(?:fields?|areas?) of\s+)?(?=[\w(])"
        ),
        finds=(
            "The Board is a leading provider of «harbour maps» and «tide tables».",
            "It is a research centre in «lamp optics».",
            "The HLB is the largest manufacturer of «ship lamps».",
        ),
        passes=(
            "The Museum is a leading provider of fine arts.",
            "The Board is a friend in need.",
            "The Board is one of a kind.",
        ),
        subject="stated",
    ),
    Rule(
        "area.has_areas",
        AREAS,
        "has three areas of work: THINGS",
        area_pattern(
            r"(?:{SELF}|\band)\s+(?P<cue>(?:has|have|is home to|houses|hosts|covers?|comprises?|includes?|addresses|"
            r"works (?:in|on)|operates in|pursues?|offers?|provides?|focus(?:es)? on|is active in|supports?|"
            r"is organi[sz]ed (?:in|into|around)|is (?:divided|structured) into|deals with|consists of|runs?|"
            r"carries out|conducts)\s+(?:[\w-]+\s+){0,5}?(?:areas?|fields?|lines?|topics?|themes?|pillars|priorities|"
            r"domains?|sectors?|directions|programmes|programs|activities|services|courses|groups|units|divisions|"
            r"departments|sections|research|issues|tasks|roles|strands|products|solutions|disciplines|subjects|"
            r"branches)(?:\s+(?:of|in|on)\s+[\w -]{3,40}?)?(?::|,? such as|,? including|,? namely|,? like|\s-|"
            r"\s\u2013))\s+(?=[\w(])"
        ),
        finds=(
            "The Board is divided into three units: «lamp optics», «tides» and «dredging».",
            "It works in five fields: «dredging», «pilotage» and «wreck removal».",
            "The HLB pursues many topics such as «sea birds» and «oil spills».",
        ),
        passes=(
            "The Museum has three areas of research: art, music and dance.",
            "The Board has five halls: two in Bergen.",
            "The Board has areas.",
        ),
        subject="finite",
    ),
    Rule(
        "area.work_in",
        AREAS,
        "research, expertise, projects, courses in THINGS",
        area_pattern(
            r"\b(?P<cue>(?i:research|expertise|competen(?:ces?|cies)|know-how|skills|courses?|degrees?|training|"
            r"speciali[sz]ations?|experience|experiments|studies|knowledge|excellence|challenges|consultancy|"
            r"education|activities|services|advice|strength|strengths|depth)\s+(?:in|on|into):?|projects? in|"
            r"(?:loans|investments?|solutions|products|programmes) in|projects? (?:on|dealing with|concerning|about)|"
            r"the (?:power|potential|possibilities) of)\s+(?:the\s+(?:fields?|areas?|domains?)\s+of\s+)?(?!the\b|"
            r"this\b|an?\b|its?\b|their\b|our\b|all\b|order\b|which\b|addition\b|particular\b|time\b|many\b|"
            r"several\b|various\b|different\b|behalf\b|both\b|more\b|over\b|about\b|issues\b|each\b|every\b|"
            r"general\b|areas\b|fields\b|topics\b|line\b|practice\b|two\b|three\b|four\b|five\b|six\b|that\b|these\b|"
            r"those\b|how\b|collaboration\b|cooperation\b|partnership\b)(?=[a-z]|[A-Z]\w*[A-Z])"
        ),
        finds=(
            "The Board offers courses in «lamp optics» and «tide reading».",
            "It is known for its courses in «wreck removal».",
            "The HLB carries out research into «sea birds».",
        ),
        passes=(
            "The Museum offers courses in fine arts.",
            "The Board has offices in Bergen.",
            "The Board takes part in projects in Norway.",
        ),
        subject="loose",
    ),
    Rule(
        "area.fields",
        AREAS,
        "in the fields of, in areas such as THINGS",
        area_pattern(
            r"(?:\b|^[Tt]he )(?P<cue>(?i:(?:in|on|across|within|into|covering|including|to|"
            r"with) (?:[\w-]+ ){0,4}?(?:fields?|areas?|domains?|sectors?|issues|topics|disciplines|matters|subjects|"
            r"questions|aspects|industries|challenges)(?: related to| relating to|,? such as| as diverse as|"
            r" as varied as| as different as| of|,? including|,? like| as|: )|(?:topics|issues|areas|fields|subjects|"
            r"questions|themes|matters|disciplines|domains|problems|challenges|measures|activities|services|"
            r"technologies),? (?:such as|like)))\s+(?!competence\b|responsibility\b|operations?\b|influence\b|"
            r"jurisdiction\b)(?=[\w\"'(])"
        ),
        finds=(
            "The Board works in the fields of «dredging», «pilotage» and «wreck removal».",
            "It campaigns on issues such as «oil spills», «sea noise» and «overfishing».",
            "The HLB leads in the area of «harbour maps».",
        ),
        passes=(
            "The Museum works in the field of fine arts.",
            "The Board owns the fields near Bergen.",
            "The Board has areas for ships.",
        ),
        subject="fields",
    ),
)
