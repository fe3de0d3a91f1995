"""`index.html` as people meet it: in a real browser, from the disk, with nothing to be had from a network."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from example_release import HARBOUR, example_tables, facts, raw_sources, release_of, sources
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from pipeline.release.page.html import index_html
from pipeline.release.texts import Texts, texts_of
from pipeline.tables import all_tables
from schemas.projections import table

pytestmark = pytest.mark.browser
ATTACKS = (
    "<script>window.hit = 1</script>",
    "<img src=x onerror='window.hit = 1'>",
    "</script><script>window.hit = 1</script>",
    '" onfocus="window.hit = 1" autofocus x="',
    "javascript:window.hit=1",
    "<!--<script>",
    "${window.hit = 1}",
    "{{data}}",
    "\u2028window.hit = 1",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[webdriver.Chrome]:
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1300,1000"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def latest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return release_of(example_tables(), tmp_path_factory.mktemp("page"))


@pytest.fixture
def page(browser: webdriver.Chrome, latest: Path) -> Iterator[webdriver.Chrome]:
    """The page of the example release, opened anew; whatever a test does, nothing is fetched and nothing goes wrong."""
    open_page(browser, latest / "index.html")
    yield browser
    assert browser.get_log("browser") == []
    assert requests(browser) == [(latest / "index.html").as_uri()]


def open_page(browser: webdriver.Chrome, file: Path) -> None:
    browser.get("about:blank")
    for kind in ("browser", "performance"):
        browser.get_log(kind)
    browser.get(file.as_uri())


def requests(browser: webdriver.Chrome) -> list[str]:
    told = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    return [m["params"]["request"]["url"] for m in told if m["method"] == "Network.requestWillBeSent"]


def part(browser: webdriver.Chrome, name: str) -> WebElement:
    return browser.find_element(By.CSS_SELECTOR, f'[data-table="{name}"]')


def column(browser: webdriver.Chrome, name: str, position: int) -> list[str]:
    cells = part(browser, name).find_elements(By.CSS_SELECTOR, f"tbody tr > :nth-child({position})")
    return [cell.text.replace("nothing", "").strip() for cell in cells]


def choose(browser: webdriver.Chrome, label: str) -> None:
    tabs = browser.find_elements(By.CSS_SELECTOR, ".tabs button")
    next(tab for tab in tabs if tab.text.startswith(label)).click()


def click_value(browser: webdriver.Chrome, name: str, text: str) -> WebElement:
    """Click on a value and return the dialog that opens."""
    values = part(browser, name).find_elements(By.CSS_SELECTOR, "tbody .value")
    next(value for value in values if value.text == text).click()
    dialog = browser.find_element(By.ID, "evidence")
    assert dialog.is_displayed()
    return dialog


def marked(dialog: WebElement) -> str:
    return dialog.find_element(By.TAG_NAME, "mark").text


def test_the_organisations_stand_first_with_what_is_agreed_on(page: webdriver.Chrome) -> None:
    assert column(page, "organisations", 1) == ["Harbour Pilots Union", "Lake Watch"]
    assert column(page, "organisations", 4) == ["42", "–"]
    assert column(page, "organisations", 3) == ["–", "–"], "a conflict leaves the summary empty"


def test_a_table_sorts_by_a_column_both_ways_and_says_so(page: webdriver.Chrome) -> None:
    header = 'th[data-key="founding_year"]'
    for order, expected in (("ascending", ["1931", "1933"]), ("descending", ["1933", "1931"])):
        part(page, "values").find_element(By.CSS_SELECTOR, f"{header} button").click()
        assert part(page, "values").find_element(By.CSS_SELECTOR, header).get_attribute("aria-sort") == order
        assert column(page, "values", 2) == expected


def test_what_is_silent_stands_last_in_either_order(page: webdriver.Chrome) -> None:
    for _ in range(2):
        part(page, "organisations").find_element(By.CSS_SELECTOR, 'th[data-key="member_count"] button').click()
        assert column(page, "organisations", 4) == ["42", "–"]


def test_a_table_filters_as_one_types_and_counts(page: webdriver.Chrome) -> None:
    choose(page, "Activity areas")
    field = part(page, "values").find_element(By.TAG_NAME, "input")
    field.send_keys("BERTHING")
    assert "safe berthing" in column(page, "values", 3)
    status = part(page, "values").find_element(By.CSS_SELECTOR, "[role=status]")
    field.send_keys(" nowhere")
    assert status.text == "0 of 2 rows"
    assert part(page, "values").find_element(By.TAG_NAME, "tbody").text == "No rows."


def test_a_click_on_a_value_opens_the_whole_page_with_the_words_marked(page: webdriver.Chrome) -> None:
    choose(page, "Members")
    dialog = click_value(page, "values", "42")
    assert marked(dialog) == "It has forty-two member ports"
    assert dialog.find_element(By.CSS_SELECTOR, "mark b").text == "forty-two"
    shown = dialog.find_element(By.CSS_SELECTOR, ".page").get_attribute("textContent")
    assert shown == HARBOUR
    assert "by-hand" in dialog.text


def test_where_the_page_may_not_be_shown_the_quote_stands_in_for_it(page: webdriver.Chrome) -> None:
    dialog = click_value(page, "values", "1933")
    assert marked(dialog) == "The Harbour Pilots Union, created in 1933"
    assert "Only the words and a little around them" in dialog.text
    assert dialog.find_element(By.CSS_SELECTOR, ".page").text.endswith("created in 1933, speaks for 42 member ports. …")


def test_a_refusal_shows_its_words_and_its_reason(page: webdriver.Chrome) -> None:
    dialog = click_value(page, "refusals", "2019")
    assert marked(dialog) == "In 2019 it held a fair"
    assert "a year of something else than the founding of a body" in dialog.text


def test_what_a_person_reviewed_is_marked_and_said(browser: webdriver.Chrome, tmp_path: Path) -> None:
    rows = [{**fact, "review": "chosen" if fact["value_text"] == "1933" else None} for fact in facts()]
    made = all_tables(rows, sources(), [])
    (tmp_path / "index.html").write_bytes(index_html(made, texts_of(made, raw_sources()), None))
    open_page(browser, tmp_path / "index.html")
    assert column(browser, "organisations", 3) == ["1933 ✓ chosen", "–"]
    assert column(browser, "values", 2) == ["1931", "1933 ✓ chosen"]
    dialog = click_value(browser, "organisations", "1933")
    assert marked(dialog) == "The Harbour Pilots Union, created in 1933"
    assert "chosen by a person" in dialog.text


def test_what_an_organisation_is_called_elsewhere_is_a_link(page: webdriver.Chrome) -> None:
    assert column(page, "organisations", 9) == ["wikidata Q99", ""]
    link = part(page, "organisations").find_element(By.LINK_TEXT, "wikidata Q99")
    assert link.get_attribute("href") == "https://www.wikidata.org/wiki/Q99"


def test_the_dialog_opens_and_closes_by_keyboard_and_gives_the_focus_back(page: webdriver.Chrome) -> None:
    button = part(page, "values").find_element(By.CSS_SELECTOR, "tbody .value")
    page.execute_script("arguments[0].focus()", button)
    button.send_keys(Keys.ENTER)
    dialog = page.find_element(By.ID, "evidence")
    assert dialog.is_displayed()
    page.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert not dialog.is_displayed()
    assert page.switch_to.active_element == button


def test_coverage_is_a_grid_that_leads_to_the_rows(page: webdriver.Chrome) -> None:
    assert column(page, "coverage", 2) == ["≠ conflict (2)", "○ silent"]
    assert column(page, "coverage", 3) == ["● stated (2)", "✕ refused (1)"]
    part(page, "coverage").find_element(By.CSS_SELECTOR, ".refused").click()
    assert column(page, "refusals", 2) == ["twelve"]


def test_both_pictures_are_there_and_are_described(page: webdriver.Chrome) -> None:
    told = [picture.get_attribute("aria-label") for picture in page.find_elements(By.CSS_SELECTOR, "svg.picture")]
    assert told == [
        "Founding years: Harbour Pilots Union 1931; Harbour Pilots Union 1933",
        "Members by kind: Harbour Pilots Union 42 (member)",
    ]


@pytest.mark.parametrize("width", [400, 1300])
def test_nothing_is_wider_than_the_screen(page: webdriver.Chrome, width: int) -> None:
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
    page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    try:
        assert page.execute_script("return document.documentElement.scrollWidth") <= width
    finally:
        page.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_marks_are_placed_by_code_points(browser: webdriver.Chrome, tmp_path: Path) -> None:
    sailing = "\U0001f6a2\U0001d4d0 " * 20
    made = all_tables(facts(), sources(), [])
    made["founding_years"][["quote_start", "quote_end"]] += len(sailing)
    shown = Texts(whole={"harbour": sailing + HARBOUR})
    (tmp_path / "index.html").write_bytes(index_html(made, shown, None))
    open_page(browser, tmp_path / "index.html")
    assert marked(click_value(browser, "values", "1931")) == "The Harbour Pilots Union was founded in 1931"


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_a_page_says_is_never_run(browser: webdriver.Chrome, attack: str, tmp_path: Path) -> None:
    made = example_tables()
    for name, frame in made.items():
        for one in table(name).columns:
            if one.pandas_dtype == "str" and one.name not in ("organisation_id", "source_id", "table_name", "fact_id"):
                frame[one.name] = f"{attack} {one.name}"
    texts = texts_of(example_tables(), raw_sources())
    texts.whole["harbour"] = attack + texts.whole["harbour"]
    (tmp_path / "index.html").write_bytes(index_html(made, texts, None))
    open_page(browser, tmp_path / "index.html")
    for name in ("organisations", "values", "refusals"):
        part(browser, name).find_element(By.CSS_SELECTOR, "tbody .value").click()
        assert attack.strip("\u2028")[:8] in browser.find_element(By.ID, "evidence").text
        browser.find_element(By.CSS_SELECTOR, "dialog .close").click()
    assert browser.execute_script("return window.hit") is None
    assert browser.find_elements(By.CSS_SELECTOR, "img, [onfocus], [onerror], a[href^=javascript]") == []
    assert len(browser.find_elements(By.TAG_NAME, "script")) == 2
    assert browser.get_log("browser") == []
    assert requests(browser) == [(tmp_path / "index.html").as_uri()]


def test_the_policy_stops_a_script_that_got_in_all_the_same(
    browser: webdriver.Chrome, latest: Path, tmp_path: Path
) -> None:
    page = (latest / "index.html").read_text(encoding="utf-8")
    spoiled = page.replace("<main", "<script>window.hit = 1</script><img src='http://127.0.0.1:9/x.png'><main")
    (tmp_path / "index.html").write_text(spoiled, encoding="utf-8")
    open_page(browser, tmp_path / "index.html")
    assert browser.execute_script("return window.hit") is None
    assert [entry for entry in browser.get_log("browser") if "Content Security Policy" in entry["message"]] != []
