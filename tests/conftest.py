"""What the tests share: the repository's own pages, one Dagster instance, how hard a search tries, the browser."""

import os
from collections.abc import Iterator
from pathlib import Path

import dagster as dg
import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM = Path("/usr/bin/chromium")
CHROMEDRIVER = Path("/usr/bin/chromedriver")

# No search is timed. The short one tries the same examples each time, so that a change that
# fails here fails for everyone; `make test-long` looks further and elsewhere each time.
settings.register_profile("short", max_examples=50, deadline=None, derandomize=True)
settings.register_profile("long", max_examples=2000, deadline=None, print_blob=True)
settings.load_profile("short")


@pytest.fixture(scope="session")
def repository() -> Path:
    """The repository's root."""
    return ROOT


@pytest.fixture(scope="session")
def seed_page() -> Path:
    """The first page, as it lies in raw/."""
    return ROOT / "raw" / "eap-ibm-partners.txt"


@pytest.fixture(scope="session")
def dagster_instance() -> Iterator[dg.DagsterInstance]:
    """One Dagster instance for all tests that materialise: making one costs more than a small run."""
    with dg.DagsterInstance.ephemeral() as instance:
        yield instance


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skips a browser test where there is no browser; in CI, where one is installed, it fails instead."""
    if item.get_closest_marker("browser") is None or (CHROMIUM.exists() and CHROMEDRIVER.exists()):
        return
    missing = "needs /usr/bin/chromium and /usr/bin/chromedriver (Debian: apt install chromium chromium-driver)"
    if os.environ.get("CI") == "true":
        pytest.fail(missing, pytrace=False)
    pytest.skip(missing)
