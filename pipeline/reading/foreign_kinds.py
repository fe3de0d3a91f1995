"""Kinds of bodies in names of other languages: the prose of "Instituto Farolero" speaks of "the institute"."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

#: English nouns, and the words for them (accents left out) or, with a hyphen, how words for them end.
_TABLE: Final = """
university: universita universitat universitaet universidad universidade universite universiteit universitet
  universitetet universitatea universitas univerzita univerzitet univerza sveuciliste uniwersytet egyetem yliopisto
  ulikool unibertsitatea universitate universitesi -universitat -universiteit -universitet
university college school: hochschule fachhochschule hogeschool hogskola hogskole -hochschule -hogeschool
university school: politecnico politecnica politechnika polytechnique
institute: institut instituto istituto institutul institutet intezet instytut ustav enstitusu -institut -instituut
centre center: centro zentrum centrum centar centru centre keskus kozpont osrodek merkezi -zentrum -centrum
foundation: fondazione fundacion fundacao fundacio fondation stiftung stichting fundacja fundatia nadace zaklada
  -stiftung
association: associazione asociacion associacao associacio verein vereniging udruga udruzenje stowarzyszenie
  asociatia forening egyesulet drustvo dernegi dernek -verein -verband
federation association: federazione federacion federacao verband bund zveza savez -bund
school: escuela escola ecole scuola schule skola szkola iskola -schule
academy: academia accademia akademie akademija akademia academie -akademie
theatre theater: teatro teatr teatar theatre teater teatrul kazaliste gledalisce -theater
museum: museo museu musee muzej muzeum muzeul muze -museum
library: biblioteca bibliotheque bibliothek biblioteka bibliotek knjiznica -bibliothek
laboratory lab: laboratorio laboratoire laboratorium laboratorij -labor
company society: gesellschaft compagnie compania societa societe sociedad sociedade -gesellschaft
cooperative: cooperativa cooperative kooperative genossenschaft
municipality: comune ayuntamiento municipio gemeente gemeinde kommune obcina opcina mairie ajuntament
ministry: ministerio ministero ministere ministerium ministerstvo ministerstwo ministerul ministarstvo
agency: agencia agenzia agence agentur agentura agencja agentia -agentur
bank: banco banca banque -bank
hospital: ospedale hopital krankenhaus bolnica szpital -klinikum
observatory: observatorio observatoire osservatorio
council: consiglio consejo conselho conseil conselleria rada
consortium: consorzio consorcio
orchestra: orchester orquesta orchestre orquestra -orchester
choir: coro choeur chor -chor
club: klub -klub
party: partido partito parti partei partij -partei -partij
union: unione unio sindicato sindacato syndicat gewerkschaft -gewerkschaft
network: rete reseau netzwerk netwerk -netzwerk
group: gruppo grupo groupe gruppe -gruppe
newspaper: zeitung gazeta -zeitung
faculty: facultad facolta faculte fakultat fakultet
"""
_ROWS: Final = tuple(
    (frozenset(nouns.split()), words.split())
    for nouns, _, words in (row.partition(":") for row in _TABLE.strip().replace("\n  ", " ").split("\n"))
)
_WORDS: Final = {word: nouns for nouns, words in _ROWS for word in words if not word.startswith("-")}
_ENDS: Final = tuple((word[1:], nouns) for nouns, words in _ROWS for word in words if word.startswith("-"))
_WORD: Final = re.compile(r"[^\W\d_]+")
#: A compound is longer than its last part by so many letters.
_FIRST_PART: Final = 3


def plain(text: str) -> str:
    """The text in small letters without accents."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in folded if not unicodedata.combining(letter))


@lru_cache(maxsize=4096)
def english_kinds(name: str) -> frozenset[str]:
    """What the words of a name in another language say that a body is, in English.

    >>> sorted(english_kinds("Leuchtturmzentrum Seehausen")), sorted(english_kinds("Harbour Lights Board"))
    (['center', 'centre'], [])
    """
    found: set[str] = set()
    for word in _WORD.findall(plain(name)):
        found |= _WORDS.get(word, frozenset())
        found.update(*(nouns for end, nouns in _ENDS if word.endswith(end) and len(word) >= len(end) + _FIRST_PART))
    return frozenset(found)
