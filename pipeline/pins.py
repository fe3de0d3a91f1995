"""People's word on which profiles are one organisation, applied to one page's reading, and checked on all of them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from pipeline.errors import UserError
from pipeline.organisations import match_key
from pipeline.sources.pin import Pin
from schemas.identifiers import url_of

if TYPE_CHECKING:
    from pipeline.reading.read import PageReading

#: A profile that was read: its page, its name, and the organisation it became.
Found = tuple[str, str, str]


class PinError(UserError):
    """What `organisations.toml` says does not fit the pages of today; the message names the table and the nearest."""


def pinned(reading: "PageReading", pins: Sequence[Pin]) -> "PageReading":
    """The reading of a page, each profile with the id that people gave it: a pin for the page before one for all."""
    if not pins:
        return reading
    told = tuple(replace(entry, pin=_pin_of(reading.source_id, entry.name, pins)) for entry in reading.profiles)
    return replace(reading, profiles=told)


def refuse_unfitting(pins: Sequence[Pin], found: Iterable[Found]) -> None:
    """PinError for the first pin that does not fit: nothing of its name, its id taken, or two profiles on one page.

    found: every profile of every page.
    """
    if not pins:
        return
    found = list(found)
    names: defaultdict[str, set[str]] = defaultdict(set)
    for page, name, _ in found:
        names[match_key(name)].add(page)
    ids = {organisation_id for _, _, organisation_id in found}
    for pin in pins:
        _refuse_stale(pin, names, ids, [name for _, name, _ in found])
        _refuse_crowded(pin, [one for one in found if _pin_of(one[0], one[1], pins) == pin.organisation_id])


def external_ids(pins: Iterable[Pin]) -> list[dict[str, object]]:
    """The identifiers as rows of the table of that name."""
    return [
        {
            "organisation_id": pin.organisation_id,
            "scheme": one.scheme,
            "identifier": one.identifier,
            "url": url_of(one.scheme, one.identifier),
            "reviewer": one.reviewer,
            "reviewed_on": one.date,
        }
        for pin in pins
        for one in pin.identifiers
    ]


def _pin_of(page: str, name: str, pins: Sequence[Pin]) -> str | None:
    key = match_key(name)
    of_name = [pin for pin in pins if any(match_key(one) == key for one in pin.names)]
    own = [pin for pin in of_name if page in pin.pages] or [pin for pin in of_name if not pin.pages]
    if len(own) > 1:
        raise PinError(
            f'{own[1].place}: the name "{name}" on the page {page} is that of {own[0].organisation_id} too. '
            "Leave it to one of them, or narrow both with pages."
        )
    return own[0].organisation_id if own else None


def _refuse_stale(pin: Pin, names: dict[str, set[str]], ids: set[str], written: Sequence[str]) -> None:
    for name in pin.names:
        pages = names.get(match_key(name), set())
        if not pages or (pin.pages and not pages & set(pin.pages)):
            near = get_close_matches(name, written, n=1, cutoff=0.3)
            hint = f' The name nearest to it is "{near[0]}".' if near else ""
            where = f" on {', '.join(pin.pages)}" if pin.pages else ""
            raise PinError(f'{pin.place}: stale: no profile is called "{name}"{where}.{hint} Correct it, or remove it.')
    for page in pin.pages:
        if not any(page in names.get(match_key(name), set()) for name in pin.names):
            raise PinError(
                f"{pin.place}: stale: the page {page} has no profile of these names. Correct it, or remove it."
            )
    if pin.organisation_id not in ids:
        near = get_close_matches(pin.organisation_id, ids, n=1, cutoff=0.3)
        hint = f' The id nearest to it is "{near[0]}".' if near else ""
        raise PinError(
            f"{pin.place}: stale: there is no such organisation.{hint} Correct the id, or give the names it is for."
        )


def _refuse_crowded(pin: Pin, own: Sequence[Found]) -> None:
    other = next((one for one in own if one[2] != pin.organisation_id), None)
    if other:
        raise PinError(
            f'{pin.place}: the id is that of another organisation, and "{other[1]}" got {other[2]}. Choose another.'
        )
    page, count = Counter(page for page, _, _ in own).most_common(1)[0] if own else ("", 0)
    if count > 1:
        names = " and ".join(f'"{name}"' for at, name, _ in own if at == page)
        raise PinError(
            f"{pin.place}: the page {page} has two profiles of it, {names}, and a page has one of an organisation. "
            "Leave one of the names out, or narrow them with pages."
        )
