// The races, and small tools for making elements. Text from the watched program only ever becomes text nodes.
const data = JSON.parse(document.getElementById("data").textContent);
const SEVERITIES = ["high", "medium", "low"];
const byId = new Map(data.races.map((race) => [race.id, race]));
const consequences = new Map();

data.races.forEach((race, index) => {
  race.index = index;
  if (race.rootCause && race.rootCause !== race.id && byId.has(race.rootCause)) {
    const group = consequences.get(race.rootCause) || [];
    group.push(race);
    consequences.set(race.rootCause, group);
  }
});

function find(id) {
  return document.getElementById(id);
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (typeof value === "function") {
      node.addEventListener(name, value);
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value);
    }
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

function html(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function svg(tag, attributes, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function number(n) {
  return n.toLocaleString("en-US");
}

function words(pattern) {
  return pattern.replaceAll("-", " ");
}

/** The text with class names that have lost their packages. */
function simple(text) {
  return text.replace(/(?<![\w$.])(?:[a-z_][\w$]*\.)+(?=[A-Z])/g, "");
}

function frameText(index) {
  return data.frames[index].text;
}

/** What the search looks at: everything that is shown of a race, in lower case. */
function haystack(race) {
  if (race.haystack === undefined) {
    const parts = [race.id, race.what, race.key, race.severity, race.test, race.pattern && words(race.pattern)];
    parts.push(race.looksLike);
    for (const access of [race.previous, race.current]) {
      parts.push(access.action, access.thread, access.locks, ...data.stacks[access.stack].map(frameText));
    }
    race.haystack = parts.filter(Boolean).join("\n").toLowerCase();
  }
  return race.haystack;
}
