// Wires the page: what is above the list, keys, links, printing.
const PRINTED = 500;

function choices(id, all, values, name) {
  const counts = new Map();
  for (const race of data.races) {
    const value = values(race);
    counts.set(value, (counts.get(value) || 0) + 1);
  }
  const select = find(id);
  select.append(html("option", { value: "" }, all));
  for (const value of [...counts.keys()].sort()) {
    select.append(html("option", { value }, `${name(value)} (${number(counts.get(value))})`));
  }
  select.hidden = counts.size < 2;
  select.addEventListener("change", () => {
    wanted[id] = select.value;
    filter();
  });
}

function severities() {
  for (const severity of SEVERITIES) {
    const count = data.races.filter((race) => race.severity === severity).length;
    const button = html("button", { type: "button", class: severity, "aria-pressed": "true", disabled: count === 0 && "" }, `${severity} ${number(count)}`);
    button.addEventListener("click", () => {
      const on = !wanted.severities.delete(severity);
      if (on) {
        wanted.severities.add(severity);
      }
      button.setAttribute("aria-pressed", String(on));
      filter();
    });
    find("severities").append(button);
  }
}

function toggleSources() {
  const buttons = [...find("details").querySelectorAll("button[aria-expanded]")];
  const open = buttons.some((button) => button.getAttribute("aria-expanded") === "false");
  for (const button of buttons) {
    if (button.getAttribute("aria-expanded") !== String(open)) {
      button.click();
    }
  }
}

function clearSearch() {
  find("query").value = wanted.query = "";
  filter();
}

const KEYS = {
  j: () => move(shown.indexOf(selected) + 1),
  k: () => move(shown.indexOf(selected) - 1),
  g: () => move(0),
  G: () => move(shown.length - 1),
  s: toggleSources,
  "/": () => find("query").select(),
  "?": () => find("help").showModal(),
  Enter: () => find("details").focus(),
  Escape: () => {
    if (document.activeElement === find("list") && wanted.query) {
      clearSearch();
    }
    find("list").focus();
  },
};
KEYS.Home = KEYS.g;
KEYS.End = KEYS.G;

document.addEventListener("keydown", (event) => {
  const target = event.target;
  if (event.ctrlKey || event.metaKey || event.altKey || find("help").open) {
    return;
  }
  if (target === find("query")) {
    if (event.key === "Escape" || event.key === "Enter" || event.key === "ArrowDown") {
      if (event.key === "Escape" && wanted.query) {
        clearSearch();
      }
      find("list").focus();
      event.preventDefault();
    }
    return;
  }
  if (target.tagName === "SELECT" || (target.tagName === "BUTTON" && event.key === "Enter")) {
    return;
  }
  let action = KEYS[event.key];
  if (target === find("list")) {
    action = { ArrowDown: KEYS.j, ArrowUp: KEYS.k }[event.key] || action;
  } else if (event.key === "Home" || event.key === "End") {
    return;
  }
  if (action) {
    action();
    event.preventDefault();
  }
});

function follow(link) {
  const id = link.slice(1);
  const race = byId.get(id) || (id.length >= 6 ? data.races.find((other) => other.id.startsWith(id)) : undefined);
  if (race && race !== selected) {
    if (!shown.includes(race)) {
      clearSearch();
    }
    select(race);
  }
}

function preparePrint() {
  const races = shown.slice(0, PRINTED).map((race) => detailsOf(race, true));
  const rest = shown.length - races.length;
  if (rest > 0) {
    races.push(html("p", null, `And ${number(rest)} more.`));
  }
  find("print").replaceChildren(...races);
}

severities();
choices("package", "all packages", (race) => race.package, (name) => name || "(no package)");
choices("pattern", "all patterns", (race) => race.pattern || "none", (name) => (name === "none" ? "no pattern" : words(name)));
find("order").addEventListener("change", (event) => {
  wanted.order = event.target.value;
  filter();
});
find("query").addEventListener("input", (event) => {
  wanted.query = event.target.value;
  filter();
});
find("help-button").addEventListener("click", KEYS["?"]);
find("list").addEventListener("scroll", draw);
window.addEventListener("resize", draw);
window.addEventListener("hashchange", () => follow(location.hash));
window.addEventListener("beforeprint", preparePrint);
window.addEventListener("afterprint", () => find("print").replaceChildren());
find("run").textContent = data.run;
find("summary").textContent = data.summary || "";
document.title = `${number(data.races.length)} data ${data.races.length === 1 ? "race" : "races"} - Photofinish`;
const linked = location.hash;
filter();
follow(linked);
find("list").focus();
