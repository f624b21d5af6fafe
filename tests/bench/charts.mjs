/** The figures as drawings: texts are texts, and colours follow the reader's. */

const WIDTH = 860;
const FIGURES = 80;
/** A little more than a letter is wide. */
const LETTER = 6.9;
const ROW = 20;
const TOP = 58;

const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const style = `text{font:13px system-ui,sans-serif;fill:#1f2328}.h{font-weight:600}.s{fill:#59636e}.e{text-anchor:end}.m{text-anchor:middle}
.b{fill:#2f6fbb}.l{fill:none;stroke:#2f6fbb;stroke-width:2}.g{stroke:#d1d9e0}.t{stroke:#b3470b;stroke-width:3}
@media(prefers-color-scheme:dark){text{fill:#e6edf3}.s{fill:#9198a1}.b{fill:#6ba7ef}.l{stroke:#6ba7ef}.g{stroke:#3d444d}.t{stroke:#f0883e}}`;

const text = (x, y, kind, words) => `<text x="${x}" y="${y}" class="${kind}">${escaped(words)}</text>`;
const line = (kind, x1, y1, x2, y2) =>
  `<line class="${kind}" x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}"/>`;

function drawing({ title, subtitle }, height, parts) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title">
<title id="title">${escaped(title)}</title>
<style>${style}</style>
${[text(0, 16, "h", title), text(0, 34, "s", subtitle), ...parts].join("\n")}
</svg>
`;
}

/** Where a value stands between two ends, 0 to 1. */
const share = (value, [least, most], logarithmic) =>
  logarithmic ? Math.log(value / least) / Math.log(most / least) : (value - least) / (most - least);

/**
 * A bar a row, from `origin`, and a mark where the row is held to.
 * @param {{ title: string, subtitle: string, ends: [number, number], origin: number, ticks: number[],
 *   logarithmic?: boolean, rows: { label: string, value: number, says: string, bar?: number }[] }} chart
 */
export function bars({ ends, origin, ticks, logarithmic = false, rows, ...titles }) {
  const left = Math.ceil(Math.max(...rows.map(({ label }) => label.length)) * LETTER) + 8;
  const x = (value) => left + share(value, ends, logarithmic) * (WIDTH - left - FIGURES);
  const bottom = TOP + rows.length * ROW;
  const parts = ticks.flatMap((tick) => [
    line("g", x(tick), TOP - 4, x(tick), bottom),
    text(x(tick).toFixed(1), bottom + 16, "s m", tick.toLocaleString("en")),
  ]);
  for (const [n, { label, value, says, bar }] of rows.entries()) {
    const y = TOP + n * ROW;
    const [from, to] = [x(origin), x(value)].sort((a, b) => a - b);
    const width = Math.max(to - from, 1).toFixed(1);
    parts.push(
      text(left - 8, y + 13, "e", label),
      `<rect class="b" x="${from.toFixed(1)}" y="${y + 3}" width="${width}" height="${ROW - 7}"/>`,
      text(WIDTH, y + 13, "e", says),
    );
    if (bar) parts.push(line("t", x(bar), y, x(bar), y + ROW - 2));
  }
  return drawing(titles, bottom + 24, parts);
}

/**
 * A line a series, both axes logarithmic.
 * @param {{ title: string, subtitle: string, xs: [number, number], ys: [number, number], yTicks: [number, string][],
 *   series: { label: string, points: [number, number][] }[] }} chart
 */
export function lines({ xs, ys, yTicks, series, ...titles }) {
  const [left, right, bottom] = [60, WIDTH - 320, TOP + 260];
  const x = (value) => left + share(value, xs, true) * (right - left);
  const y = (value) => bottom - share(value, ys, true) * (bottom - TOP);
  const parts = yTicks.flatMap(([tick, says]) => [
    line("g", left, y(tick), right, y(tick)),
    text(left - 6, (y(tick) + 4).toFixed(1), "s e", says),
  ]);
  for (let tick = xs[0]; tick <= xs[1]; tick *= 10)
    parts.push(text(x(tick).toFixed(1), bottom + 18, "s m", tick.toLocaleString("en")));
  // A label stands at the end of its line, or below the label above it.
  let free = TOP - 8;
  const last = ({ points }) => points.at(-1);
  for (const one of series.toSorted((a, b) => y(last(a)[1]) - y(last(b)[1]))) {
    const path = one.points.map(([size, value]) => `${x(size).toFixed(1)},${y(value).toFixed(1)}`);
    const [endX, endY] = [x(last(one)[0]), y(last(one)[1])];
    free = Math.max(free + 17, endY);
    parts.push(
      `<polyline class="l" points="${path.join(" ")}"/>`,
      line("g", endX, endY, right + 12, free),
      text(right + 16, (free + 4).toFixed(1), "", one.label),
    );
  }
  return drawing(titles, bottom + 30, parts);
}
