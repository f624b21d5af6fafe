import { createUsher } from "@neural-inverse/usher";
import { render } from "lit";
import "../elements/define.js";
import { type Language, languages } from "../messages/languages.js";
import { addLanguages, messagesFor } from "../messages/locale.js";
import { pageMessages } from "../messages/page.js";
import { restTransport } from "../transport/rest.js";
import { type PageActions, type PageState, page } from "./page.js";
import { PeopleReader } from "./people.js";
import { becomePerson, readSandbox, resetSandbox } from "./sandbox.js";

addLanguages(...Object.values(languages));

const projectId = /^\/project\/([^/]+)/.exec(location.pathname)?.[1] ?? null;
const reader = new PeopleReader(restTransport({ base: "/", projectId }), show);

const state: PageState = {
  view: location.pathname === "/join" ? "join" : "settings",
  messages: messagesFor(navigator.languages),
  usher: undefined,
  failure: null,
  reader,
  sandbox: null,
  offline: !navigator.onLine,
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
  invite: () => void document.querySelector("usher-invite-dialog")?.show(),
  readAgain: () => void reader.read(),
  retry: () => void start(),
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

function followConnection(): void {
  state.offline = !navigator.onLine;
  show();
  if (!state.offline) void reader.read();
}

addEventListener("online", followConnection);
addEventListener("offline", followConnection);

await Promise.all([start(), refresh()]);
