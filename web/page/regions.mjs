/** The names under which a sandbox on this machine serves the data regions: browsers resolve `*.localhost` to it. */
const names = [
  ["US", "us.cloud"],
  ["EU", "cloud"],
  ["JP", "jp.cloud"],
  ["HIPAA", "hipaa.cloud"],
];

/** The settings with which pages and server know them. @param {number} port */
export const settingsAt = (port) => ({
  regions: names.map(([id, name]) => ({
    id: `${id}`,
    host: `${name}.langfuse.localhost:${port}`,
    production: true,
  })),
});
