import { padded } from "./columns.js";
import type { Command } from "./command.js";
import { printJson } from "./json.js";
import { levelNamed } from "./permissions.js";

export const matrix: Command = {
  name: "matrix",
  operands: ["project|organization"],
  needed: 0,
  options: [],
  json: "PermissionMatrix",
  examples: ["usher matrix organization", "usher matrix | grep apiKeys"],
  async run({ usher, operands, values, screen, speech }) {
    const table = usher.matrix(levelNamed(operands[0] ?? "project", "matrix"));
    if (values.json) {
      await printJson(screen, table);
      return true;
    }
    const { allowed, notAllowed, scope } = speech.messages.matrix;
    const width = Math.max(...table.scopes.map(({ length }) => length), scope.length) + 2;
    const columns = table.roles.map((role) => role.length + 2);
    const head = table.roles.map((role, at) => padded(role, columns[at] ?? 0)).join("");
    await screen.line({ tone: "strong", text: `${padded(scope, width)}${head}`.trimEnd() });
    for (const [row, name] of table.scopes.entries()) {
      const cells = (table.granted[row] ?? []).map((has, at) => padded(has ? "✓" : "–", columns[at] ?? 0));
      await screen.line(`${padded(name, width)}${cells.join("")}`.trimEnd());
    }
    await screen.line({ tone: "muted", text: `✓ ${allowed}, – ${notAllowed}` });
    return true;
  },
};
