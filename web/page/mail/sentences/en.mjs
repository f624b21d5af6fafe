/** @type {import("./index.mjs").Sentences} */
export const en = {
  locale: "en-GB",
  invited(inviter, organization) {
    const to = organization ? ["“", organization, "”"] : ["an organisation"];
    return inviter
      ? [inviter, " has invited you to ", ...to, " on Neural Inverse"]
      : ["You have been invited to ", ...to, " on Neural Inverse"];
  },
  end: ".",
  greeting: "Hello,",
  dataRegion: "Data region:",
  instance: "Self-hosted at:",
  regions: {
    EU: "European Union (EU)",
    US: "United States (US)",
    JP: "Japan",
    HIPAA: "HIPAA (United States)",
    STAGING: "Staging",
  },
  sentTo: "Sent to:",
  existingAccount: {
    todo: "There is an account with this address here. Open the link, sign in with it, and accept the invitation:",
    button: "Accept the invitation",
  },
  newAccount: {
    todo: "There is no account with this address here yet. Open the link and create one with exactly this address:",
    button: "Create your account",
  },
  copy: "If the button does not work, copy this link into your browser:",
  onlyHere:
    "The invitation works here only, and for this address only. Other regions have accounts of their own, and another address of yours is another account, even if only the part behind a + differs.",
  until: (time) => `The link works until ${time}.`,
  again:
    "If it has expired, ask whoever invited you to remove the invitation and send it again, under Project settings → Members.",
  unexpected: "If you did not expect this invitation, you can ignore this e-mail.",
};
