/** Those who overrun the server. Each keeps an account of what it was told, to be compared with the database. */

export const regions = {
  EU: "cloud.langfuse.com",
  US: "us.cloud.langfuse.com",
  JP: "jp.cloud.langfuse.com",
  HIPAA: "hipaa.cloud.langfuse.com",
};
const names = Object.keys(regions);
const rowsOfList = 200;
const pause = (milliseconds) => new Promise((later) => setTimeout(later, milliseconds));

/** Asks until there is an answer: a server that is away comes back. */
async function insist(server, asked, report) {
  for (;;) {
    const answer = await server.ask(asked);
    if (answer.status !== 0 && answer.status < 500 && answer.lines.at(-1)?.reasonCode !== "unavailable")
      return answer;
    report.unanswered += 1;
    await pause(50);
  }
}

/** Invites one after the other, each until it is known to have arrived. */
export async function inviteOneByOne(server, isOver, report, worker) {
  for (let n = 0; !isOver(); n++) {
    const region = names[n % names.length];
    const email = `w${worker}.${n}@load.example`;
    const answer = await insist(
      server,
      {
        host: regions[region],
        path: `/api/invites?organization=org-${region.toLowerCase()}`,
        as: "grace",
        body: { email, orgRole: "MEMBER" },
      },
      report,
    );
    const { reasonCode = "ok" } = answer.lines[0];
    // The first answer was lost, and the invitation was not.
    if (reasonCode === "ok" || reasonCode === "duplicate-invite") report.invited[region].push(email);
    else report.unexpected.push(`${email}: ${reasonCode}`);
  }
}

/** Sends whole lists, each until it is known to be stored. */
export async function sendLists(server, isOver, report) {
  for (let n = 0; !isOver(); n++) {
    const region = names[n % names.length];
    const emails = Array.from({ length: rowsOfList }, (_, row) => `l${n}.${row}@lists.example`);
    const asked = {
      host: regions[region],
      path: `/api/invite-list?organization=org-${region.toLowerCase()}`,
      as: "ada",
      body: { text: emails.join("\n"), orgRole: "VIEWER", batch: `list-${n}` },
    };
    for (;;) {
      const { lines } = await insist(server, asked, report);
      if (lines.at(-1)?.ok !== true) continue;
      const missing = lines.filter((line) => "row" in line && !line.sent);
      report.unexpected.push(...missing.map((line) => JSON.stringify(line)));
      report.invited[region].push(...emails);
      break;
    }
  }
}

/** What nobody may, past any page: the same codes come back as the page would give. */
const forged = [
  ["esra", { email: "a@x.com", orgRole: "MEMBER" }, "no-org-members-cud"],
  ["grace", { email: "a@x.com", orgRole: "OWNER" }, "role-above-own"],
  ["ada", { email: "a@", orgRole: "MEMBER" }, "invalid-email"],
  ["ada", { email: "a@x.com", orgRole: "KING" }, "invalid-role"],
  ["nobody", { email: "a@x.com", orgRole: "MEMBER" }, "not-authenticated"],
];
export async function forge(server, isOver, report) {
  for (let n = 0; !isOver(); n++) {
    const region = names[n % names.length];
    const [as, body, expected] = forged[n % forged.length];
    const path = `/api/invites?organization=org-${region.toLowerCase()}`;
    const { lines } = await insist(server, { host: regions[region], path, as, body }, report);
    report.decided += 1;
    if (lines[0]?.reasonCode !== expected)
      report.unexpected.push(`${as}: ${lines[0]?.reasonCode}, not ${expected}`);
  }
}

/** Many at once for the one seat that is left in each region's smaller organisation. */
export async function raceForSeats(server, report) {
  for (const region of names) {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        server.ask({
          host: regions[region],
          path: `/api/invites?organization=hobby-${region.toLowerCase()}`,
          as: "ada",
          body: { email: `seat${n}@race.example`, orgRole: "MEMBER" },
        }),
      ),
    );
    const codes = answers.map(({ lines }) => lines[0]?.reasonCode ?? "ok");
    report.seats.push(codes.filter((code) => code === "ok").length);
    report.unexpected.push(...codes.filter((code) => !["ok", "seat-limit"].includes(code)));
  }
}
