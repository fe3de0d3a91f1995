"""What every description of the dataset says of it, in the same words."""

NAME = "partner-profiles"
TITLE = "partner-profiles: facts about international organisations, each with the sentence that states it"
DESCRIPTION = (
    "What partner-profile pages say of international organisations: names, founding years, member counts, seats and "
    "activity areas. Every value stands beside the words that state it, their place in the page and the rule that "
    "found them; what looked like a value and was refused is listed with the reason. Where the pages are silent, "
    "the tables are silent."
)
CREATOR = "partner-profiles contributors"
LICENCE = "CC-BY-4.0"
LICENCE_TITLE = "Creative Commons Attribution 4.0 International"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
QUOTES = "Quotes and other text taken from the pages stay their authors' own."
KEYWORDS = ("international organisations", "open data", "provenance", "information extraction")
