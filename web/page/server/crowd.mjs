/** Fills an organisation with as many members as a page must bear. */

const first = [
  "Anna",
  "Ben",
  "Chloé",
  "Dmitri",
  "Elif",
  "Femi",
  "Giulia",
  "Hiro",
  "Ines",
  "Jørgen",
  "Kofi",
  "Léa",
];
const last = [
  "Abe",
  "Bauer",
  "Costa",
  "Dubois",
  "Eze",
  "Fischer",
  "García",
  "Haddad",
  "Ito",
  "Jansen",
  "Kaya",
];
const roles = ["MEMBER", "VIEWER", "MEMBER", "NONE", "ADMIN", "MEMBER", "VIEWER"];
const onProject = [
  undefined,
  undefined,
  "VIEWER",
  undefined,
  "ADMIN",
  undefined,
  "MEMBER",
  undefined,
  undefined,
];

const hour = 60 * 60 * 1000;

/**
 * @param {ReturnType<typeof import("./store.mjs").createStore>} store
 * @param {import("./store.mjs").Organization} organization
 * @param {number} count of all members then
 * @param {number} now
 */
export function fill(store, organization, count, now) {
  const [project] = organization.projects.keys();
  for (let n = 0; organization.memberships.size < count; n++) {
    const name = `${first[n % first.length]} ${last[n % last.length]}`;
    const userId = store.newId("u");
    store.addAccount({ id: userId, name, email: `${userId}@crowd.example` });
    const role = onProject[n % onProject.length];
    const id = store.newId("m");
    organization.memberships.set(id, {
      id,
      userId,
      orgRole: `${roles[n % roles.length]}`,
      projectRoles: new Map(project && role ? [[project, role]] : []),
      since: now - n * hour,
    });
  }
}
