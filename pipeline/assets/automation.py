"""What runs by itself, once a person turns it on: a build when raw/ has changed, a proof every night."""

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import dagster as dg

from pipeline.assets.jobs import build, verify
from pipeline.assets.resources import Folders
from pipeline.sources import RawError, state_of
from pipeline.sources.discover import ABOUT_FILES, discover
from pipeline.sources.load import nothing_to_read

_UNFINISHED = [
    dg.DagsterRunStatus.QUEUED,
    dg.DagsterRunStatus.NOT_STARTED,
    dg.DagsterRunStatus.STARTING,
    dg.DagsterRunStatus.STARTED,
    dg.DagsterRunStatus.CANCELING,
]


@dataclass(frozen=True)
class _Seen:
    """What the sensor remembers: contents of raw/ as hashes. resting: seen once and not yet run for.
    number: of the runs asked for, so that contents that come back are run for again."""

    done: str = ""
    resting: str = ""
    number: int = 0


@dg.sensor(
    job=build,
    minimum_interval_seconds=10,
    description="Looks into the files of raw/ and builds once when their contents have changed and then rested for "
    "one look, however many they are. What cannot be read is told as the reason for skipping.",
)
def raw_changes(context: dg.SensorEvaluationContext, folders: Folders) -> dg.SensorResult | dg.SkipReason:
    """One run for a burst of changes, none while another run is under way."""
    seen = _Seen(**json.loads(context.cursor)) if context.cursor else None
    try:
        now, is_published = _contents(folders)
    except (RawError, OSError) as error:
        return dg.SkipReason(str(error))
    if seen is None:
        seen = _Seen(done=now if is_published else "")
    if now == seen.done:
        return _wait(replace(seen, resting=""), "The files in raw/ are those of the last run.")
    if now != seen.resting:
        return _wait(replace(seen, resting=now), "The files in raw/ have changed: waiting for the next look.")
    if context.instance.get_runs_count(dg.RunsFilter(statuses=_UNFINISHED)):
        return _wait(seen, "The files in raw/ have changed: waiting for the end of a run.")
    number = seen.number + 1
    return dg.SensorResult(
        run_requests=[dg.RunRequest(run_key=f"{number}-{now[:12]}", tags={"raw_contents": now[:12]})],
        cursor=json.dumps(asdict(_Seen(done=now, number=number))),
    )


nightly_verify = dg.ScheduleDefinition(
    name="nightly_verify",
    job=verify,
    cron_schedule="0 3 * * *",
    execution_timezone="UTC",
    description="Proves the published release every night at three (UTC). A red run says what does not hold.",
)


def _contents(folders: Folders) -> tuple[str, bool]:
    """A hash of all that a build would look into, and whether the published release was made of these pages."""
    found, issues = discover(folders.raw_folder)
    if not found:
        raise RawError(nothing_to_read(folders.raw_folder, issues, some=False))
    state = state_of(folders.raw_folder)
    digest = hashlib.sha256(state.encode())
    for issue in issues:  # files that are passed over have no state, and stand in the table of issues
        digest.update(issue.message.encode(errors="surrogateescape"))
    for name in ABOUT_FILES:
        file = folders.raw_folder / name
        digest.update(f"\n{name}\n".encode())
        digest.update(file.read_bytes() if file.is_file() else b"")
    return digest.hexdigest(), _published_state(folders.outputs_folder / "latest") == state


def _published_state(latest: Path) -> str | None:
    from pipeline.release.manifest import MANIFEST  # noqa: PLC0415 - it loads what the page of the release needs

    try:
        return str(json.loads((latest / MANIFEST).read_bytes())["state"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _wait(seen: _Seen, reason: str) -> dg.SensorResult:
    return dg.SensorResult(skip_reason=reason, cursor=json.dumps(asdict(seen)))
