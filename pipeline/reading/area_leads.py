"""What stands before a phrase proper: articles, verbs, "a wide range of", light nouns of doing."""

import re
from typing import Final

from pipeline.reading.area_starts import FIELD_NOUN, HELP, HELPED, RECEIVER, Item, behind_verbs

_LEADS: Final = (
    r"(?:positively|actively|significantly|directly|substantially) to|(?:the |a |an )?(?:country|nation|world|region|"
    r"city|state|union|continent)'s|(?:a|an|the|its|their|our)?\s*(?:[a-z-]+\s+){0,2}(?:range|variety|number|series|"
    r"set|array|spectrum|portfolio|all (?:forms|aspects|kinds|types)|forms|kinds|types) of|all (?:aspects|areas|"
    r"forms|fields) of|every aspect of|"
    rf"(?:the )?{FIELD_NOUN} (?:of|such as|related to|relating to|concerning)|"
    r"(?:providing|provision of|offering|delivery of|supply of)(?=\s+\w+\s+\w)|"
    rf"{RECEIVER}(?:\s+(?:in|to|on|by|with|about)|(?=\s+(?:a|an|the|with|high|technical|legal|financial|support|"
    rf"access|services)\b))|"
    r"(?:focuss?ing|concentrating|speciali[sz]ing|working) on|to|against|the|a|an|its|their|our|both|all|of|also|"
    r"such|other|various|further|any|some|these|this|that|in|on|for|at|with|as|more|most|many|several|and|or|"
    r"not only|but also|but|including|especially|e\.g\.|help(?:s|ing)?|ensure that|mak(?:e|es|ing)|be|being|"
    r"becom(?:e|ing)|[a-z]{3,}(?<!fami)(?<!sup)(?<!ana)(?<!assemb)(?<!mono)(?<!rep)ly(?=\s+[a-z]+(?:e|ing)\b)|"
    r"standardi[sz]ed|highest|high-quality|innovative|comprehensive|tailor-made|customi[sz]ed|state-of-the-art|unique|"
    r"effective|efficient|modern|excellent|independent(?=,? \w+ \w)|first-class|world-class|leading|world's|largest|"
    r"biggest|complete|full|better|new|own|simply|collectively|mainly|primarily|especially|continually|constantly|"
    r"closely|(?:the )?(?:full )?(?:power|potential|possibilities|opportunities|benefits|importance) of|"
    r"importance of|watch(?:es|ing)? over|play(?:s|ing)? (?:a|"
    r"an) (?:[a-z-]+ ){0,2}?role in|tak(?:e|ing) part in|participat(?:e|ing) in|contribut(?:e|es|ing) to|engag(?:e|"
    r"es|ing) in|invest(?:s|ing)? in|deal(?:s|ing)? with|work(?:s|ing)? (?:on|for|towards?)|advocat(?:e|es|ing) for|"
    r"rais(?:e|ing) (?:public )?awareness (?:of|about|on|for)|respond(?:s|ing)? to|advis(?:e|es|ing) on|car(?:e|"
    r"ing) for|lobby(?:ing)? for|campaign(?:ing)? (?:for|against)|carr(?:y|ies|ying) out|"
    r"bring(?:ing)? (?:about|together)|(?:[a-z-]+ ){0,3}(?:role in|contributions? (?:both )?(?:to|in))"
)
_LEAD: Final = re.compile(rf"(?:(?:{_LEADS})(?:\s+|,\s+(?:and\s+)?))+")
#: Nouns of doing something about a thing: beside others in a list they are left away.
_LIGHT: Final = re.compile(
    r"(?:(?:promotion|protection|development|advancement|coordination|improvement|provision|support|enhancement|"
    r"implementation|strengthening|organi[sz]ation|facilitation|(?:[a-z-]+ )?(?:cooperation|co-operation|"
    r"collaboration|coordination)|(?:dissemination|exchange|provision|collection|"
    r"sharing) of (?:(?:[a-z-]+ (?:and [a-z-]+ )?)?(?:information|knowledge|data))|"
    r"(?:(?!and\b)[\w'-]+ ){0,2}(?:(?:and )[\w'-]+ )?(?:challenges|problems|care|treatment|education|training|"
    r"leadership|excellence|standards|policy|policies|legislation|debate|research|activities|courses|degrees|projects|"
    r"programmes|programs|issues|work|services|solutions|products|expertise|studies|information|advice))\s+(?:on|in|"
    r"into|about|regarding|concerning|related to|relating to)\s+(?:all (?:forms|"
    r"aspects) of\s+)?(?!(?:[\w-]+\s+){0,3}(?:regions?|countr(?:y|ies)|world|area|order)\b|[A-Z][a-z]+\s*(?:and|$|"
    r",))(?:the\s+)?(?:fields?\s+of\s+|areas?\s+of\s+)?)"
)


def behind_leads(text: str, item: Item) -> int:
    """Where the phrase proper of an item begins."""
    start, end, stripped = item.start, item.end, item.stripped
    for _ in range(5):
        before = start
        while start < end and text[start] in " \"',(":
            start += 1
        lead = _LEAD.match(text, start, end)
        start = lead.end() if lead else start
        if HELP.match(text, start, end) and (chain := HELPED.match(text, start, end)):
            start = chain.end()
        if lead or not stripped:
            start = behind_verbs(text, start, end, item.verbs)
            stripped = True
        light = _LIGHT.match(text, start, end) if item.first else None
        if light and light.end() < end:
            start = light.end()
        if start == before:
            break
    return start
