"""Dagster and a browser for tests: `dagster dev` in a folder, and what a person sees and presses on its pages."""

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.common.exceptions import ElementClickInterceptedException, StaleElementReferenceException
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait

#: Seconds after which something that a person waits for counts as broken; no test is about speed.
PATIENCE = 180


@contextmanager
def chromium() -> Iterator[webdriver.Chrome]:
    """A headless browser with a large window."""
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1700,2200"):
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
    try:
        yield driver
    finally:
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

    patient(browser).until(shown, f"the page never showed {texts}")


def patient(browser: webdriver.Chrome) -> WebDriverWait[webdriver.Chrome]:
    """A wait that looks again where the page drew itself anew between finding a thing and using it."""
    again = (StaleElementReferenceException, ElementClickInterceptedException)
    return WebDriverWait(browser, PATIENCE, ignored_exceptions=again)


def press(browser: webdriver.Chrome, text: str) -> None:
    """Presses the first button with that text that can be pressed."""

    def pressed(driver: webdriver.Chrome) -> bool:
        found = driver.find_elements(By.XPATH, f"//button[contains(., '{text}')]")
        ready = next((one for one in found if one.is_displayed() and one.is_enabled()), None)
        if ready is not None:
            ready.click()
        return ready is not None

    patient(browser).until(pressed, f"no button {text!r} could be pressed")


def materialize_all(browser: webdriver.Chrome, address: str, ends: str) -> None:
    """Presses the button and waits for the end of the run, `Success` or `Failure`; it is the newest of the runs."""
    browser.get(f"{address}/asset-groups")
    press(browser, "Materialize all")
    seen(browser, "Launched run")
    newest_run_ends(browser, address, ends)


def newest_run_ends(browser: webdriver.Chrome, address: str, ends: str) -> None:
    """Waits for the end of the newest run, which must be that one and be shown in the list of runs."""
    WebDriverWait(address, PATIENCE).until(
        lambda address: run_statuses(address)[0] in ("SUCCESS", "FAILURE", "CANCELED")
    )
    assert run_statuses(address)[0] == ends.upper()
    browser.get(f"{address}/runs")
    seen(browser, ends)


def run_statuses(address: str) -> list[str]:
    """How all runs are, the newest first."""
    data = _asked(address, "{ runsOrError { ... on Runs { results { status } } } }")
    return [run["status"] for run in data["runsOrError"]["results"]]


def switch_on(browser: webdriver.Chrome, address: str, name: str) -> None:
    """Turns a sensor or a schedule on, on the page that lists them."""
    browser.get(f"{address}/automation")
    seen(browser, name)
    found = f"(//*[text()='{name}']/following::input[@type='checkbox'])[1]"

    def is_on(driver: webdriver.Chrome) -> bool:
        switch = driver.find_element(By.XPATH, found)
        if not switch.is_selected() and switch.is_enabled():  # pressed too early, it does nothing
            driver.execute_script("arguments[0].click()", switch)
        return switch.is_selected()

    patient(browser).until(is_on, f"{name} was never on")


def said_by_the_sensor(address: str, sensor: str) -> str:
    """Why its newest look asked for no run; "" where it asked for one, or has not looked yet."""
    selector = f'repositoryLocationName: "partner_profiles", repositoryName: "__repository__", sensorName: "{sensor}"'
    shown = "... on Sensor { sensorState { ticks(limit: 1) { skipReason } } }"
    asked = f"{{ sensorOrError(sensorSelector: {{{selector}}}) {{ {shown} }} }}"
    ticks = _asked(address, asked)["sensorOrError"]["sensorState"]["ticks"]
    return str(ticks[0]["skipReason"] or "") if ticks else ""


def _asked(address: str, query: str) -> dict[str, Any]:
    request = urllib.request.Request(
        f"{address}/graphql", json.dumps({"query": query}).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request) as answer:
        data: dict[str, Any] = json.load(answer)["data"]
        return data
