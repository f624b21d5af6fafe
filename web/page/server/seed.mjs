/**
 * Believable people, and some who mean harm. Each region has its own accounts and organisations; the project `p1` is in
 * every region, so that a link followed to another one shows other people.
 *
 * @typedef {object} Account
 * @property {string} id
 * @property {string | null} name
 * @property {string} email lower case, as accounts are kept
 * @property {boolean} [admin] staff of the whole instance
 *
 * @typedef {object} Membership
 * @property {string} id
 * @property {string} userId
 * @property {string} orgRole
 * @property {Record<string, string>} [projectRoles] by project
 * @property {number} since milliseconds since 1970
 *
 * @typedef {object} Invitation
 * @property {string} id
 * @property {string} email lower case: the account it waits for
 * @property {string} typed as the inviter wrote it
 * @property {string} orgRole
 * @property {string | null} projectId
 * @property {string | null} projectRole
 * @property {number} sentAt
 * @property {number} expiresAt
 * @property {string | null} sentBy
 *
 * @typedef {object} Organization
 * @property {string} id
 * @property {string} name
 * @property {string} plan
 * @property {{ id: string, name: string }[]} projects
 * @property {Membership[]} memberships
 * @property {Invitation[]} invitations
 *
 * @typedef {object} Seed
 * @property {Account[]} accounts
 * @property {Organization[]} organizations
 */

const day = 24 * 60 * 60 * 1000;

/** What each region calls its organisations and where its people have their mail. */
const places = {
  EU: {
    team: "Analytical Engines",
    domain: "analytical.example",
    hobby: "Ada’s notebook",
    circle: "Royal Circle",
  },
  US: { team: "Harvard Computers", domain: "harvard.example", hobby: "Comet hunters", circle: "Star Atlas" },
  JP: { team: "東京観測所", domain: "kansoku.example", hobby: "週末の実験", circle: "星図の会" },
  HIPAA: { team: "Mercy Clinics", domain: "mercy.example", hobby: "Ward 7", circle: "Night Shift" },
};
const elsewhere = {
  team: "Observatory",
  domain: "observatory.example",
  hobby: "Side project",
  circle: "Reading group",
};

/**
 * The name, the organisation role and the role on `p1` of each member of the larger organisation.
 * @type {[id: string, name: string | null, orgRole: string, onP1: string | null][]}
 */
const cast = [
  ["ada", "Ada Lovelace", "OWNER", null],
  ["grace", "Grace Hopper", "ADMIN", null],
  ["bo", "Bo Kimura", "MEMBER", "VIEWER"],
  ["chidi", "Chidi Okafor", "VIEWER", "MEMBER"],
  ["dara", "Dara Singh", "NONE", "ADMIN"],
  ["esra", "Esra Yılmaz", "MEMBER", null],
  ["finn", "Finn O’Shea", "VIEWER", null],
  ["gwen", null, "MEMBER", "ADMIN"],
  ["hana", "花 Hana 🌸", "ADMIN", "NONE"],
  ["iris", "Iris Vogel", "NONE", "VIEWER"],
  ["mallory", `<img src=x onerror="alert(1)">`, "MEMBER", null],
  ["oscar", "Oscar \u202Egpj.exe\u202C", "VIEWER", null],
  ["peggy", `${"Very ".repeat(40)}long name`, "NONE", null],
];

/**
 * @param {string | null} region
 * @param {number} now
 * @returns {Seed}
 */
export function seedFor(region, now) {
  const { team, domain, hobby, circle } = places[/** @type {keyof typeof places} */ (region)] ?? elsewhere;
  const prefix = (region ?? "own").toLowerCase();
  const address = (/** @type {string} */ name) => `${name}@${domain}`;

  const accounts = [
    ...cast.map(([id, name]) => ({ id, name, email: address(id) })),
    { id: "trent", name: "Trent (support)", email: "trent@staff.example", admin: true },
    // Has an account and belongs nowhere: becomes a member as soon as somebody invites them.
    { id: "zoe", name: "Zoe Amari", email: address("zoe") },
  ];

  const memberships = cast.map(([id, , orgRole, onP1], n) => ({
    id: `${prefix}-m-${id}`,
    userId: id,
    orgRole,
    ...(onP1 === null ? {} : { projectRoles: { p1: onP1 } }),
    since: now - (400 - 29 * n) * day,
  }));

  const invite = (
    /** @type {string} */ typed,
    /** @type {number} */ daysAgo,
    /** @type {Partial<Invitation>} */ more = {},
  ) => ({
    id: `${prefix}-i-${typed.split("@")[0]?.toLowerCase()}`,
    email: typed.toLowerCase(),
    typed,
    orgRole: "MEMBER",
    projectId: null,
    projectRole: null,
    sentAt: now - daysAgo * day,
    expiresAt: now - (daysAgo - 7) * day,
    sentBy: "Ada Lovelace",
    ...more,
  });

  return {
    accounts,
    organizations: [
      {
        id: `org-${prefix}`,
        name: team,
        plan: region === null ? "self-hosted:enterprise" : "cloud:team",
        projects: [
          { id: "p1", name: "Difference engine" },
          { id: `p2-${prefix}`, name: "Bernoulli numbers" },
        ],
        memberships,
        invitations: [
          invite(`Jo.Nakamura@${domain}`, 2),
          invite("zed+langfuse@quartz.example", 8, { orgRole: "VIEWER" }),
          invite("kim@contractor.example", 6.9, { orgRole: "NONE", projectId: "p1", projectRole: "VIEWER" }),
          invite("lee@partner.example", 1, { sentBy: `<b onmouseover="alert(1)">Mallory</b>` }),
          invite("sam@partner.example", 30, { orgRole: "ADMIN", sentBy: null }),
        ],
      },
      {
        // Two seats, one of them held by an owner and one by nobody any more: one is free.
        id: `hobby-${prefix}`,
        name: hobby,
        plan: region === null ? "oss" : "cloud:hobby",
        projects: [{ id: `notes-${prefix}`, name: "Notes" }],
        memberships: [
          { id: `${prefix}-m-hobby-ada`, userId: "ada", orgRole: "OWNER", since: now - 90 * day },
        ],
        invitations: [invite("late@friend.example", 9)],
      },
      {
        // Without project roles, and with somebody of the larger one who has not come yet.
        id: `circle-${prefix}`,
        name: circle,
        plan: region === null ? "self-hosted:pro" : "cloud:core",
        projects: [{ id: `atlas-${prefix}`, name: "Atlas" }],
        memberships: [
          { id: `${prefix}-m-circle-grace`, userId: "grace", orgRole: "OWNER", since: now - 60 * day },
          { id: `${prefix}-m-circle-esra`, userId: "esra", orgRole: "ADMIN", since: now - 50 * day },
        ],
        invitations: [invite(address("gwen"), 3, { sentBy: "Grace Hopper" })],
      },
    ],
  };
}
