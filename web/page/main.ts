import { createUsher } from "@neural-inverse/usher";
import { render } from "lit";
import "../elements/define.js";
import { languages } from "../messages/languages.js";
import { addLanguages, messagesFor } from "../messages/locale.js";
import { restTransport } from "../transport/rest.js";
import { readAccount, readSettings } from "./account.js";
import { InvitationReader } from "./invitation.js";
import { Mailbox } from "./mailbox.js";
import { page, titleOf } from "./page.js";
import { PeopleReader } from "./people.js";
import { routeOf } from "./route.js";
import { acceptAs, becomePerson, readSandbox, resetSandbox } from "./sandbox.js";
import { SigningIn } from "./signing-in.js";
import type { PageActions, PageState } from "./state.js";

addLanguages(...Object.values(languages));

const { view, organization, project } = routeOf(location.pathname);
const reader = new PeopleReader(restTransport({ base: "/", orgId: organization, projectId: project }), show);
const invitation = organization === null ? null : new InvitationReader(organization, show);
const signing = view === "signIn" || view === "signUp" ? new SigningIn(show) : null;
const mailbox = view === "mailbox" ? new Mailbox(show) : null;

const state: PageState = {
  view,
  messages: messagesFor(navigator.languages),
  usher: undefined,
  failure: null,
  offline: !navigator.onLine,
  isSettled: false,
  account: undefined,
  sandbox: null,
  reader,
  invitation,
  signing,
  mailbox,
  copied: null,
  pasted: undefined,
  tried: "",
};

const actions: PageActions = {
  speak(language) {
    state.messages = messagesFor([language]);
    show();
  },
  tryAddress(text) {
    state.tried = text;
    show();
  },
  paste(link) {
    state.pasted = link;
    show();
  },
  tellCopied(text, done) {
    state.copied = { text, done };
    show();
  },
  invite: () => void document.querySelector("usher-invite-dialog")?.show(),
  readAgain: () => void reader.read(),
  refresh: () => void refresh(),
  retry: () => void start(),
  join: () => void join(),
  become: (userId) => void becomePerson(userId).then(refresh),
  accept: (mode) => void acceptAs(mode).then(refresh),
  reset: () => void resetSandbox().then(refresh),
};

function show(): void {
  const { locale, direction } = state.messages;
  document.documentElement.lang = locale;
  document.documentElement.dir = direction;
  document.title = `${titleOf(state)} · Neural Inverse`;
  render(page(state, actions), document.body);
}

/** Reads everything the view is about, and shows it once all of it is there. */
async function refresh(): Promise<void> {
  state.isSettled = false;
  const [account, sandbox] = await Promise.all([
    readAccount(),
    readSandbox(),
    view === "settings" || invitation ? reader.read() : null,
    invitation?.read(),
    mailbox?.start(),
  ]);
  Object.assign(state, { account, sandbox, isSettled: true });
  show();
}

/** Accepts the invitation; who joined sees the members. */
async function join(): Promise<void> {
  await invitation?.accept();
  await refresh();
  document.querySelector<HTMLElement>(".outcome")?.focus();
}

async function start(): Promise<void> {
  state.failure = null;
  show();
  try {
    const settings = await readSettings();
    // Settings that make no sense are no reason to do without the rules.
    const usher = await createUsher({ settings }).catch(() => createUsher());
    state.usher = usher;
    void signing?.look(usher);
  } catch (error) {
    state.failure = String(error);
  }
  show();
}

function followConnection(): void {
  state.offline = !navigator.onLine;
  show();
  if (!state.offline) void refresh();
}

/** Somebody may have come back from the page that sent an e-mail. */
function followAttention(): void {
  if (document.visibilityState === "visible") void mailbox?.refresh();
}

document.addEventListener("visibilitychange", followAttention);
addEventListener("online", followConnection);
addEventListener("offline", followConnection);

await Promise.all([start(), refresh()]);
