"""Whatever a person does wrong: where, what, and what next, exit code 1 or 2, and no traceback."""

import re
import shutil

import pytest
from many_calls import Call, Outcome, outcomes
from user_errors import MISTAKES, PAGE, Mistake

from pipeline.assets.build import run_build


@pytest.fixture(scope="module")
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """What comes of each mistake that this run asks for, by its name."""
    parameters = [getattr(item, "callspec", None) for item in request.session.items]
    asked = {one.params["mistake"].name: one.params["mistake"] for one in parameters if one and "mistake" in one.params}
    good = tmp_path_factory.mktemp("good")
    (good / "raw").mkdir()
    (good / "raw" / "pilots.txt").write_text(PAGE, encoding="utf-8")
    run_build(good / "raw", good / "outputs")
    folders = [tmp_path_factory.mktemp("mistake") / "here" for _ in asked]
    for folder, mistake in zip(folders, asked.values(), strict=True):
        shutil.copytree(good, folder)
        mistake.prepare(folder)
    calls = [Call(str(f), m.command.split(), m.limit) for f, m in zip(folders, asked.values(), strict=True)]
    return dict(zip(asked, outcomes(calls), strict=True))


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_a_mistake_is_told_with_its_place_the_problem_and_what_to_do_next(
    mistake: Mistake, made: dict[str, Outcome]
) -> None:
    found = made[mistake.name]
    said = " ".join(re.sub("[╭─╮│╰╯]", " ", found.stderr).split())
    assert found.code == mistake.code, said
    for words in (mistake.place, mistake.problem, mistake.advice):
        assert words in said
    assert "Traceback" not in found.stderr
