// One race, whole.
const SHOWN_FRAMES = 40;

function sourceOf(frame) {
  const source = data.sources[frame.source];
  const lines = source.lines.map((text, i) => {
    const line = source.first + i;
    return html("span", { "data-line": line, class: line === frame.line ? "hit" : null }, text || " ");
  });
  return html("div", { class: "source" }, html("div", { class: "file mono" }, source.file), html("pre", null, ...lines));
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A frame that may be broken at the dots of its class name, and before its file. */
function breakable(text) {
  return text.split(/(?=\()|(?<=[./])(?![^(]*\)$)/).flatMap((part, i) => (i === 0 ? [part] : [html("wbr"), part]));
}

function frameOf(index, open) {
  const frame = data.frames[index];
  const item = html("li", { class: frame.jdk ? "jdk" : null });
  if (frame.source === undefined) {
    item.append(...breakable(frame.text));
    return item;
  }
  const button = html("button", { type: "button", "aria-expanded": String(open) }, ...breakable(frame.text));
  const source = sourceOf(frame);
  source.hidden = !open;
  button.addEventListener("click", () => {
    source.hidden = !source.hidden;
    button.setAttribute("aria-expanded", String(!source.hidden));
  });
  item.append(button, source);
  return item;
}

function stackOf(stack, openFirst, all) {
  const frames = data.stacks[stack];
  if (frames.length === 0) {
    return html("ol", { class: "stack" }, html("li", { class: "jdk" }, "(stack not recorded)"));
  }
  const first = openFirst ? frames.findIndex((index) => data.frames[index].source !== undefined) : -1;
  const list = html("ol", { class: "stack" });
  const shown = all ? frames.length : Math.min(frames.length, SHOWN_FRAMES);
  const add = (from, to) => frames.slice(from, to).map((index, i) => frameOf(index, from + i === first));
  list.append(...add(0, shown));
  if (shown < frames.length) {
    const rest = html("button", { type: "button", class: "more" }, `\u2026 ${number(frames.length - shown)} more`);
    const item = html("li", null, rest);
    rest.addEventListener("click", () => item.replaceWith(...add(shown, frames.length)));
    list.append(item);
  }
  return list;
}

function sideOf(title, access, all) {
  const parts = [
    html(
      "header",
      null,
      html("h3", null, capital(title + access.action)),
      html("div", { class: "by" }, "by " + access.thread + (access.locks ? ", " + access.locks : ""))),
    stackOf(access.stack, true, all),
  ];
  if (access.task) {
    parts.push(html("h4", null, "in a task submitted by " + access.task.label), stackOf(access.task.stack, false, all));
  }
  if (access.start) {
    parts.push(html("h4", null, "in a thread started by " + access.start.label), stackOf(access.start.stack, false, all));
  }
  return html("section", { class: "side" }, ...parts);
}

function linkTo(race) {
  return html("a", { href: "#" + race.id }, `${race.key} [${race.short}]`);
}

function diagnosisOf(race) {
  const rows = [];
  const row = (term, ...content) => rows.push(html("div", null, html("dt", null, term), html("dd", null, ...content)));
  if (race.looksLike) {
    row("Looks like", race.looksLike);
  }
  if (race.consider) {
    row("Consider", race.consider);
  }
  row("No order", race.why || "Nothing orders the two accesses.");
  const cause = byId.get(race.rootCause);
  if (cause && cause !== race) {
    row("Follows from", linkTo(cause));
  }
  const group = consequences.get(race.id) || [];
  if (group.length > 0) {
    const links = group.slice(0, 20).flatMap((other, i) => (i === 0 ? [linkTo(other)] : [", ", linkTo(other)]));
    row("Leads to", ...links, group.length > 20 ? ` and ${number(group.length - 20)} more` : null);
  }
  return html("dl", { class: "diagnosis" }, ...rows);
}

function detailsOf(race, all) {
  return html(
    "section",
    { class: "race " + race.severity },
    html("h2", null, race.what),
    html(
      "div",
      { class: "facts" },
      html("span", { class: "badge" }, race.severity),
      race.pattern ? html("span", null, words(race.pattern)) : null,
      html("span", null, "id ", html("code", null, race.short)),
      html("span", null, race.count === 1 ? "seen once" : `seen ${number(race.count)} times`),
      race.test ? html("span", null, "during test ", html("code", null, race.test)) : null),
    diagnosisOf(race),
    html("figure", { class: "timeline" }, timelineOf(race)),
    html("div", { class: "sides" }, sideOf("previous ", race.previous, all), sideOf("", race.current, all)),
    html("p", { class: "suppress" }, "Known and tolerated? ", html("code", null, `photofinish suppress ${race.short} --reason "..."`)));
}
