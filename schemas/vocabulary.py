"""Closed lists: every value that a column with a fixed set of values may hold.

Plain Python, so that reading code can use the lists without importing pandas.
"""

from typing import Final

#: The years a founding, a count or a date may have.
FIRST_YEAR: Final = 1000
LAST_YEAR: Final = 2100
NAME_TYPES: Final = ("full", "acronym", "former", "current")
EVENTS: Final = ("established", "founded", "created", "formed", "set_up", "launched", "other")
MEMBER_KINDS: Final = ("member", "observer", "associate", "other")
QUALIFIERS: Final = ("exact", "over", "about", "at_least", "almost")
COUNT_STATUSES: Final = ("current", "historical")
COVERAGE_STATUSES: Final = ("stated", "silent", "refused", "conflict")
SOURCE_STATUSES: Final = ("read", "quarantined")
SOURCE_FORMATS: Final = ("text", "markdown", "html")
ISSUE_LEVELS: Final = ("error", "warning")
#: What a person decided on a row: of a value, and of a refused candidate.
REVIEWS_OF_VALUES: Final = ("accepted", "chosen", "corrected")
REVIEWS_OF_REFUSALS: Final = ("rejected",)

#: The tables of values: one row is one stated value with its evidence.
VALUE_TABLES: Final = ("founding_years", "member_counts", "headquarters", "activity_areas", "names")
#: The tables of values that coverage reports on and refusals belong to.
COVERED_TABLES: Final = ("founding_years", "member_counts", "headquarters", "activity_areas")

#: The tables that are views of the facts.
FACT_TABLES: Final = (
    "profiles",
    "names",
    "founding_years",
    "member_counts",
    "headquarters",
    "activity_areas",
    "refusals",
)

#: The column that `value_text` states. A refusal states no value.
VALUE_COLUMN: Final = {
    "profiles": "name",
    "names": "name",
    "founding_years": "founding_year",
    "member_counts": "member_count",
    "headquarters": "city",
    "activity_areas": "activity_area",
}

#: Why a file was quarantined.
QUARANTINE_REASONS: Final = {
    "empty": "the file holds no byte",
    "blank": "the file holds only white space or a byte order mark",
    "encoding": "the bytes are not text in the expected encoding",
    "binary": "the bytes are not text but another kind of file",
    "too_large": "the file is larger than the limit",
    "unreadable": "the file cannot be read (link, pipe, permissions)",
    "duplicate": "the same bytes are already read under another name",
    "duplicate_id": "two files, or two rows of a shard, have the same source_id",
    "unsound_row": "the row of a shard is no page: no JSON object, or without a usable id, text or format",
    "unsound_shard": "the shard is damaged, or has no columns id and text",
}

#: Why a candidate was refused.
REFUSAL_REASONS: Final = {
    "not_founding": "a year of something else than the founding of a body",
    "predecessor": "a year of a predecessor, a proposal or a conference before the founding",
    "renamed": "a year in which the body was renamed, moved or reorganised",
    "membership_event": "a year in which a member joined, left or was admitted",
    "as_of_date": "a date at which something is reported, not an event of the body",
    "agreement": "the year of a law, treaty or document",
    "other_body": "said of another body than the one of the profile",
    "sub_body": "said of a department, secretariat, programme or facility of the body",
    "vague": "no exact value (a decade, a century, an age, an anniversary)",
    "outranked": "another value in the profile is stated more directly",
    "not_members": "a number of something else than members",
    "spread": "countries that members come from or that are served",
    "part": "a part of the membership, not the whole",
    "percentage": "a share, not a count",
    "money": "an amount of money",
    "range": "a range, not one value",
    "out_of_range": "a number or year that cannot be right",
    "event_place": "where something was founded, signed or held",
    "branch_place": "a branch office, site or region, not the seat",
    "former_place": "a seat of the past",
    "not_a_place": "the words after the cue are not a place",
    "reviewed": "a person who read the sentence decided that it does not state the value",
}

#: What a person should look at.
ISSUE_CODES: Final = {
    "quarantined": "a file was not read",
    "unsupported_type": "a file of a type that is not read",
    "ignored_file": "a link, pipe or other special file was passed over",
    "utf16": "a file was decoded as UTF-16 by its byte order mark",
    "mojibake": "text that looks decoded with the wrong encoding",
    "language": "a page that does not look like English; no values are read from it",
    "no_profile": "a page in which no profile was found",
    "unassigned_text": "text that belongs to no profile",
    "formula_like_name": "a name that a spreadsheet might run as a formula",
    "zero_width": "invisible characters in a name",
    "bidi": "characters that change the direction of text",
    "mixed_script": "a name that mixes alphabets",
    "long_sentence": "a sentence too long to be prose; no values are read from it",
    "future_year": "a year in the future",
    "conflict": "values that disagree",
    "shared_acronym": "two bodies with the same acronym",
    "unknown_source": "sources.toml names a source that does not exist",
    "unread_column": "a column of a shard that is not read",
    "unsound_column": "a column beside a row's text holds no usable value, and was left empty",
}
