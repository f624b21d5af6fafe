/** What people do more than once in the stories, in the words they see. */
import type { Person } from "./person.js";

export const pasteHere = "Paste the link, or the whole e-mail";
export const addressField = "E-mail address";

/** Plays somebody of the sandbox. */
export async function become(person: Person, name: string, email: string): Promise<void> {
  await person.choose("You are", name);
  await person.reads(`Signed in as ${email}`);
}

export async function signOut(person: Person): Promise<void> {
  await person.choose("You are", "Nobody (signed out)");
  await person.unreads("Signed in as");
}

export async function invite(inviter: Person, address: string): Promise<void> {
  await inviter.press("button", "Add a new member");
  await inviter.fill("E-mail addresses", address);
  await inviter.press("button", "Send 1 invite");
  await inviter.find("heading", "1 sent, 0 failed");
  await inviter.press("button", "Close");
}

/** Opens the newest mail to an address, as a gateway hands it on, wherever the mailbox is looked at. */
export async function readMail(
  person: Person,
  host: string,
  address: string,
  gateway?: string,
): Promise<void> {
  await person.visit(`https://${host}/mailbox`);
  await person.fill("Only e-mails to", address);
  await person.press("button", "Show");
  await person.press("button", /has invited you to/);
  await person.find("region", "Text of the e-mail");
  if (gateway === undefined) return;
  await person.choose("Show as it would be delivered by", gateway);
  await person.reads(`The link was rewritten by ${gateway}.`);
}

/** Presses the link in the mail that is open. */
export async function followMail(person: Person, expected: string): Promise<void> {
  await person.within("region", "Text of the e-mail").press("link", /^https/);
  await person.arrive(expected);
}

/** Makes an account, or signs in, with the address that the link names. */
export async function useInvited(person: Person, email: string, button: string): Promise<void> {
  await person.reads(`The link says: for ${email}.`);
  await person.press("button", button);
}

/** Takes the invitation of the page, and sees to what one belongs then. */
export async function joinHere(person: Person, organization: string, email: string): Promise<void> {
  await person.find("heading", `You are invited to ${organization}`);
  await person.press("button", `Join ${organization}`);
  await person.reads(`Welcome. You have joined ${organization}.`);
  await person.find("heading", /^Organisation members/);
  await person.reads(`${email} (you)`);
}

/** The link that a mail carries to somebody without an account. */
export const signUpLink = (host: string, organization: string, address: string) =>
  `https://${host}/auth/sign-up?targetPath=%2Forganization%2F${organization}&email=${encodeURIComponent(address)}`;

export const settingsAt = (host: string) => `https://${host}/project/p1`;
export const joinAt = (host: string) => `https://${host}/join`;
