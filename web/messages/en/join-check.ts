import type { JoinCheckMessages } from "../subjects/join-check.js";

export const joinCheck: JoinCheckMessages = {
  label: "Why can’t I join?",
  questions: {
    link: "Do you have the invitation?",
    account: "Is it for the address you use?",
    region: "Are you in its data region?",
    expiry: "Is it still valid?",
    owner: "Did somebody else create the project?",
  },
  status: { ok: "Fine", fail: "Here is the problem", unknown: "Not known yet" },
  paste: "Paste the link, or the whole e-mail",
  noMail: "No e-mail has arrived",
  noMailAdvice: [
    "Look for an e-mail from Neural Inverse in spam, promotions and quarantine. Company filters often hold it back.",
    "Ask the person who invited you for the exact address it went to, and for the data region of the project.",
    "Until you accept, the project will not show up in your account, even if you sign in with the invited address.",
  ],
  several: "There is more than one invitation in this text. Which one is yours?",
  found: (place) => ["This invitation belongs to ", place, "."],
  invited: "The address it was sent to",
  signedIn: "The address you are signed in with",
  whereIsMine:
    "Click your name at the bottom left to see it. With GitHub or Google it may not be the one you expect.",
  accounts: {
    same: "The addresses are the same.",
    case: "Only capital letters differ: that is the same account.",
    alias: "Only the part behind the + differs, and that makes it another account.",
    other: "These are two different accounts.",
    unknown: "An invitation only works for the exact address it was sent to.",
  },
  regionUnknown: "Invitations only work in the data region of the project: EU, US, Japan or HIPAA.",
  sameRegion: "You are in the right data region.",
  hasExpired: "The page says that it has expired, or I cannot find it any more",
  owner: "Then ask that person to invite you again: only they can see who has been invited.",
  verdicts: {
    ready: "Nothing is in the way. Open the invitation and accept it.",
    "no-link":
      "There is no invitation link in this text. Paste the whole e-mail, or ask for a new invitation.",
    "unsafe-link":
      "Please do not open this link: it does not lead to Neural Inverse. Ask for a new invitation.",
    "wrong-region": "The invitation is in another data region. Open it there.",
    "sign-in-needed": "Open the invitation and sign in with the address it was sent to.",
    "wrong-account":
      "You are signed in with another address. Sign in with the invited one, or ask for an invitation to this one.",
    expired: "The invitation has expired. Ask the person who invited you to send a new one.",
    revoked: "The invitation was taken back. Ask the person who invited you whether that was meant.",
    "already-accepted":
      "The invitation was already accepted. Sign in with the invited address to find the project.",
    unknown: "Nothing is in the way so far. Fill in what you know, from the top.",
  },
  open: "Open the invitation",
  letterTitle: "Message to the person who invited you",
  letter: ({ address, region }) =>
    [
      "Hello,",
      "my invitation to Neural Inverse does not work. Could you please remove it and send it again under Project settings → Members?",
      address && `Please send it to exactly this address: ${address}`,
      region && `The invitation was in the data region ${region}.`,
      "Thank you!",
    ]
      .filter(Boolean)
      .join("\n"),
  copy: "Copy message",
  copied: "Copied.",
  copyByHand: "Copying is not allowed here. The message is selected: press Ctrl+C or ⌘C.",
};
