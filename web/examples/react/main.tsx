// Before anything is rendered: React sets properties only on elements that are defined.
import "@neural-inverse/usher/elements/define";
import { restTransport } from "@neural-inverse/usher/transport";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { MembersPage } from "./members-page.js";

const transport = restTransport({ base: "/", projectId: "p1" });

createRoot(document.body).render(
  <StrictMode>
    <MembersPage transport={transport} />
  </StrictMode>,
);
