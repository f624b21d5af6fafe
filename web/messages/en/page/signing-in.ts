import type { SigningInMessages } from "../../subjects/page/signing-in.js";

export const signingIn: SigningInMessages = {
  titles: { signIn: "Sign in", signUp: "Create an account" },
  sandbox:
    "This is a sandbox: anybody can be anyone here. There are no passwords, so please do not type one you use.",
  goOn: (address) => ["Continue as ", address],
  fromLink: (address) => ["The link says: for ", address, "."],
  onlyThis: (address) => ["The invitation is for exactly this address: ", address, "."],
  name: "Name (optional)",
  nameMeaning: "What other members see.",
  region: "Data region",
  regionMeaning: "Each region has its own accounts. Choosing another one offers this page there.",
  submit: { signIn: "Sign in", signUp: "Create account" },
  instead: { signIn: "Create an account instead", signUp: "Sign in instead" },
  refused: "Signing in did not work.",
};
