"""The command `partner-profiles`: a thin layer that calls plain functions and speaks to people.

Results go to stdout, messages to stderr. Exit codes: 0 done, 1 the data or a check failed, 2 wrong usage.
What a command needs is imported inside it, so that one command does not wait for another's libraries.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from pipeline.errors import UserError

app = typer.Typer(
    help="Turns pages that describe international organisations into an open dataset, "
    "every value with the words that state it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
#: So many failures are listed; more of them say nothing new.
SHOWN_FAILURES = 50
DEFAULT_RELEASE = Path("outputs/latest")


def main() -> None:
    """Run the command line."""
    app(prog_name="partner-profiles")


@app.command()
def build(
    raw: Annotated[Path, typer.Option(help="The folder with the pages.", file_okay=False, readable=False)] = Path(
        "raw"
    ),
    outputs: Annotated[Path, typer.Option(help="The folder that gets `latest/`.", file_okay=False)] = Path("outputs"),
    workers: Annotated[
        str | None,
        typer.Option(
            help="A number of processes, or the address of a dask.distributed scheduler (tcp://host:8786). "
            "Without it: as many processes as there are cores, where the work is worth them.",
            metavar="N|ADDRESS",
        ),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit 1 where a file could not be read.")] = False,
) -> None:
    """Read every page below RAW, check all tables and publish them as OUTPUTS/latest."""
    from pipeline.assets.build import run_build  # noqa: PLC0415
    from pipeline.progress import byte_bar  # noqa: PLC0415
    from pipeline.workers import problem_of  # noqa: PLC0415

    if problem := problem_of(workers):
        raise typer.BadParameter(problem, param_hint="--workers")
    with _told():
        summary = run_build(raw, outputs, byte_bar, workers)
    latest = outputs / "latest"
    typer.echo(f"Published {latest}\n{summary.told(latest)}")
    if strict and summary.sources_quarantined:
        _fail(f"--strict: {summary.sources_quarantined} of the files could not be read. {latest}/issues.csv says why.")


@app.command()
def verify(
    release: Annotated[
        Path, typer.Argument(help="A release: its folder or its ZIP archive.", metavar="RELEASE_DIR|ZIP")
    ] = DEFAULT_RELEASE,
    raw: Annotated[
        Path | None,
        typer.Option(
            help="The raw files that the release was made from. Without it: the folder `raw` beside the folder "
            "that holds the release, where there is one.",
            exists=True,
            file_okay=False,
        ),
    ] = None,
) -> None:
    """Prove a release: every hash, row and value, and with the raw files that the pages state it all."""
    from pipeline.release.beside import raw_beside  # noqa: PLC0415
    from pipeline.release.verify import verify as failures_of  # noqa: PLC0415

    pages = raw or raw_beside(release)
    with _told():
        failures = failures_of(release, pages)
    for failure in failures[:SHOWN_FAILURES]:
        typer.echo(str(failure), err=True)
    if len(failures) > SHOWN_FAILURES:
        typer.echo(f"... and {len(failures) - SHOWN_FAILURES} more", err=True)
    if failures:
        compared = "" if pages is None else f" Compared with the pages in {pages}; name others with --raw."
        _fail(
            f"{release}: {len(failures)} failure{'s' * (len(failures) > 1)}. Do not use these files: build them again, "
            f"or get them again from where they are published.{compared}"
        )
    typer.echo(f"{release}: every file, hash, row and value holds.")
    typer.echo(
        "Not compared with the pages: name their folder with --raw."
        if pages is None
        else f"The pages in {pages}, read again, give the same tables."
    )


@app.command()
def explain(
    file: Annotated[
        Path, typer.Argument(help="A page, or a folder of pages to sum up.", metavar="FILE", readable=False)
    ],
    rule: Annotated[str | None, typer.Option(help="Show only where this rule fired.", metavar="ID")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="For programs: one JSON object.")] = False,
) -> None:
    """Show how a page was read: its profiles, each value and refusal in its place, with the rule that found it."""
    from pipeline.explain.show import UnknownRuleError, show  # noqa: PLC0415
    from pipeline.progress import bar  # noqa: PLC0415

    with _told():
        try:
            show(file, rule, as_json, bar)
        except UnknownRuleError as error:
            raise typer.BadParameter(str(error), param_hint="--rule") from error


@app.command()
def review(
    raw: Annotated[Path, typer.Option(help="The folder with the pages.", file_okay=False, readable=False)] = Path(
        "raw"
    ),
    page: Annotated[str | None, typer.Option(help="Only this page: its path without the ending.", metavar="ID")] = None,
    as_list: Annotated[bool, typer.Option("--list", help="Print the questions, a tab-separated line each.")] = False,
    whole: Annotated[bool, typer.Option("--all", help="Ask about whatever nobody reviewed yet, too.")] = False,
    reviewer: Annotated[str, typer.Option(help="Who decides; asked for without.", metavar="NAME")] = "",
) -> None:
    """Go through what needs a person, one key a decision, and write the decisions into RAW/reviews.toml."""
    from pipeline.progress import byte_bar  # noqa: PLC0415
    from pipeline.reviewing.review import asked, list_questions  # noqa: PLC0415
    from pipeline.reviewing.review import review as ask  # noqa: PLC0415

    with _told():
        today, found = asked(raw, page, whole, byte_bar)
        if as_list:
            list_questions(found)
        else:
            ask(raw, today, found, reviewer)


class Half(StrEnum):
    """The halves of annotated pages: rules are written by the errors of one, the other stays unread."""

    A = "a"
    B = "b"


@app.command()
def evaluate(
    gold: Annotated[
        Path,
        typer.Argument(
            help="Annotated pages, or the decisions RAW/reviews.toml (docs/evaluation.md).",
            metavar="GOLD.jsonl",
            readable=False,
        ),
    ],
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Print each error.")] = False,
    half: Annotated[Half | None, typer.Option(help="Only one half of the pages, drawn by their ids.")] = None,
    as_json: Annotated[
        Path | None, typer.Option("--json", help="Write the figures to this file too.", metavar="OUT", dir_okay=False)
    ] = None,
) -> None:
    """Measure the reading on annotated pages, or by people's decisions: how right each field and each rule is."""
    from pipeline.evaluate.measure import measure, measure_reviews  # noqa: PLC0415
    from pipeline.progress import bar, byte_bar  # noqa: PLC0415

    by_decisions = gold.suffix == ".toml"
    if by_decisions and half:
        raise typer.BadParameter("decisions have no halves, only annotated pages do.", param_hint="--half")
    with _told():
        if by_decisions:
            measure_reviews(gold, as_json, verbose, byte_bar)
        else:
            measure(gold, half, as_json, verbose, bar)


@app.command()
def release(
    version: Annotated[str, typer.Argument(help="The version, as in 1.4.0.", metavar="VERSION")],
    outputs: Annotated[Path, typer.Option(help="The folder that holds `latest/`.", file_okay=False)] = Path("outputs"),
    day: Annotated[
        datetime | None, typer.Option("--date", help="The day of the release; today unless told.", formats=["%Y-%m-%d"])
    ] = None,
) -> None:
    """Freeze OUTPUTS/latest as OUTPUTS/releases/partner-profiles-VERSION.zip, with what changed since the last."""
    from pipeline.release.beside import raw_beside  # noqa: PLC0415
    from pipeline.release.freeze import freeze  # noqa: PLC0415
    from pipeline.release.versions import VersionError, parse_version  # noqa: PLC0415

    try:
        parse_version(version)
    except VersionError as error:
        raise typer.BadParameter(str(error), param_hint="VERSION") from error
    with _told():
        frozen = freeze(outputs, version, (day or datetime.now(UTC)).date().isoformat(), raw_beside(outputs / "latest"))
    counts = Counter(change.operation for change in frozen.changes)
    told = ", ".join(f"{counts[operation]} {operation}" for operation in ("added", "changed", "removed"))
    typer.echo(f"{'Froze' if frozen.is_new else 'There already, the very same:'} {frozen.archive}")
    typer.echo(
        f"Since {frozen.before}: {told} (changes.csv), which asks for a {frozen.kind} version at least."
        if frozen.before
        else "The first release: there is none to compare it with."
    )
    typer.echo("Next: docs/releasing.md says how to tag and attach it.")


@contextmanager
def _told() -> Iterator[None]:
    """Errors that a person can mend: their message, exit code 1 and no traceback."""
    try:
        yield
    except UserError as error:
        _fail(str(error))
    except BrokenPipeError:
        raise  # whoever reads the output has seen enough; nobody is left to be told
    except OSError as error:
        place = error.filename or "the files"
        _fail(
            f"{place}: {error.strerror or error}. Look at the path, its permissions and the room left, then try again."
        )


def _fail(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(1)
