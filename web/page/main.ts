import { createUsher } from "@neural-inverse/usher";
import { render } from "lit";
import "../elements/define.js";
import { type Language, languages } from "../messages/languages.js";
import { addLanguages, messagesFor } from "../messages/locale.js";
import { pageMessages } from "../messages/page.js";
import { type PageActions, type PageState, settingsPage } from "./page.js";

addLanguages(...Object.values(languages));

const state: PageState = {
  messages: messagesFor(navigator.languages),
  usher: undefined,
  failure: null,
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
  retry: () => void start(),
};

function show(): void {
  const { locale, direction } = state.messages;
  const page = pageMessages[locale as Language];
  document.documentElement.lang = locale;
  document.documentElement.dir = direction;
  document.title = `${page.title} · Neural Inverse`;
  render(settingsPage(state, actions), document.body);
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

await start();
