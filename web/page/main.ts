import { createUsher } from "@neural-inverse/usher";
import { render } from "lit";
import "../elements/define.js";
import type { UsherInviteDialog } from "../elements/invite-dialog/invite-dialog.js";
import { type Language, languages } from "../messages/languages.js";
import { addLanguages, messagesFor } from "../messages/locale.js";
import { pageMessages } from "../messages/page.js";
import { restTransport } from "../transport/rest.js";
import { type PageActions, type PageState, page } from "./page.js";
import { PeopleReader } from "./people.js";
import { becomePerson, readSandbox, resetSandbox } from "./sandbox.js";

addLanguages(...Object.values(languages));

const projectId = /^\/project\/([^/]+)/.exec(location.pathname)?.[1] ?? null;
const isSettings = projectId !== null || location.pathname === "/";
const reader = new PeopleReader(restTransport({ base: location.origin, projectId }), show);

const state: PageState = {
  view: isSettings ? "settings" : "join",
  messages: messagesFor(navigator.languages),
  usher: undefined,
  failure: null,
  reader,
  offline: !navigator.onLine,
  sandbox: null,
  pasted: undefined,
};

const actions: PageActions = {
  speak(language) {
    state.messages = messagesFor([language]);
    show();
  },
  retry: () => void start(),
  readAgain: () => void reader.read(),
  invite: () => document.querySelector<UsherInviteDialog>("usher-invite-dialog")?.show(),
  paste(link) {
    state.pasted = link;
    show();
  },
  become: (userId) => void becomePerson(userId).then(refresh),
  reset: () => void resetSandbox().then(refresh),
};

function show(): void {
  const { locale, direction } = state.messages;
  document.documentElement.lang = locale;
  document.documentElement.dir = direction;
  document.title = `${pageMessages[locale as Language].title} · Neural Inverse`;
  render(page(state, actions), document.body);
}

async function refresh(): Promise<void> {
  state.sandbox = await readSandbox();
  await reader.read();
}

async function start(): Promise<void> {
  state.failure = null;
  show();
  try {
    state.usher = await createUsher();
  } catch (error) {
    state.failure = String(error);
  }
  show();
}

for (const name of ["online", "offline"]) {
  addEventListener(name, () => {
    state.offline = !navigator.onLine;
    show();
  });
}
addEventListener("online", () => void reader.read());

await Promise.all([start(), refresh()]);
