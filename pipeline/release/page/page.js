"use strict";
// What comes from the pages is only ever put in as text: no markup is made from it anywhere.
const data = JSON.parse(document.getElementById("data").textContent);
const tables = {};
for (const [name, { columns, rows }] of Object.entries(data.tables)) {
  tables[name] = rows.map((row) => Object.fromEntries([["table", name], ...columns.map((c, i) => [c, row[i]])]));
}
const organisations = new Map(tables.organisations.map((row) => [row.organisation_id, row]));
const sources = new Map(tables.sources.map((row) => [row.source_id, row]));
const STEP = 100;
const CHOICES = { founding_years: "Founding years", member_counts: "Members", headquarters: "Seats",
  activity_areas: "Activity areas", names: "Names" };

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "onclick") made.addEventListener("click", value);
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

const words = (value) => (value === null || value === undefined ? "" : String(value).replaceAll("_", " "));
const nameOf = (row) => organisations.get(row.organisation_id)?.name ?? "";

// A column: key, label, and what a cell does. `raw` texts are shown as they are; closed lists without underscores.
const column = (key, label, more = {}) => ({ key, label, text: (row) => row[key], ...more });
const ORGANISATION = { key: "organisation", label: "organisation", text: nameOf, head: true };
const QUOTE = column("quote", "stated in", { long: true });
const RULE = column("rule_id", "rule");
const value = (key, label, more) => column(key, label, { open: (row) => row, ...more });
const listed = (key, label) => column(key, label, { text: (row) => words(row[key]) || null });

const SHAPES = {
  organisations: [
    column("name", "name", { head: true, open: (row) => first("profiles", row) }),
    column("acronym", "acronym", { open: (row) =>
      first("names", row, (fact) => fact.name === row.acronym) ?? first("profiles", row, (fact) => fact.acronym) }),
    column("founding_year", "founded", { number: true, open: (row) => first("founding_years", row) }),
    column("member_count", "members", { number: true, open: (row) => first("member_counts", row,
      (fact) => fact.member_kind === "member" && fact.status === "current") }),
    column("headquarters_city", "seat", { open: (row) => first("headquarters", row) }),
    column("headquarters_country", "country", { open: (row) => first("headquarters", row, (fact) => fact.country) }),
    column("activity_area_count", "areas", { number: true, go: (row) => showValues("activity_areas", row.name) }),
    column("source_count", "pages", { number: true }),
    ...(tables.external_ids ? [{ key: "elsewhere", label: "elsewhere", cell: elsewhere,
      text: (row) => identifiers(row).map((one) => `${one.scheme} ${one.identifier}`).join(", ") || null }] : []),
  ],
  founding_years: [ORGANISATION, value("founding_year", "year", { number: true }), listed("event", "event"), QUOTE, RULE],
  member_counts: [ORGANISATION, value("member_count", "members", { number: true }), listed("qualifier", "exactness"),
    column("member_unit", "what is counted"), listed("member_kind", "kind"), listed("status", "status"),
    column("as_of_year", "as of", { number: true }), QUOTE, RULE],
  headquarters: [ORGANISATION, value("city", "city"), column("country", "country"), column("country_code", "code"),
    QUOTE, RULE],
  activity_areas: [ORGANISATION, column("position", "position", { number: true }),
    value("activity_area", "activity area", { wide: true }), QUOTE, RULE],
  names: [ORGANISATION, value("name", "name", { wide: true }), listed("name_type", "type"), QUOTE, RULE],
  refusals: [ORGANISATION, value("value_text", "words"), listed("table_name", "looked like"),
    column("reason", "why not", { wide: true, text: (row) => data.reasons[row.reason] ?? words(row.reason) }), QUOTE, RULE],
  sources: [column("path", "page", { head: true }), listed("status", "status"), column("reason", "reason"),
    column("profile_count", "profiles", { number: true }), column("character_count", "characters", { number: true }),
    column("format", "format"), column("publisher", "publisher"), column("url", "address", { wide: true, link: true }),
    column("licence", "licence")],
  issues: [column("source_id", "page", { head: true }), column("level", "level"), listed("code", "kind"),
    column("message", "message", { long: true })],
};
for (const key of ["founding_years", "member_counts", "headquarters", "activity_areas"]) {
  (SHAPES.coverage ??= [ORGANISATION]).push({ key, label: CHOICES[key].toLowerCase(), text: (row) => row[key]?.status,
    cell: (row) => coverageCell(row, key) });
}

function first(table, row, fits = () => true) {
  const own = tables[table].filter((fact) => fact.organisation_id === row.organisation_id && fits(fact));
  return own.find((fact) => fact.review === "chosen") ?? own[0];  // what a person chose stands in the summary
}

function identifiers(row) {
  return tables.external_ids.filter((one) => one.organisation_id === row.organisation_id);
}

function elsewhere(row) {
  const made = identifiers(row).map((one) => address(one.url, `${one.scheme} ${one.identifier}`));
  return element("span", {}, ...made.flatMap((one, i) => (i ? [", ", one] : [one])));
}

function coverageRows() {
  const rows = new Map(tables.organisations.map((row) => [row.organisation_id, { organisation_id: row.organisation_id }]));
  for (const row of tables.coverage) (rows.get(row.organisation_id) ?? {})[row.table_name] = row;
  return [...rows.values()];
}

function coverageCell(row, key) {
  const found = row[key];
  const signs = { stated: "●", silent: "○", refused: "✕", conflict: "≠" };
  if (!found) return "";
  const refusals = found.refusal_count && found.status === "refused" ? ` (${found.refusal_count})` : "";
  const count = found.value_count ? ` (${found.value_count})` : refusals;
  const text = [element("span", { "aria-hidden": "true" }, signs[found.status] ?? ""), ` ${found.status}${count}`];
  if (found.status === "silent") return element("span", { class: "silent" }, ...text);
  const go = () => (found.status === "refused" ? show("refusals", nameOf(row)) : showValues(key, nameOf(row)));
  return element("button", { type: "button", class: `value ${found.status}`, onclick: go }, ...text);
}

// --- tables ---------------------------------------------------------------------------------------

class Table {
  constructor(host, label) {
    this.sorted = { key: null, down: false };
    this.limit = STEP;
    this.input = element("input", { type: "search", autocomplete: "off", spellcheck: "false" });
    this.input.addEventListener("input", () => { this.limit = STEP; this.draw(); });
    this.count = element("p", { class: "count", role: "status" });
    this.caption = element("caption", { class: "unseen" }, label);
    this.head = element("tr");
    this.body = element("tbody");
    this.more = element("button", { type: "button", class: "more", onclick: () => { this.limit *= 4; this.draw(); } },
      "Show more rows");
    this.region = element("div", { class: "scroll", role: "region", "aria-label": label, tabindex: "0" },
      element("table", {}, this.caption, element("thead", {}, this.head), this.body));
    host.append(element("div", { class: "tools" }, element("label", {}, "Filter", this.input), this.count),
      this.region, this.more);
  }

  fill(shape, rows, label) {
    Object.assign(this, { shape, rows, sorted: { key: null, down: false }, limit: STEP });
    this.caption.textContent = label;
    this.region.setAttribute("aria-label", label);
    this.draw();
  }

  filter(text) {
    this.input.value = text;
    this.limit = STEP;
    this.draw();
  }

  chosen() {
    const wanted = this.input.value.trim().toLowerCase();
    const fits = (row) => this.shape.some((c) => words(c.text(row)).toLowerCase().includes(wanted)
      || String(c.text(row) ?? "").toLowerCase().includes(wanted));
    const rows = wanted ? this.rows.filter(fits) : [...this.rows];
    const by = this.shape.find((c) => c.key === this.sorted.key);
    return by ? rows.sort((a, b) => compare(by.text(a), by.text(b), this.sorted.down)) : rows;
  }

  draw() {
    const rows = this.chosen();
    this.head.replaceChildren(...this.shape.map((c) => this.header(c)));
    this.body.replaceChildren(...rows.slice(0, this.limit).map((row) =>
      element("tr", {}, ...this.shape.map((c) => cell(c, row)))));
    if (!rows.length) {
      this.body.append(element("tr", {}, element("td", { colspan: this.shape.length, class: "none" }, "No rows.")));
    }
    this.count.textContent = `${rows.length} of ${this.rows.length} rows`;
    this.more.hidden = rows.length <= this.limit;
  }

  header(c) {
    const { key, down } = this.sorted;
    const sort = () => {
      this.sorted = { key: c.key, down: key === c.key && !down };
      this.draw();
      this.head.querySelector(`[data-key="${c.key}"] button`).focus();
    };
    return element("th", { scope: "col", "data-key": c.key, class: c.number ? "number" : "",
      ...(key === c.key ? { "aria-sort": down ? "descending" : "ascending" } : {}) },
      element("button", { type: "button", onclick: sort }, c.label));
  }
}

function compare(a, b, down) {
  const empty = (v) => v === null || v === undefined || v === "";
  if (empty(a) || empty(b)) return empty(a) - empty(b);  // what is silent stands last, either way
  const order = typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en");
  return down ? -order : order;
}

function cell(c, row) {
  const kind = c.long ? "long" : c.wide ? "wide" : c.number ? "number" : "";
  const made = element(c.head ? "th" : "td", { class: kind, ...(c.head ? { scope: "row" } : {}) });
  const text = c.text(row);
  const fact = c.open && text !== null ? c.open(row) : null;
  if (c.cell) made.append(c.cell(row));
  else if (text === null || text === undefined || text === "") {
    made.append(element("span", { class: "none" }, element("span", { "aria-hidden": "true" }, "–"),
      element("span", { class: "unseen" }, "nothing")));
  } else if (fact || (c.go && text)) {
    const act = fact ? () => openEvidence(fact) : () => c.go(row);
    made.append(element("button", { type: "button", class: "value", onclick: act, ...(fact ? { "aria-haspopup": "dialog" } : {}) },
      String(text)));
    if (fact?.review) made.append(" ", element("span", { class: "reviewed" }, `✓ ${fact.review}`));
  } else if (c.link) made.append(address(text));
  else made.append(String(text));
  return made;
}

function address(text, shown = text) {
  return /^https?:\/\//.test(text) ? element("a", { href: text, rel: "noreferrer noopener" }, shown) : shown;
}

// --- the words on their page ------------------------------------------------------------------------

const STATED = { profiles: ["name", "acronym"], names: ["name", "name_type"], founding_years: ["founding_year", "event"],
  member_counts: ["member_count", "member_unit", "member_kind", "qualifier", "status", "as_of_year"],
  headquarters: ["city", "country", "country_code"], activity_areas: ["activity_area", "position"],
  refusals: ["value_text", "table_name", "reason"] };

function openEvidence(fact) {
  const dialog = document.getElementById("evidence");
  const [main, ...others] = STATED[fact.table];
  const shown = (key) => (key === "reason" ? data.reasons[fact.reason] ?? words(fact.reason)
    : ["name", "member_unit", "city", "country", "activity_area", "acronym"].includes(key) ? fact[key] : words(fact[key]));
  const body = nameOf(fact);
  document.getElementById("evidence-title").textContent =
    `${body && body !== fact[main] ? `${body}: ` : ""}${fact[main]}${fact.table === "refusals" ? " (refused)" : ""}`;
  const meaning = data.rules[fact.rule_id];
  const source = sources.get(fact.source_id);
  const told = [...others.filter((key) => fact[key] !== null).map((key) => [words(key), shown(key)]),
    ...(fact.review ? [["review", `${fact.review} by a person`]] : []),
    ["rule", `${fact.rule_id}${meaning ? `: ${meaning}` : ""}`],
    ["page", `${source?.path ?? fact.source_id}, characters ${fact.quote_start} to ${fact.quote_end}`],
    ...(source?.url ? [["address", address(source.url)]] : []), ["fact_id", fact.fact_id]];
  dialog.querySelector(".facts").replaceChildren(...told.flatMap(([key, text]) =>
    [element("dt", {}, key), element("dd", {}, text)]));
  const [before, quote, behind, whole] = pieces(fact);
  dialog.querySelector(".note").textContent = whole ? ""
    : "Only the words and a little around them: nothing says that the whole page may be shown here.";
  const mark = element("mark", {}, ...split(quote, fact.value_text));
  dialog.querySelector(".page").replaceChildren(whole ? before : `… ${before.trimStart()}`, mark,
    whole ? behind : `${behind.trimEnd()} …`);
  dialog.showModal();
  mark.scrollIntoView({ block: "center" });
}

// Places count code points; JavaScript's own strings count UTF-16 units.
function pieces(fact) {
  const whole = data.texts.whole[fact.source_id];
  if (whole === undefined) {
    const [before, behind] = data.texts.contexts[fact.fact_id] ?? ["", ""];
    return [before, fact.quote, behind, false];
  }
  const points = Array.from(whole);
  const [start, end] = data.texts.places[fact.fact_id] ?? [fact.quote_start, fact.quote_end];
  const part = (from, to) => points.slice(from, to).join("");
  return [part(0, start), part(start, end), part(end), true];
}

function split(quote, value) {
  const at = quote.indexOf(value);
  if (at < 0) return [quote];
  return [quote.slice(0, at), element("b", {}, value), quote.slice(at + value.length)];
}

// --- the page -----------------------------------------------------------------------------------------

const made = {};
for (const host of document.querySelectorAll(".host")) {
  const name = host.dataset.table;
  made[name] = new Table(host, name);
  if (name !== "values") made[name].fill(SHAPES[name], name === "coverage" ? coverageRows() : tables[name], name);
}

function chooseValues(name) {
  for (const button of document.querySelectorAll(".tabs button")) {
    button.setAttribute("aria-pressed", String(button.dataset.choice === name));
  }
  made.values.fill(SHAPES[name], tables[name], CHOICES[name]);
}

function show(name, text) {
  made[name].filter(text);
  document.getElementById(name).scrollIntoView();
  made[name].input.focus({ preventScroll: true });
}

function showValues(table, text) {
  chooseValues(table);
  show("values", text);
}

for (const [name, label] of Object.entries(CHOICES)) {
  document.querySelector(".tabs").append(element("button",
    { type: "button", "data-choice": name, onclick: () => chooseValues(name) }, `${label} ${tables[name].length}`));
}
chooseValues("founding_years");
document.querySelector("dialog .close").addEventListener("click", () => document.getElementById("evidence").close());
