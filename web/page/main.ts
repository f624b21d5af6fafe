import { createUsher } from "@neural-inverse/usher";
import { render } from "lit";
import "../elements/define.js";
import { messagesFor } from "../messages/locale.js";
import { type PageActions, type PageState, settingsPage } from "./page.js";

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
  const { locale, direction, page } = state.messages;
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
