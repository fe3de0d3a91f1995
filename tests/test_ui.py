"""Dagster in a real browser, as a person opens it: in a fresh copy of the repository, no variable set."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from dagster_ui import (
    PATIENCE,
    chromium,
    dagster_dev,
    materialize_all,
    newest_run_ends,
    press,
    run_statuses,
    said_by_the_sensor,
    seen,
    switch_on,
)
from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait

from pipeline.assets.build import run_build
from pipeline.assets.story import GROUPS
from schemas.projections import Table, tables

pytestmark = pytest.mark.browser
PARTS = ("pipeline", "schemas", "raw", "dagster.yaml", "pyproject.toml")
#: What a server sends in place of a page that has gone, saved over the page.
GONE = b"Not found\n\nThe page that you asked for has moved or never was. Please go back to the start page.\n"
#: A page that somebody adds.
NEW = b"The Harbour Guild\n\nThe Harbour Guild was founded in 1931. Its seat is in Porto, Portugal.\n"
WANTED = "has 0 rows from the page eap-ibm-partners, at least 4 are expected"


@pytest.fixture(scope="module")
def copy(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository without anything that was built or stored in it."""
    root = tmp_path_factory.mktemp("copy")
    for part in PARTS:
        source = repository / part
        if source.is_dir():
            shutil.copytree(source, root / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, root / part)
    return root


@pytest.fixture(scope="module")
def browser() -> Iterator[webdriver.Chrome]:
    with chromium() as driver:
        yield driver


@pytest.fixture(scope="module")
def latest(copy: Path, browser: webdriver.Chrome) -> Path:
    """What `Materialize all` publishes. Dagster is stopped again."""
    with dagster_dev(copy) as first:
        materialize_all(browser, first, "Success")
    return copy / "outputs" / "latest"


@pytest.fixture(scope="module")
def address(copy: Path, latest: Path) -> Iterator[str]:
    """Where Dagster answers after a restart."""
    with dagster_dev(copy) as address:
        yield address


def hashes(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_materialize_all_publishes_what_build_publishes(copy: Path, latest: Path, tmp_path: Path) -> None:
    run_build(copy / "raw", tmp_path)
    assert hashes(latest) == hashes(tmp_path / "latest")


def test_the_groups_tell_the_story(latest: Path, address: str, browser: webdriver.Chrome, tmp_path: Path) -> None:
    browser.get(f"{address}/asset-groups")
    seen(browser, *GROUPS)
    browser.save_screenshot(str(tmp_path / "graph.png"))


@pytest.mark.parametrize("table", tables(), ids=lambda table: table.name)
def test_every_table_shows_its_columns_rows_and_numbers(
    table: Table, latest: Path, address: str, browser: webdriver.Chrome, tmp_path: Path
) -> None:
    browser.get(f"{address}/assets/{table.name}?view=overview")
    seen(browser, f"One row is {table.row}.", "Row count", "preview", *table.column_names[:3])
    browser.save_screenshot(str(tmp_path / "overview.png"))


def test_the_checks_of_a_table_have_passed(latest: Path, address: str, browser: webdriver.Chrome) -> None:
    browser.get(f"{address}/assets/founding_years?view=checks")
    seen(browser, "Checks (7)", "keys", "order", "quotes", "schema", "floors", "plausible", "rows_dropped", "Succeeded")


def test_a_poisoned_page_makes_a_check_red_and_mending_it_makes_it_green(
    copy: Path, latest: Path, address: str, browser: webdriver.Chrome, tmp_path: Path
) -> None:
    page = copy / "raw" / "eap-ibm-partners.txt"
    good, before = page.read_bytes(), hashes(latest)
    page.write_bytes(GONE)
    materialize_all(browser, address, "Failure")
    assert hashes(latest) == before, "what was published stays"
    browser.get(f"{address}/assets/profiles?view=checks&checkDetail=floors")
    seen(browser, "Failed", "What to do:", WANTED, "get the right one back")
    browser.save_screenshot(str(tmp_path / "red.png"))

    page.write_bytes(good)
    materialize_all(browser, address, "Success")
    assert hashes(latest) == before
    browser.get(f"{address}/assets/profiles?view=checks&checkDetail=floors")
    seen(browser, "Succeeded")
    assert WANTED not in browser.find_element(By.TAG_NAME, "body").text
    browser.save_screenshot(str(tmp_path / "green.png"))


def test_a_table_can_be_materialized_alone_after_the_restart(
    latest: Path, address: str, browser: webdriver.Chrome
) -> None:
    browser.get(f"{address}/assets/founding_years?view=overview")
    press(browser, "Materialize")
    seen(browser, "Launched run")
    newest_run_ends(browser, address, "Success")


def test_the_release_shows_its_pictures(latest: Path, address: str, browser: webdriver.Chrome, tmp_path: Path) -> None:
    browser.get(f"{address}/assets/release?view=overview")
    seen(browser, "Founding years", "Members by kind")
    browser.find_element(By.XPATH, "//tr[contains(., 'Founding years')]//*[text()='[Show Markdown]']").click()
    drawn = "return document.querySelector('img[alt=\"Founding years\"]')?.naturalWidth"
    WebDriverWait(browser, PATIENCE).until(lambda driver: driver.execute_script(drawn))
    browser.save_screenshot(str(tmp_path / "picture.png"))


def test_what_is_out_of_date_says_why_and_the_sensor_publishes_the_new_page_once(
    copy: Path, latest: Path, address: str, browser: webdriver.Chrome, tmp_path: Path
) -> None:
    (copy / "raw" / "new.txt").write_bytes(NEW)
    browser.get(f"{address}/assets/raw_files?view=overview")
    press(browser, "Materialize")
    seen(browser, "Launched run")
    newest_run_ends(browser, address, "Success")
    browser.get(f"{address}/assets/sources?view=overview")
    seen(browser, "Unsynced")
    ActionChains(browser).move_to_element(browser.find_element(By.XPATH, "//*[contains(text(), 'Unsynced')]")).perform()
    seen(browser, "raw_files", "has a new data version")
    browser.save_screenshot(str(tmp_path / "stale.png"))

    before = len(run_statuses(address))
    switch_on(browser, address, "nightly_verify")
    switch_on(browser, address, "raw_changes")
    done = "The files in raw/ are those of the last run."
    WebDriverWait(address, PATIENCE).until(
        lambda address: len(run_statuses(address)) > before and said_by_the_sensor(address, "raw_changes") == done
    )
    newest_run_ends(browser, address, "Success")
    assert "\nnew," in (latest / "sources.csv").read_text(encoding="utf-8").replace('"', "")
    assert len(run_statuses(address)) == before + 1
