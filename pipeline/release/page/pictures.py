"""The two pictures of a release: founding years on a time line, members by kind, as SVG of one width.

Every text in them is escaped; colours and fonts come from `STYLE`. Each picture is described for those who
do not see it; the tables hold the same values.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.rows import rows_of

WIDTH = 480
ROW = 40
#: So many organisations are drawn; a picture of more cannot be read.
MOST = 30
#: Colours and fonts of the pictures, light and dark.
STYLE = (Path(__file__).parent / "pictures.css").read_text(encoding="utf-8")
_LEFT, _RIGHT = 8, 56
_NAME = 54
_FOOT = 34
_LEGEND, _KEY = 30, 110
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

Tables = Mapping[str, pd.DataFrame]
Named = tuple[str, int, str]


@dataclass(frozen=True)
class Picture:
    """What is drawn. title: what it shows. label: the same in words.

    kinds: what the colours tell apart. note: a sentence below, or "".
    Without rows there is nothing to draw, and the note says so.
    """

    title: str
    label: str = ""
    rows: int = 0
    drawn: str = ""
    kinds: tuple[str, ...] = ()
    note: str = ""

    def in_page(self) -> str:
        """HTML for a page with `STYLE` in it."""
        legend = "".join(f'<span class="key {escape(kind)}">{escape(kind)}</span>' for kind in self.kinds)
        return "".join(
            [
                f'<p class="legend">{legend}</p>' if legend else "",
                self._svg(f'viewBox="0 0 {WIDTH} {self._height}"') if self.rows else "",
                f'<p class="hint">{self.note}</p>' if self.note else "",
            ]
        )

    def alone(self) -> str:
        """A whole SVG file, its legend and style in it; "" where there is nothing to draw."""
        if not self.rows:
            return ""
        head = _LEGEND if self.kinds else 0
        width, height = WIDTH + 2 * _LEFT, self._height + head
        place = f'xmlns="http://www.w3.org/2000/svg" viewBox="{-_LEFT} {-head} {width} {height}" width="{width}"'
        ground = (
            f'<style>{STYLE}</style><rect class="ground" x="{-_LEFT}" y="{-head}" width="{width}" height="{height}"/>'
        )
        legend = "".join(
            f'<rect class="bar {escape(kind)}" x="{_LEFT + _KEY * at}" y="{-head + 8}" width="13" height="13"/>'
            f'<text class="name" x="{_LEFT + _KEY * at + 19}" y="{-head + 19}">{escape(kind)}</text>'
            for at, kind in enumerate(self.kinds)
        )
        return _NO_XML.sub("\ufffd", self._svg(f'{place} height="{height}"', ground + legend))

    @property
    def _height(self) -> int:
        return self.rows * ROW + _FOOT

    def _svg(self, place: str, below: str = "") -> str:
        return f'<svg class="picture" role="img" aria-label="{escape(self.label)}" {place}>{below}{self.drawn}</svg>'


def founding_picture(tables: Tables) -> Picture:
    """A dot for each stated founding year, the oldest first. Values that disagree are all drawn."""
    names = _names(tables)
    years = [(_name(names, r), int(r["founding_year"])) for r in rows_of(tables["founding_years"])]
    drawn = sorted(dict.fromkeys(years), key=lambda pair: (pair[1], pair[0]))
    if not drawn:
        return Picture("Founding years", note="No founding year is stated.")
    low = min(year for _, year in drawn) // 10 * 10
    high = max(year for _, year in drawn) // 10 * 10 + 10
    shown = drawn[:MOST]
    marks = [_dot(row, name, year, _at(year, low, high)) for row, (name, year) in enumerate(shown)]
    axis = _axis([low, (low + high) // 2, high], low, high, len(shown))
    label = "Founding years: " + "; ".join(f"{name} {year}" for name, year in shown)
    note = _more(len(drawn), "founding years", "earliest")
    return Picture("Founding years", label, len(shown), axis + "".join(marks), note=note)


def members_picture(tables: Tables) -> Picture:
    """A bar for each current count, the largest first, told apart by the kind of members."""
    names = _names(tables)
    counts = {
        (_name(names, r), int(r["member_count"]), str(r["member_kind"]))
        for r in rows_of(tables["member_counts"])
        if r["status"] == "current"
    }
    drawn = sorted(counts, key=lambda row: (-row[1], row))
    if not drawn:
        return Picture("Members by kind", note="No current number of members is stated.")
    high = drawn[0][1]
    shown = drawn[:MOST]
    marks = [_bar(row, named, _at(named[1], 0, high)) for row, named in enumerate(shown)]
    axis = _axis([0, high], 0, high, len(shown))
    label = "Members by kind: " + "; ".join(f"{name} {count} ({kind})" for name, count, kind in shown)
    kinds = tuple(dict.fromkeys(kind for _, _, kind in shown))
    note = _more(len(drawn), "counts", "largest")
    return Picture("Members by kind", label, len(shown), axis + "".join(marks), kinds, note)


def _names(tables: Tables) -> dict[str, str]:
    return {row["organisation_id"]: str(row["name"]) for row in rows_of(tables["organisations"])}


def _name(names: Mapping[str, str], row: Mapping[str, Any]) -> str:
    """The organisation's name; its id where the table of organisations lacks it, which a check tells."""
    return names.get(row["organisation_id"], str(row["organisation_id"]))


def _at(value: int, low: int, high: int) -> float:
    """Where a value lies, in the units of the picture."""
    return _LEFT + (WIDTH - _LEFT - _RIGHT) * (value - low) / max(1, high - low)


def _dot(row: int, name: str, year: int, x: float) -> str:
    y = row * ROW + 28
    return (
        f'{_label(row, name)}<line class="track" x1="{_LEFT}" x2="{WIDTH - _RIGHT}" y1="{y}" y2="{y}"/>'
        f'<circle class="dot" cx="{x:.1f}" cy="{y}" r="5"/>'
        f'<text class="figure" x="{x + 9:.1f}" y="{y + 5}">{year}</text>'
    )


def _bar(row: int, named: Named, x: float) -> str:
    name, count, kind = named
    y = row * ROW + 21
    return (
        f'{_label(row, name)}<rect class="bar {escape(kind)}" x="{_LEFT}" y="{y}" width="{max(1.0, x - _LEFT):.1f}" '
        f'height="13"/><text class="figure" x="{x + 5:.1f}" y="{y + 11}">{count:,}</text>'
    )


def _label(row: int, name: str) -> str:
    short = name if len(name) <= _NAME else name[: _NAME - 1] + "…"
    return f'<text class="name" x="{_LEFT}" y="{row * ROW + 15}">{escape(short)}</text>'


def _axis(ticks: Sequence[int], low: int, high: int, rows: int) -> str:
    y = rows * ROW + 8
    anchors = {ticks[0]: "start", ticks[-1]: "end"}
    return f'<line class="axis" x1="{_LEFT}" x2="{WIDTH - _RIGHT}" y1="{y}" y2="{y}"/>' + "".join(
        f'<text class="tick" x="{_at(tick, low, high):.1f}" y="{y + 18}" '
        f'text-anchor="{anchors.get(tick, "middle")}">{tick}</text>'
        for tick in ticks
    )


def _more(count: int, what: str, which: str) -> str:
    return f"The {MOST} {which} of {count:,} {what}." if count > MOST else ""
