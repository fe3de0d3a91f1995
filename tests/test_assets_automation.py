"""What runs by itself once it is turned on, and the jobs that a person runs by hand."""

import json
from pathlib import Path

import dagster as dg
import pandas as pd
import pytest
from raw_folder import new_folder, put

from pipeline.assets.build import run_build
from pipeline.assets.resources import Folders
from pipeline.definitions import defs

QUIET = {"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}}
PAGE = "The {name} Guild\n\nThe {name} Guild was founded in 19{number:02}. Its seat is in Porto, Portugal.\n"
NAMES = [
    f"{a}{b}"
    for a in "North South East West Upper Lower Old New Inner Outer".split()
    for b in "lake ford hill gate bay".split()
]


class Watched:
    """A raw folder with the sensor on: each `look` is one tick. `runs`: whether what it asks for is run, too."""

    runs = False

    def __init__(self, root: Path, instance: dg.DagsterInstance) -> None:
        self.raw = new_folder(root)
        self.outputs = root / "outputs"
        self.folders = Folders(raw=str(self.raw), outputs=str(self.outputs))
        self.instance = instance
        self.repository = dg.Definitions(
            assets=defs.assets,
            asset_checks=defs.asset_checks,
            jobs=defs.jobs,
            sensors=defs.sensors,
            schedules=defs.schedules,
            resources={**(defs.resources or {}), "folders": self.folders},
            executor=dg.in_process_executor,
        ).get_repository_def()
        self.cursor: str | None = None
        self.run_keys: list[str] = []

    def tick(self) -> dg.SensorResult | dg.SkipReason:
        sensor = self.repository.get_sensor_def("raw_changes")
        context = dg.build_sensor_context(
            self.instance, cursor=self.cursor, repository_def=self.repository, resources={"folders": self.folders}
        )
        result = sensor(context)
        if isinstance(result, dg.SensorResult):
            self.cursor = result.cursor
        return result

    def look(self) -> str:
        """What the sensor says; a run that it asks for is run at once."""
        result = self.tick()
        if isinstance(result, dg.SkipReason):
            return str(result.skip_message)
        for request in result.run_requests or []:
            self.run_keys.append(str(request.run_key))
            assert not self.runs or self.run("build").success
        return "" if result.skip_reason is None else str(result.skip_reason.skip_message)

    def run(self, job: str, config: dict[str, object] | None = None) -> dg.ExecuteInProcessResult:
        definition = self.repository.get_job(job)
        return definition.execute_in_process(
            run_config={**QUIET, **(config or {})}, instance=self.instance, raise_on_error=False
        )

    def published(self) -> list[str]:
        return list(pd.read_csv(self.outputs / "latest" / "sources.csv")["source_id"])


@pytest.fixture
def watched(tmp_path: Path, dagster_instance: dg.DagsterInstance) -> Watched:
    return Watched(tmp_path, dagster_instance)


def failure_of(result: dg.ExecuteInProcessResult) -> dg.Failure:
    (event,) = result.get_step_failure_events()
    assert event.step_failure_data.user_failure_data is not None, event.step_failure_data.error
    return event.step_failure_data.user_failure_data


def test_everything_that_runs_by_itself_is_off_until_a_person_turns_it_on() -> None:
    repository = defs.get_repository_def()
    assert [sensor.default_status for sensor in repository.sensor_defs] == [dg.DefaultSensorStatus.STOPPED]
    assert [schedule.default_status for schedule in repository.schedule_defs] == [dg.DefaultScheduleStatus.STOPPED]


def test_a_burst_of_fifty_files_gives_one_run_and_everything_is_published_once(watched: Watched) -> None:
    watched.runs = True
    while watched.look():
        pass
    assert watched.published() == ["good"]
    for number, name in enumerate(NAMES):
        put(watched.raw, f"burst/{name}.txt", PAGE.format(name=name, number=number).encode())
        if number % 20 == 0:
            assert "waiting for the next look" in watched.look()
    ticks = [watched.look() for _ in range(4)]
    assert watched.run_keys[1:] == ["2-" + watched.run_keys[1][2:]]
    assert ticks[-1] == "The files in raw/ are those of the last run."
    assert watched.published() == sorted([f"burst/{name}" for name in NAMES] + ["good"])
    years = pd.read_csv(watched.outputs / "latest" / "founding_years.csv")
    assert sorted(years["founding_year"]) == [1900 + number for number in range(50)]


def test_changed_and_removed_files_and_what_is_said_of_them_are_noticed(watched: Watched) -> None:
    page = put(watched.raw, "page.txt", PAGE.format(name="North", number=1).encode())
    changes = [
        lambda: None,
        lambda: page.write_bytes(page.read_bytes().replace(b"1901", b"1902")),
        lambda: put(watched.raw, "sources.toml", b'[page]\nlicence = "CC BY 4.0"\n'),
        lambda: put(watched.raw, "picture.png"),
        page.unlink,
    ]
    for number, change in enumerate(changes, start=1):
        change()
        while watched.look():
            pass
        assert "are those of the last run" in watched.look()
        assert len(watched.run_keys) == number


def test_a_new_time_stamp_is_no_change(watched: Watched) -> None:
    while watched.look():
        pass
    (watched.raw / "good.txt").touch()
    assert watched.look() == watched.look() == "The files in raw/ are those of the last run."


def test_contents_that_come_back_are_built_again(watched: Watched) -> None:
    for data in (b"One.\n", b"Two.\n", b"One.\n"):
        put(watched.raw, "page.txt", data)
        while watched.look():
            pass
    assert len(set(watched.run_keys)) == 3


def test_a_release_of_the_same_pages_needs_no_run(watched: Watched) -> None:
    run_build(watched.raw, watched.outputs)
    assert watched.look() == "The files in raw/ are those of the last run."


def test_while_a_run_is_under_way_none_is_asked_for(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    watched.look()
    with monkeypatch.context() as patch:
        patch.setattr(dg.DagsterInstance, "get_runs_count", lambda *given: 1)
        assert "waiting for the end of a run" in watched.look()
    assert watched.look() == ""


def test_a_raw_folder_that_cannot_be_used_is_told_as_the_reason_for_waiting(watched: Watched) -> None:
    (watched.raw / "good.txt").unlink()
    assert "there is no page in it" in watched.look()
    assert watched.cursor is None


def test_the_sensor_remembers_hashes_and_no_names(watched: Watched) -> None:
    watched.look()
    assert set(json.loads(str(watched.cursor))) == {"done", "resting", "number"}


@pytest.fixture
def published(watched: Watched) -> Watched:
    assert watched.run("build").success
    return watched


def test_the_build_job_publishes_what_build_publishes_byte_for_byte(published: Watched, tmp_path: Path) -> None:
    run_build(published.raw, tmp_path / "elsewhere")
    files = {file.name: file.read_bytes() for file in (published.outputs / "latest").iterdir()}
    assert files == {file.name: file.read_bytes() for file in (tmp_path / "elsewhere" / "latest").iterdir()}


def test_the_verify_job_proves_the_release(published: Watched) -> None:
    assert published.run("verify").success


def test_the_verify_job_tells_what_does_not_hold(published: Watched) -> None:
    table = published.outputs / "latest" / "names.csv"
    table.write_bytes(table.read_bytes() + b"x")
    failure = failure_of(published.run("verify"))
    assert "names.csv" in str(failure.description)
    assert "run the job `build`" in str(failure.description)
    assert "| file | row | column | problem |" in str(failure.metadata["first failures"].value)


def test_the_verify_job_says_what_to_do_before_the_first_build(watched: Watched) -> None:
    assert "outputs/latest" in str(failure_of(watched.run("verify")).description)


def test_the_nightly_schedule_asks_for_the_verify_job_once_a_night(watched: Watched) -> None:
    schedule = watched.repository.get_schedule_def("nightly_verify")
    assert (schedule.job_name, schedule.cron_schedule, schedule.execution_timezone) == ("verify", "0 3 * * *", "UTC")
    evaluated = schedule.evaluate_tick(dg.build_schedule_context(watched.instance))
    assert len(evaluated.run_requests or []) == 1


def version(text: str) -> dict[str, object]:
    return {"ops": {"freeze_latest": {"config": {"version": text}}}}


def test_the_release_job_freezes_a_version(published: Watched) -> None:
    assert published.run("release_version", version("1.0.0")).success
    assert [file.name for file in (published.outputs / "releases").glob("*.zip")] == ["partner-profiles-1.0.0.zip"]


def test_the_release_job_tells_of_a_version_that_cannot_be_given(published: Watched) -> None:
    assert "one.two" in str(failure_of(published.run("release_version", version("one.two"))).description)
    assert not (published.outputs / "releases").exists()


def test_the_launchpad_asks_for_the_version(watched: Watched) -> None:
    with pytest.raises(dg.DagsterInvalidConfigError, match="version"):
        watched.run("release_version", {"ops": {"freeze_latest": {"config": {}}}})
