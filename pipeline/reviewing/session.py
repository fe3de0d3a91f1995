"""A round of reviews: one question after the other, each answer written before the next is asked."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from pipeline.explain.explained import Explained, explain
from pipeline.reviewing.file import ReviewFile
from pipeline.reviewing.proposals import proposal
from pipeline.reviewing.questions import Question
from pipeline.reviewing.screen import STALE_KEYS, allowed_keys, show_help, show_question, show_stale
from pipeline.reviewing.terminal import Asker, LeaveError
from pipeline.reviewing.today import Today, problem
from pipeline.reviews.settings import NEEDED
from pipeline.reviews.stale import nearest, value_table
from pipeline.sources.review import Review
from pipeline.sources.reviews import EMPTIED, SETTABLE
from pipeline.terminal import counted

_DECISION: Final = {"a": "accept", "r": "reject", "c": "choose", "e": "correct"}
_REASON: Final = {
    "accept": "the sentence states it",
    "reject": "the sentence does not state it",
    "choose": "of those in conflict it is the one that counts",
    "correct": "set right after the sentence",
}


@dataclass
class Session:
    """A round. done: the questions that are behind, each with what stood in the file before the answer to it."""

    today: Today
    file: ReviewFile
    asker: Asker
    reviewer: str
    day: str
    done: list[tuple[int, str, Review | None]] = field(default_factory=list)
    decided: dict[str, str] = field(default_factory=dict)
    _page: Explained | None = field(default=None, init=False)

    def run(self, questions: Sequence[Question]) -> int:
        """Ask until the end or until the person leaves; the number of decisions that were made."""
        number = 0
        try:
            while number < len(questions):
                question = questions[number]
                if self._is_settled(question):
                    number += 1
                    continue
                number = self._ask(number, question, f"{number + 1} of {len(questions)} · {len(self.decided)} decided")
        except (LeaveError, KeyboardInterrupt):
            pass  # every decision is written already
        return len(self.decided)

    def _ask(self, number: int, question: Question, progress: str) -> int:
        """Ask one question and return the number of the next."""
        screen = self.asker.screen
        if question.review is None:
            show_question(screen, question, self._explained(question), progress)
        else:
            show_stale(screen, question, progress)
        keys = "".join(STALE_KEYS) if question.review else allowed_keys(question.row)
        while True:
            key = self.asker.key()
            small = key.lower()
            if small == "q":
                raise LeaveError
            if small == "u":
                return self._undo(number)
            if small == "s":
                screen.print("skipped")
                return number + 1
            if small not in keys:
                show_help(screen, question)
            elif self._decide(number, question, small, own_words=key.isupper()):
                return number + 1

    def _decide(self, number: int, question: Question, key: str, own_words: bool) -> bool:
        """Write a decision; False where it cannot be made, which is said."""
        if question.review:
            return self._renew(number, question.review, key)
        try:
            review = self._review(question, _DECISION[key])
            if own_words:
                review = replace(review, reason=self.asker.line("  reason", review.reason))
        except LeaveError:
            self.asker.screen.print("\nNothing was decided on it.")
            return False
        if review.decision == "correct" and not review.settings:
            self.asker.screen.print("Nothing was changed: accept, reject or skip it.")
            return False
        wrong = problem(review, self.today.rows[review.page])
        if wrong:
            self.asker.screen.print(wrong.removeprefix(f"{review.place}: "), style="red")
            return False
        self._write(number, review)
        return True

    def _review(self, question: Question, decision: str) -> Review:
        row = question.row
        return Review(
            fact_id=str(row["fact_id"]),
            decision=decision,
            table=value_table(row),
            page=str(row["source_id"]),
            words=str(row["value_text"]),
            quote=str(row["quote"]),
            reason=_REASON[decision],
            reviewer=self.reviewer,
            date=self.day,
            settings=self._settings(question, decision),
            place="reviews.toml",
        )

    def _settings(self, question: Question, decision: str) -> tuple[tuple[str, object], ...]:
        """What a decision needs beside the value, asked one by one, with what the quote suggests."""
        row, about = question.row, value_table(question.row)
        is_refusal = row["table"] == "refusals"
        if decision == "reject" or not (is_refusal or decision == "correct"):
            return ()
        names = (*NEEDED.get(about, ()), *(["country"] if about == "headquarters" else [])) if is_refusal else ()
        proposed = proposal(row)
        found: list[tuple[str, object]] = []
        for name in names or SETTABLE[about]:
            value = self._asked(name, SETTABLE[about][name], proposed[name])
            if value != ("" if proposed[name] is None else proposed[name]) or (is_refusal and value != ""):
                found.append((name, value))
        return tuple(found)

    def _asked(self, name: str, allowed: tuple[str, ...] | None, proposed: object) -> object:
        if allowed:
            return self.asker.one_of(name, allowed, str(proposed))
        otherwise = "" if proposed is None else str(proposed)
        hint = " (- for none)" if name in EMPTIED and otherwise else ""
        given = self.asker.line(f"  {name}, in words of the quote{hint}", otherwise)
        if name in EMPTIED and given == "-":
            return ""
        return int(given) if name == "as_of_year" and given.isdecimal() else given

    def _renew(self, number: int, review: Review, key: str) -> bool:
        """A stale decision moved to the nearest fact of today, or dropped."""
        if key == "d":
            self.done.append((number, review.fact_id, review))
            self.file.remove(review.fact_id)
            self.decided[review.fact_id] = "dropped"
            self.asker.screen.print("dropped")
            return True
        row = nearest(review, self.today.rows[review.page])
        if row is None or str(row["fact_id"]) in self.today.fitting:
            self.asker.screen.print("There is nothing to move it to: drop it, or skip it.", style="red")
            return False
        moved = replace(
            review,
            fact_id=str(row["fact_id"]),
            table=value_table(row),
            words=str(row["value_text"]),
            quote=str(row["quote"]),
            reviewer=self.reviewer,  # who finds that it is the same matter decides
            date=self.day,
        )
        wrong = problem(moved, self.today.rows[review.page])
        if wrong:
            self.asker.screen.print(wrong.removeprefix(f"{review.place}: "), style="red")
            return False
        self.file.remove(review.fact_id)
        self._write(number, moved, was=review)
        return True

    def _write(self, number: int, review: Review, was: Review | None = None) -> None:
        self.done.append((number, review.fact_id, was or self.file.get(review.fact_id)))
        self.file.put(review)
        self.decided[review.fact_id] = review.decision
        self.asker.screen.print(f"{review.decision}: written to {self.file.path.name}", style="green")

    def _undo(self, number: int) -> int:
        """Take the last decision back, and ask again."""
        if not self.done:
            self.asker.screen.print("Nothing to undo: no decision was made in this round.")
            return number
        number, fact_id, before = self.done.pop()
        self.file.remove(fact_id)
        if before:
            self.file.put(before)
        self.decided.pop(fact_id, None)
        self.asker.screen.print(f"{counted(1, 'decision')} taken back")
        return number

    def _is_settled(self, question: Question) -> bool:
        """Whether what was decided in this round leaves nothing to ask."""
        if question.fact_id in self.decided:
            return True
        if not question.rivals:
            return False
        if any(self.decided.get(name) == "choose" for name, _ in question.rivals):
            return True
        left = {key for name, key in question.rivals if self.decided.get(name) not in ("reject", "correct")}
        return len(left) < 2

    def _explained(self, question: Question) -> Explained:
        source = self.today.sources[str(question.row["source_id"])]
        if self._page is None or self._page.source is not source:
            self._page = explain(source)
        return self._page
