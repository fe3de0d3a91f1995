"""A page whose author means harm, from the raw folder to the published page in a real browser: nothing of it runs."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from dagster_ui import chromium
from selenium import webdriver
from selenium.webdriver.common.by import By
from typer.testing import CliRunner

from pipeline.cli import app

pytestmark = pytest.mark.browser
RUN = "window.hit=1"
#: File names are parts of tables, links and texts too.
PAGES = {
    f"<img src=x onerror={RUN}>.html": "A",
    f"' onmouseover='{RUN}'.txt": "B",
    f"javascript:{RUN}.txt": "C",
    f"](x) <svg onload={RUN}>.md": "D",
    f"{{{{{RUN}}}}}${{{RUN}}}.txt": "E",
}
MARKUP = (
    f"&lt;script&gt;{RUN}&lt;/script&gt;",
    f"&lt;img src=x onerror={RUN}&gt;",
    f"&lt;/script&gt;&lt;script&gt;{RUN}&lt;/script&gt;",
    f'" onfocus="{RUN}" autofocus="',
    f"&lt;!--&lt;script&gt;{RUN}",
)
#: The values that open a page when they are clicked.
SHOWN = ", ".join(f'[data-table="{name}"] tbody .value' for name in ("organisations", "values", "refusals"))
#: Clicks on all of them, whatever is chosen, as a reader may; how many pages were opened.
OPEN_ALL = """
let opened = 0;
for (const tab of document.querySelectorAll(".tabs button")) {
  tab.click();
  for (const value of document.querySelectorAll(arguments[0])) {
    value.click();
    const dialog = document.getElementById("evidence");
    if (dialog.open) { opened += 1; dialog.close(); }
  }
}
return opened;
"""
PARTS = ("founding_years", "member_counts", "headquarters", "activity_areas")


def page(letter: str, form: str) -> str:
    """A sound profile with markup in each of its parts; in HTML as entities, which a reader sees as markup."""
    bad = [part if form == "html" else part.replace("&lt;", "<").replace("&gt;", ">") for part in MARKUP]
    told = (
        f"The {letter}mber Lamp {bad[0]} Union ({letter}LU) is a union of ports. "
        f"The {letter}mber Lamp Union was founded in 1951 {bad[1]}. It has 12 member {bad[2]} ports. "
        f"Its headquarters are in Oslo {bad[3]}, Norway. It works on safe {bad[4]} lamps and clean oil. "
        f"In 2019 {bad[0]} it held a fair. The {letter}mber Lamp Union has 40 staff {bad[1]} and =1+1 rooms.\n"
    )
    return f"<h1>{letter}mber Lamp Union</h1><p>{told}</p>" if form == "html" else f"{letter}mber Lamp Union\n\n{told}"


@pytest.fixture(scope="module")
def latest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The release of the pages, made by the command."""
    root = tmp_path_factory.mktemp("hostile")
    (root / "raw").mkdir()
    about = []
    for name, letter in PAGES.items():
        (root / "raw" / name).write_text(page(letter, name.rpartition(".")[2]), encoding="utf-8")
        words = json.dumps(f'<script>{RUN}</script>" onclick="{RUN}" \'={RUN}')
        url = json.dumps(f'https://x.example/"onmouseover="{RUN}"<script>{RUN}</script>')
        table = json.dumps(name.rpartition(".")[0])
        about.append(f"[{table}]\nurl = {url}\npublisher = {words}\nlicence = {words}\npublish_text = true\n")
    (root / "raw" / "sources.toml").write_text("".join(about), encoding="utf-8")
    done = CliRunner().invoke(app, ["build", "--raw", str(root / "raw"), "--outputs", str(root / "outputs")])
    assert done.exit_code == 0, done.output
    assert len(pd.read_parquet(root / "outputs" / "latest" / "sources.parquet")) == len(PAGES)
    rows = [len(pd.read_parquet(root / "outputs" / "latest" / f"{name}.parquet")) for name in PARTS]
    assert all(rows), rows
    return root / "outputs" / "latest"


@pytest.fixture(scope="module")
def browser() -> Iterator[webdriver.Chrome]:
    with chromium() as driver:
        yield driver


def test_nothing_of_it_runs_whatever_a_reader_opens(latest: Path, browser: webdriver.Chrome) -> None:
    browser.get((latest / "index.html").as_uri())
    opened = browser.execute_script(OPEN_ALL, SHOWN)
    assert opened > 4 * len(PAGES)
    assert browser.execute_script("return window.hit") is None
    assert browser.find_elements(By.CSS_SELECTOR, "img, [onfocus], [onerror], [onclick], [onload], [onmouseover]") == []
    links = [link.get_attribute("href") or "" for link in browser.find_elements(By.TAG_NAME, "a")]
    assert [link for link in links if not link.startswith(("file:", "https:"))] == []
    assert len(browser.find_elements(By.TAG_NAME, "script")) == 2


def test_the_hostile_release_proves_itself(latest: Path) -> None:
    done = CliRunner().invoke(app, ["verify", str(latest), "--raw", str(latest.parent.parent / "raw")])
    assert (done.exit_code, done.stderr) == (0, "")


@pytest.mark.parametrize("name", PAGES)
def test_explain_shows_the_page_and_sends_the_terminal_nothing(name: str, latest: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(latest.parent.parent / "raw", tmp_path / "raw"))
    file = folder / name
    file.write_text(
        file.read_text(encoding="utf-8") + "\x1b]0;owned\x07 \x1b[31mred\x1b[0m \u202e \n", encoding="utf-8"
    )
    done = CliRunner().invoke(app, ["explain", str(file)])
    assert done.exit_code == 0, done.output
    assert not set(done.output) & set("\x1b\x07\u202e")
