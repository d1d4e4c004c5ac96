// The drawing: one lane a thread, time runs down, the edge that would have ordered the accesses is the one missing.
const WIDTH = 960;
const LANE = { previous: 330, current: 630 };
const ROW = 52;
const LENGTHS = { strong: 38, code: 40, note: 44, alarm: 42 };

function shortened(text, length) {
  return text.length <= length ? text : text.slice(0, length - 1) + "\u2026";
}

function label(x, y, anchor, kind, text, length) {
  const short = shortened(simple(text), length);
  const whole = short === text ? null : svg("title", null, text);
  return svg("text", { x, y, "text-anchor": anchor, class: kind }, short, whole);
}

function sideLabels(side, y, lines) {
  const left = side === "previous";
  const x = LANE[side] + (left ? -18 : 18);
  const first = y + 4 - (lines.length - 1) * 8;
  return lines.map(([kind, text], i) => label(x, first + i * 16, left ? "end" : "start", kind, text, LENGTHS[kind]));
}

function arrow(fromX, fromY, toX, toY, kind, tip) {
  const length = Math.hypot(toX - fromX, toY - fromY);
  const dx = (toX - fromX) / length;
  const dy = (toY - fromY) / length;
  const x = toX - dx * 8;
  const y = toY - dy * 8;
  const corners = [[toX, toY], [x - dx * 3 - dy * 5, y - dy * 3 + dx * 5], [x - dx * 3 + dy * 5, y - dy * 3 - dx * 5]];
  return [
    svg("line", { x1: fromX, y1: fromY, x2: x, y2: y, class: kind }),
    svg("polygon", { points: corners.map((corner) => corner.join(",")).join(" "), class: tip }),
  ];
}

function threadBox(x, y, text) {
  return [
    svg("rect", { x: x - 130, y: y - 15, width: 260, height: 30, rx: 6, class: "thread-box" }),
    label(x, y + 5, "middle", "strong", text, 31),
  ];
}

function accessMark(side, access, y) {
  const x = LANE[side];
  const lines = [["strong", access.action]];
  if (access.site >= 0) {
    lines.push(["code", frameText(access.site)]);
  }
  if (access.locks) {
    lines.push(["note", access.locks]);
  }
  return [
    access.held ? svg("rect", { x: x - 9, y: y - 18, width: 18, height: 36, rx: 5, class: "held" }) : null,
    svg("circle", { cx: x, cy: y, r: 6.5, class: "access" }),
    ...sideLabels(side, y, lines),
  ];
}

/** Who started whom: an edge that is there, and why it does not help. Returns the height it takes. */
function starts(race, parts, y) {
  const { previous, current } = race;
  const both = previous.start && current.start && previous.start.id === current.start.id;
  if (current.start && current.start.id === previous.tid) {
    parts.push(...arrow(LANE.previous, y, LANE.current, y + 26, "edge", "tip"));
    parts.push(...sideLabels("previous", y, [["note", "starts the other thread"]]));
    return ROW;
  }
  if (previous.start && previous.start.id === current.tid) {
    parts.push(...arrow(LANE.current, y, LANE.previous, y + 26, "edge", "tip"));
    parts.push(...sideLabels("current", y, [["note", "starts the other thread"]]));
    return ROW;
  }
  if (both && previous.tid !== current.tid) {
    parts.push(...threadBox((LANE.previous + LANE.current) / 2, y, previous.start.label));
    parts.push(...arrow(LANE.previous + 20, y, LANE.previous, y + 26, "edge", "tip"));
    parts.push(...arrow(LANE.current - 20, y, LANE.current, y + 26, "edge", "tip"));
    parts.push(...sideLabels("previous", y + 8, [["note", "started by"]]));
    parts.push(...sideLabels("current", y + 8, [["note", "started by"]]));
    return ROW + 16;
  }
  return 0;
}

function missingEdge(race, parts, fromY, toY) {
  const middleX = (LANE.previous + LANE.current) / 2;
  const middleY = (fromY + toY) / 2;
  parts.push(...arrow(LANE.previous + 8, fromY, LANE.current - 8, toY, "missing", "missing-tip"));
  parts.push(svg("circle", { cx: middleX, cy: middleY, r: 11, class: "cross-ground" }));
  for (const d of [5, -5]) {
    parts.push(svg("line", { x1: middleX - 5, y1: middleY - d, x2: middleX + 5, y2: middleY + d, class: "cross" }));
  }
  parts.push(label(middleX, middleY - 20, "middle", "alarm", "no happens-before", 40));
}

function timelineOf(race) {
  const parts = [];
  let y = 28;
  parts.push(...threadBox(LANE.previous, y, race.previous.name), ...threadBox(LANE.current, y, race.current.name));
  const top = y + 15;
  y += ROW - 4;
  y += starts(race, parts, y);
  const order = race.order;
  parts.push(...accessMark("previous", race.previous, y));
  let from = y;
  if (order && order.released) {
    y += ROW;
    parts.push(svg("circle", { cx: LANE.previous, cy: y, r: 4.5, class: "event" }));
    parts.push(...sideLabels("previous", y, [["note", "releases " + order.released]]));
    from = y;
  } else if (order) {
    parts.push(...sideLabels("previous", y + 44, [["note", "nothing released since"]]));
  }
  y = from + ROW;
  parts.push(svg("circle", { cx: LANE.current, cy: y, r: 6, class: "gap" }));
  const missed = order && order.released ? "no acquire of " + order.released : "nothing acquired from that thread";
  parts.push(...sideLabels("current", y, [["alarm", missed]]));
  missingEdge(race, parts, from, y);
  y += ROW;
  parts.push(...accessMark("current", race.current, y));
  const bottom = y + 30;
  const lanes = [LANE.previous, LANE.current].map((x) => svg("line", { x1: x, y1: top, x2: x, y2: bottom, class: "lane" }));
  const time = [...arrow(16, top, 16, bottom, "edge", "tip"), label(26, top + 12, "start", "note", "time", 10)];
  return svg(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${bottom + 10}`, role: "img", "aria-label": race.why || "The two accesses are not ordered." },
    ...lanes,
    ...time,
    ...parts.filter(Boolean));
}
