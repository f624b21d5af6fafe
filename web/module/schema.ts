import type { ReasonCode } from "./generated/catalog.js";
import type { InviteLink, InviteListContext, InviteListVerdict, Usher } from "./types.js";

/** A Standard Schema (standardschema.dev), version 1, that answers at once. The message of an issue is its code. */
export interface TextSchema<Output> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "usher";
    readonly types?: { readonly input: string; readonly output: Output };
    readonly validate: (value: unknown) => SchemaResult<Output>;
  };
}

export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

export interface SchemaIssue {
  readonly message: ReasonCode;
  /** The row of a list that it is about. */
  readonly row?: number;
}

/** An address that the server accepts and mail can reach: what is sent, without the blanks around it. */
export const emailSchema = (usher: Usher): TextSchema<string> =>
  schema((text) => {
    const { valid, address, reasonCode } = usher.checkEmail(text);
    return valid ? { value: address as string } : refusal(reasonCode);
  });

/** Anything pasted that holds one invitation which is safe to open. */
export const inviteLinkSchema = (usher: Usher): TextSchema<InviteLink & { url: string }> =>
  schema((text) => {
    const link = usher.readInviteLink(text);
    return link.url === null ? refusal(link.reasonCode) : { value: link as InviteLink & { url: string } };
  });

/** A list in which no row is invalid or denied. */
export const inviteListSchema = (usher: Usher, context?: InviteListContext): TextSchema<InviteListVerdict> =>
  schema((text) => {
    const list = usher.checkInviteList(text, context);
    if (list.rows.length === 0) return refusal("empty");
    const issues: SchemaIssue[] = [];
    list.rows.forEach(({ status, reasonCode }, row) => {
      if (status === "invalid" || status === "denied") issues.push({ message: reasonCode, row });
    });
    return issues.length > 0 ? { issues } : { value: list };
  });

const refusal = (message: ReasonCode) => ({ issues: [{ message }] });

const schema = <Output>(validate: (text: string) => SchemaResult<Output>): TextSchema<Output> => ({
  "~standard": {
    version: 1,
    vendor: "usher",
    validate: (value) => (typeof value === "string" ? validate(value) : refusal("wrong-type")),
  },
});
