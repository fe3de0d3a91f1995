"""Who reads the pages: this process, processes beside it, or a cluster. All give the same rows."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from pipeline.workers import WORTH_PROCESSES, WorkerError, workers_of

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Deadly:
    """A task that kills its worker the first time that anybody tries it."""

    number: int
    marks: str
    kills: bool = False


def work(task: Deadly) -> int:
    mark = Path(task.marks) / str(task.number)
    if task.kills and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return task.number


def always_killed(task: Deadly) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return task.number


def refused(task: Deadly) -> int:
    raise WorkerError(f"task {task.number} cannot be done")


def tasks(marks: Path, kills: int | None = None) -> list[Deadly]:
    return [Deadly(number, str(marks), number == kills) for number in range(6)]


@pytest.mark.parametrize("told", ["1", "2", None])
def test_every_task_is_done_once(told: str | None, tmp_path: Path) -> None:
    with workers_of(told, WORTH_PROCESSES - 1) as workers:
        assert sorted(workers.map(work, tasks(tmp_path))) == list(range(6))


def test_a_killed_worker_s_tasks_are_done_by_others(tmp_path: Path) -> None:
    with workers_of("2", 0) as workers:
        assert sorted(workers.map(work, tasks(tmp_path, kills=3))) == list(range(6))


def test_a_task_that_kills_every_worker_ends_with_a_message(tmp_path: Path) -> None:
    with workers_of("2", 0) as workers, pytest.raises(WorkerError, match=r"worker process was killed.*--workers 1"):
        list(workers.map(always_killed, tasks(tmp_path)))


ORPHANS = """
import sys
from test_workers import Deadly, named
from pipeline.workers import workers_of
if __name__ == "__main__":
    with workers_of("2", 0) as workers:
        for name in workers.map(named, [Deadly(number, "") for number in range(100)]):
            print(name, flush=True)
"""


def named(task: Deadly) -> int:
    time.sleep(0.3)
    return os.getpid()


def test_workers_end_with_the_process_that_started_them_also_where_it_was_killed(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(ORPHANS)
    known = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"}
    parent = subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True, env=known)
    assert parent.stdout is not None
    worker = int(parent.stdout.readline())
    parent.kill()
    parent.communicate()
    until = time.monotonic() + 20
    while Path(f"/proc/{worker}").exists() and time.monotonic() < until:
        time.sleep(0.1)
    assert not Path(f"/proc/{worker}").exists()


@pytest.mark.parametrize("told", ["1", "2"])
def test_what_is_wrong_is_told_in_the_words_of_the_worker(told: str, tmp_path: Path) -> None:
    with workers_of(told, 0) as workers, pytest.raises(WorkerError, match=r"task \d cannot be done"):
        list(workers.map(refused, tasks(tmp_path)))


@pytest.mark.parametrize("told", ["0", "-1", "many", "1.5", "127.0.0.1:8786", "²"])
def test_what_names_no_workers_is_told(told: str) -> None:
    with pytest.raises(WorkerError, match="neither a number of processes nor the address"), workers_of(told, 0):
        pass


def test_a_worker_loads_neither_dagster_nor_pandas() -> None:
    code = (
        "import sys, pipeline.batches.read, pipeline.batches.finish; "
        "print([name for name in ('dagster', 'pandas', 'pandera') if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    assert told.stdout.strip() == "[]"


@dataclass(frozen=True)
class Cluster:
    address: str
    workers: list["subprocess.Popen[str]"]


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    """A scheduler and two workers, each a process of its own, on loopback."""
    started: list[subprocess.Popen[str]] = []

    def start(*command: str) -> "subprocess.Popen[str]":
        call = [sys.executable, "-m", "distributed.cli." + command[0], *command[1:]]
        known = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"}  # where the tasks are defined
        process = subprocess.Popen(call, cwd=ROOT, stderr=subprocess.PIPE, text=True, env=known)
        started.append(process)
        return process

    try:
        scheduler = start("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
        assert scheduler.stderr is not None
        address = next(found[0] for line in scheduler.stderr if (found := re.search(r"tcp://[\d.]+:\d+", line)))
        options = ("--nthreads", "1", "--no-dashboard", "--no-nanny", "--local-directory", str(tmp_path))
        workers = [start("dask_worker", address, *options) for _ in range(2)]
        yield Cluster(address, workers)
    finally:
        for process in reversed(started):
            process.kill()
            process.communicate()


def slowly(task: Deadly) -> int:
    (Path(task.marks) / f"begun-{task.number}").touch()
    time.sleep(0.5)
    return task.number


def test_a_cluster_does_the_work_also_where_a_worker_is_killed_in_the_middle(cluster: Cluster, tmp_path: Path) -> None:
    marks = tmp_path / "marks"
    marks.mkdir()
    with workers_of(cluster.address, 0) as workers:
        results = iter(workers.map(slowly, tasks(marks)))
        first = next(results)
        cluster.workers[0].kill()
        assert sorted([first, *results]) == list(range(6))


def test_a_cluster_reads_a_crawl_as_one_process_does(cluster: Cluster, tmp_path: Path) -> None:
    from test_shards import LAMP, jsonl, rows_in  # noqa: PLC0415

    from pipeline.corpus import stream_corpus  # noqa: PLC0415

    raw, here, there = (tmp_path / name for name in ("raw", "here", "there"))
    for folder in (raw, here, there):
        folder.mkdir()
    (raw / "crawl.jsonl").write_bytes(
        jsonl({"id": str(number), "text": LAMP.replace("Lamp", f"Lamp {number}")} for number in range(12))
    )
    alone = stream_corpus(raw, here, "1")
    together = stream_corpus(raw, there, cluster.address, batch_bytes=500)
    assert rows_in(together) == rows_in(alone)
    assert together.state == alone.state


def test_a_scheduler_that_does_not_answer_is_named() -> None:
    with (
        pytest.raises(WorkerError, match=r"no scheduler answers at tcp://127"),
        workers_of("tcp://127.0.0.1:1", 0),
    ):
        pass
