/** What a request to invite somebody says; for the edge in front of a server, too. */
import { flag, longText, text, textOrNull } from "./body.mjs";

const roles = { orgRole: text, projectId: textOrNull, projectRole: textOrNull };

/** `POST api/invites` */
export const inviteFields = { email: text, ...roles };

/** `POST api/invite-list` */
export const listFields = { text: longText, ...roles, attention: flag, batch: textOrNull };
