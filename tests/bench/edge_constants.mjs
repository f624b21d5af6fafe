/** In place of the module: what it answers to the requests of the measurement, from constants. */
const hosts = ["us.cloud", "cloud", "jp.cloud", "hipaa.cloud"].map((name) => `${name}.langfuse.com`);
const regions = ["US", "EU", "JP", "HIPAA"].map((id, n) => ({ id, host: hosts[n], production: true }));
const place = (region) => ({ kind: "region", region, host: regions.find(({ id }) => id === region).host });
const link = (region, organizationId) => {
  const url = `https://${place(region).host}/organization/${organizationId}`;
  return { url, region, organizationId, host: place(region) };
};
const links = { here: link("EU", "here"), elsewhere: link("EU", "elsewhere") };
const inJapan = link("JP", "elsewhere");
const granted = { reasonCode: "ok" };

const usher = {
  regions: () => regions,
  detectRegion: () => place("EU"),
  readInviteLink: (page) => links[page.slice(page.lastIndexOf("/") + 1)] ?? inJapan,
  switchRegion: (page, region) => page.replace(hosts[1], place(region).host),
  checkInvite: ({ link }) =>
    link === inJapan.url
      ? { verdict: "wrong-region", inviteRegion: "JP", openUrl: inJapan.url }
      : { verdict: "unknown", inviteRegion: "EU", openUrl: null },
  decide: () => granted,
};

export const createUsher = async () => usher;
export class UsherSettingsError extends Error {}
