/** What is measured around the module, in words: the elements, the Worker at the edge, `npm start`. */

const keys = ({ median: usual, worst }) => `${usual.toFixed(0)} ms a key, at worst ${worst.toFixed(0)} ms`;
const kB = (bytes) => (bytes / 1024).toFixed(0);

const elementsText = ({ firstRows, allRows, search, opened, typed, typedSlowly }) => [
  `in Chromium: members table of 10,000 shown in ${firstRows.toFixed(0)} ms, drawn to the end in ${allRows.toFixed(0)} ms; searching it ${keys(search)}`,
  `in Chromium: invite dialog open in ${opened.toFixed(0)} ms; typing in a list of 10,000 ${keys(typed)}, and slowly ${keys(typedSlowly)}`,
];

const edgeText = ({ requests, starts, sizes }) => [
  ...Object.entries(requests).map(([what, { ours, theirs, agrees }]) => {
    const answers = agrees ? "same answers" : "ANSWERS DIFFER";
    return `at the edge, ${what}: ${ours.p50.toFixed(2)} ms, p95 ${ours.p95.toFixed(2)}; without the module ${theirs.p50.toFixed(2)}, p95 ${theirs.p95.toFixed(2)}: it adds ${(ours.p50 - theirs.p50).toFixed(2)} ms (${answers})`;
  }),
  `at the edge, from the start of workerd to a first answer ${starts.ours.all.toFixed(0)} ms, the answer alone ${starts.ours.first.toFixed(0)}; without the module ${starts.theirs.all.toFixed(0)} and ${starts.theirs.first.toFixed(0)}`,
  `deployed to the edge: ${kB(sizes.ours.raw)} kB, ${kB(sizes.ours.gzip)} kB of gzip; without the module ${kB(sizes.theirs.raw)} and ${kB(sizes.theirs.gzip)}`,
];

const startText = ({ first, usual, slowest, megabytes }) => [
  `npm start, everything built, until its page has answered: ${first.toFixed(1)} s with new data, later ${usual.toFixed(1)} s (slowest of 5: ${slowest.toFixed(1)}), ${megabytes.toFixed(0)} MB resident`,
];

export const aroundText = ({ elements, edge, start }) => [
  ...(elements ? elementsText(elements) : []),
  ...(edge ? edgeText(edge) : []),
  ...(start ? startText(start) : []),
];
