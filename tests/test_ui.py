"""Dagster in a real browser, as a person opens it: in a fresh copy of the repository, no variable set."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from pipeline.assets.build import run_build
from pipeline.assets.story import GROUPS

pytestmark = pytest.mark.browser
PARTS = ("pipeline", "schemas", "raw", "dagster.yaml", "pyproject.toml")
#: Seconds after which something that a person waits for counts as broken; no test is about speed.
PATIENCE = 180


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
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1700,2200"):
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
    yield driver
    driver.quit()


@contextmanager
def dagster_dev(root: Path) -> Iterator[str]:
    """`dagster dev` in that folder, up and answering; its address. Stopped in the end, with all it started."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DAGSTER")}
    with (root / "dagster.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "dagster", "dev", "--port", str(port)],
            cwd=root,
            env={**environment, "PYTHONPATH": str(root)},
            stdout=log,
            stderr=log,
            start_new_session=True,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
        )
    try:
        address = f"http://127.0.0.1:{port}"
        WebDriverWait(process, PATIENCE).until(lambda running: running.poll() is None and answers(address))
        yield address
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(PATIENCE)


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/server_info"):
            return True
    except (urllib.error.URLError, ConnectionError):
        return False


def seen(browser: webdriver.Chrome, *texts: str) -> None:
    """Waits until the page shows all the texts."""

    def shown(driver: webdriver.Chrome) -> bool:
        body = driver.find_element(By.TAG_NAME, "body").text
        return all(text in body for text in texts)

    WebDriverWait(browser, PATIENCE).until(shown, f"the page never showed {texts}")


def button(browser: webdriver.Chrome, text: str) -> WebElement:
    def enabled(driver: webdriver.Chrome) -> WebElement | None:
        found = driver.find_elements(By.XPATH, f"//button[contains(., '{text}')]")
        return next((one for one in found if one.is_displayed() and one.is_enabled()), None)

    return WebDriverWait(browser, PATIENCE).until(enabled)


def hashes(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_a_person_materializes_all_looks_at_a_table_and_finds_it_after_a_restart(
    copy: Path, browser: webdriver.Chrome, tmp_path: Path
) -> None:
    with dagster_dev(copy) as address:
        browser.get(f"{address}/asset-groups")
        seen(browser, *GROUPS)
        button(browser, "Materialize all").click()
        seen(browser, "Launched run")
        browser.get(f"{address}/runs")
        seen(browser, "Success")
        run_build(copy / "raw", tmp_path)
        assert hashes(copy / "outputs" / "latest") == hashes(tmp_path / "latest"), "the same as build publishes"

        browser.get(f"{address}/assets/founding_years?view=overview")
        seen(browser, "One row is a stated founding year.", "Row count", "founding_year", "[code points]", "preview")
        browser.get(f"{address}/assets/founding_years?view=checks")
        seen(browser, "Checks (4)", "keys", "order", "quotes", "schema", "Succeeded")
        browser.save_screenshot(str(tmp_path / "checks.png"))

    with dagster_dev(copy) as address:
        browser.get(f"{address}/runs")
        seen(browser, "Success")
        browser.get(f"{address}/assets/founding_years?view=overview")
        button(browser, "Materialize").click()
        seen(browser, "Launched run")
        browser.get(f"{address}/runs")
        WebDriverWait(browser, PATIENCE).until(
            lambda driver: driver.find_element(By.TAG_NAME, "body").text.count("Success") == 2
        )
