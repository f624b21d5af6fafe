/** How the invitations of all regions are written and leave: by SMTP, or into the mailbox of this machine. */
import { createDelivery } from "../mail/delivery.mjs";
import { composeInvitation } from "../mail/message.mjs";
import { mailboxRoutes } from "../mail/routes.mjs";

/**
 * @param {object} options
 * @param {import("../../module/types.js").Usher} options.usher
 * @param {{ url: string, from: string | undefined }} [options.smtp] by default mails stay on this machine
 * @param {import("../mail/mailbox.mjs").Mailbox} options.mailbox
 * @returns {import("./sandbox.mjs").Post}
 */
export function createPost({ usher, smtp, mailbox }) {
  const delivery = smtp && createDelivery({ smtpUrl: smtp.url });
  return {
    carrier: delivery
      ? { deliver: delivery.deliver }
      : { keep: (sql, messages) => mailbox.keep(sql, messages) },
    composerFor:
      ({ region, root }) =>
      (letter) =>
        composeInvitation({
          usher,
          invitation: { ...letter, region },
          base: root,
          from: smtp?.from ?? `no-reply@${new URL(root).hostname}`,
        }),
    // What left by SMTP is in no mailbox of ours.
    ...(delivery ? {} : { routes: mailboxRoutes({ mailbox }) }),
    clear: () => mailbox.clear(),
    close: () => delivery?.close(),
  };
}
