import { type Context, Hono } from "hono";
import type { ReasonCode } from "../module/generated/catalog.js";
import type { Usher } from "../module/types.js";
import { type Reader, readBody } from "../page/server/body.mjs";
import { checks, refuse } from "../page/server/guard.mjs";
import { type AskedInvite, type AskedList, inviteFields, listFields } from "../page/server/invite-fields.mjs";
import { statusOf } from "../page/server/statuses.mjs";
import type { Forward } from "./forwarding.js";

/** Who may do anything, where nothing stands in the way: what is refused even so, no server accepts from anybody. */
const anything = {
  actor: { admin: true, orgRole: "OWNER" },
  org: { plan: "oss", members: 0, pendingInvites: 0, owners: 0 },
};

/**
 * Refuses what no server would accept from anybody, with the server's own code and status, and passes on the rest byte
 * for byte. The server decides anew.
 */
export function checkInvitesWith({ usher, forward }: { usher: Usher; forward: Forward }): Forward {
  function judgeInvite({ email, orgRole, projectId, projectRole }: AskedInvite): ReasonCode {
    const invite = { type: "createInvite" as const, email, orgRole, projectRole };
    const action = projectId === null ? invite : { ...invite, projectId };
    const [here, elsewhere] = [true, false].map(
      (inOrg) => usher.decide({ ...anything, project: { inOrg }, action }).reasonCode,
    );
    // A reason that goes by whose project it is, is the server's to find.
    return here !== undefined && here === elsewhere ? here : "ok";
  }

  /** A list with a row that may be sent, or that its sender has to mend, is the server's: it answers for each row. */
  function judgeList({ text, orgRole, projectId, projectRole }: AskedList): ReasonCode {
    const { rows, counts } = usher.checkInviteList(text, { ...anything, orgRole, projectId, projectRole });
    if (rows.length === 0) return "empty";
    if (counts.ready + counts.attention + counts.invalid > 0) return "ok";
    return rows.find(({ status }) => status === "denied")?.reasonCode ?? "ok";
  }

  const judged =
    <Sent extends object>(
      fields: { [Key in keyof Sent]: Reader<Sent[Key]> },
      judge: (sent: Sent) => ReasonCode,
    ) =>
    async (context: Context) => {
      const bytes = await context.req.arrayBuffer();
      const body = await readBody({ text: () => new TextDecoder().decode(bytes) }, fields);
      const reasonCode = "fields" in body ? judge(body.fields) : body.reasonCode;
      if (reasonCode !== "ok") return refuse(context, statusOf(reasonCode), reasonCode);
      return forward(new Request(context.req.raw, { body: bytes }));
    };

  const app = new Hono();
  app.post("/api/invites", ...checks, judged(inviteFields, judgeInvite));
  app.post("/api/invite-list", ...checks, judged(listFields, judgeList));
  app.notFound(({ req }) => forward(req.raw));
  app.onError((error) => {
    throw error;
  });
  return async (request) => app.fetch(request);
}
