// The list: filters, order, and as many rows in the page as fit on the screen, however many races there are.
const ROW_HEIGHT = 60;
const wanted = { query: "", severities: new Set(SEVERITIES), package: "", pattern: "", order: "severity" };
let shown = [];
let selected = null;

function matches(race, terms) {
  return (
    wanted.severities.has(race.severity) &&
    (!wanted.package || race.package === wanted.package) &&
    (!wanted.pattern || (race.pattern || "none") === wanted.pattern) &&
    terms.every((term) => haystack(race).includes(term))
  );
}

const ORDERS = {
  severity: (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.index - b.index,
  count: (a, b) => b.count - a.count || a.index - b.index,
  name: (a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index),
  found: (a, b) => a.index - b.index,
};

/** Consequences stand under their cause where that is listed, too. */
function grouped(races) {
  const listed = new Set(races);
  const result = [];
  const placed = new Set();
  for (const race of races) {
    const cause = byId.get(race.rootCause);
    race.under = Boolean(cause && cause !== race && listed.has(cause) && cause.rootCause === undefined);
    if (!race.under) {
      result.push(race, ...(race.rootCause === undefined ? consequences.get(race.id) || [] : []).filter((other) => listed.has(other)));
    }
  }
  return result.filter((race) => !placed.has(race) && placed.add(race));
}

function filter() {
  const terms = wanted.query.toLowerCase().split(/\s+/).filter(Boolean);
  shown = grouped(data.races.filter((race) => matches(race, terms)).sort(ORDERS[wanted.order]));
  const total = data.races.length;
  find("matches").textContent =
    shown.length === total ? `${number(total)} ${total === 1 ? "race" : "races"}` : `${number(shown.length)} of ${number(total)}`;
  find("rows").style.height = shown.length * ROW_HEIGHT + "px";
  if (!shown.includes(selected)) {
    select(shown[0] || null);
  } else {
    reveal();
  }
  draw();
}

function rowOf(race, position) {
  const what = race.pattern ? words(race.pattern) : `${race.previous.kind} and ${race.current.kind}`;
  const row = html(
    "div",
    {
      id: "row-" + race.index,
      class: `row ${race.severity}${race.under ? " consequence" : ""}`,
      role: "option",
      "aria-selected": String(race === selected),
      "aria-setsize": shown.length,
      "aria-posinset": position + 1,
      title: race.key,
      click: () => select(race),
    },
    html(
      "div",
      null,
      html("span", { class: "name" }, simple(race.key)),
      html("span", { class: "count" }, number(race.count) + "\u00d7")),
    html(
      "div",
      null,
      html("span", { class: "what" }, race.package ? `${what} \u00b7 ${race.package}` : what),
      html("code", { class: "id" }, race.short)));
  row.style.top = position * ROW_HEIGHT + "px";
  return row;
}

function draw() {
  const list = find("list");
  const from = Math.max(0, Math.floor(list.scrollTop / ROW_HEIGHT) - 5);
  const to = Math.min(shown.length, Math.ceil((list.scrollTop + list.clientHeight) / ROW_HEIGHT) + 5);
  const rows = [];
  for (let i = from; i < to; i++) {
    rows.push(rowOf(shown[i], i));
  }
  find("rows").replaceChildren(...rows);
  if (selected) {
    list.setAttribute("aria-activedescendant", "row-" + selected.index);
  } else {
    list.removeAttribute("aria-activedescendant");
  }
}

function reveal() {
  const list = find("list");
  const top = shown.indexOf(selected) * ROW_HEIGHT;
  if (top < list.scrollTop) {
    list.scrollTop = top;
  } else if (top + ROW_HEIGHT > list.scrollTop + list.clientHeight) {
    list.scrollTop = top + ROW_HEIGHT - list.clientHeight;
  }
}

function select(race) {
  selected = race;
  const details = find("details");
  const nothing = data.races.length === 0 ? "No data race was found." : "No race matches.";
  details.replaceChildren(race ? detailsOf(race, false) : html("p", { class: "empty" }, nothing));
  details.scrollTop = 0;
  if (race && location.hash !== "#" + race.id) {
    history.replaceState(null, "", "#" + race.id);
  }
  reveal();
  draw();
}

function move(to) {
  if (shown.length > 0) {
    select(shown[Math.max(0, Math.min(shown.length - 1, to))]);
  }
}
