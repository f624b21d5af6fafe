import type { JoinCheckMessages } from "../subjects/join-check.js";

export const joinCheck: JoinCheckMessages = {
  label: "Pourquoi ne puis-je pas rejoindre le projet\u00a0?",
};
