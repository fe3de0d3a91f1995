"""Who does the work: this process, processes beside it, or a cluster. Each maps a pure function over tasks.

A task and its result are small and can be pickled; what is large lies in files that every worker can reach.
"""

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import connection
from threading import Thread
from typing import Final, Protocol, TypeVar

from pipeline.errors import UserError

Task = TypeVar("Task")
Result = TypeVar("Result")

#: Below so many bytes of pages, starting processes takes longer than the work.
WORTH_PROCESSES: Final = 2 << 20
_TRIES: Final = 3
_SCHEMES: Final = ("tcp://", "tls://", "ucx://", "ws://", "wss://")


class WorkerError(UserError):
    """The work could not be done; the message says who failed and what to do next."""


class Workers(Protocol):
    """Maps a function over tasks; the results come as they are done, in any order."""

    def map(self, work: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Result]:
        """The result of each task."""
        ...


def problem_of(told: str | None) -> str:
    """Why a text names no workers; empty where it does."""
    if told is None or told.startswith(_SCHEMES) or (told.isascii() and told.isdigit() and int(told)):
        return ""
    return (
        f"{told!r} is neither a number of processes nor the address of a scheduler. "
        "Write a number such as 4, or an address such as tcp://127.0.0.1:8786."
    )


@contextmanager
def workers_of(told: str | None, byte_count: int) -> Iterator[Workers]:
    """The workers that are told of, for so many bytes of pages.

    told: a number of processes ("1" is this process alone), the address of a `dask.distributed` scheduler
    ("tcp://host:8786"), or None: as many processes as there are cores, where the work is worth them.
    WorkerError where it is none of these.
    """
    problem = problem_of(told)
    if problem:
        raise WorkerError(f"workers: {problem}")
    if told is not None and told.startswith(_SCHEMES):
        with _cluster(told) as cluster:
            yield cluster
        return
    count = int(told) if told else (os.cpu_count() or 1) if byte_count >= WORTH_PROCESSES else 1
    yield _Processes(count) if count > 1 else _ThisProcess()


class _ThisProcess:
    def map(self, work: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Result]:
        return map(work, tasks)


class _Processes:
    """Processes that are started anew, not forked: a fork would inherit the locks of Dagster's threads."""

    def __init__(self, count: int) -> None:
        self._count = count

    def map(self, work: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Result]:
        left = dict(enumerate(tasks))
        for _ in range(_TRIES):
            try:
                yield from self._once(work, left)
            except BrokenProcessPool:
                continue  # a worker was killed: what it had in hand is done again by others
            return
        raise WorkerError(
            f"{_TRIES} times a worker process was killed, {len(left)} of {len(tasks)} tasks are left. Most often the "
            "machine has too little memory: use fewer workers (--workers 1)."
        )

    def _once(self, work: Callable[[Task], Result], left: dict[int, Task]) -> Iterator[Result]:
        context = multiprocessing.get_context("spawn")
        count = min(self._count, max(1, len(left)))
        with ProcessPoolExecutor(count, mp_context=context, initializer=_end_with_parent) as pool:
            numbers: dict[Future[Result], int] = {pool.submit(work, task): number for number, task in left.items()}
            try:
                for done in as_completed(numbers):
                    result = done.result()
                    del left[numbers[done]]
                    yield result
            finally:
                pool.shutdown(wait=True, cancel_futures=True)


def _end_with_parent() -> None:
    """In a worker: end when the process that started it does, also where that was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_wait_for, args=(parent.sentinel,), daemon=True).start()


def _wait_for(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)


@contextmanager
def _cluster(address: str) -> Iterator[Workers]:
    try:
        from distributed import Client  # noqa: PLC0415 - only on a cluster
    except ImportError as error:
        raise WorkerError(
            f"workers: {address} needs dask.distributed, which is not installed. "
            "Run `pip install 'partner-profiles[cluster]'`, here and on each worker."
        ) from error
    try:
        client = Client(address, timeout=10, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, TimeoutError, ValueError) as error:
        raise WorkerError(f"workers: no scheduler answers at {address} ({error}). Start it, or correct it.") from error
    try:
        yield _Cluster(client)
    finally:
        client.close()  # type: ignore[no-untyped-call]


class _Cluster:
    def __init__(self, client: "object") -> None:
        self._client = client

    def map(self, work: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Result]:
        from distributed import KilledWorker  # noqa: PLC0415
        from distributed import as_completed as completed  # noqa: PLC0415

        futures = self._client.map(work, tasks, pure=False)  # type: ignore[attr-defined]
        try:
            for _, result in completed(futures, loop=self._client.loop, with_results=True):  # type: ignore[attr-defined,no-untyped-call]
                yield result
        except KilledWorker as error:
            raise WorkerError(
                f"the cluster gave up a task after several workers died with it ({error}). "
                "Give its workers more memory."
            ) from error
        finally:
            self._client.cancel(futures)  # type: ignore[attr-defined]
