import { createUsher } from "@neural-inverse/usher";

const usher = await createUsher();
const said = [
  usher.can("project", "ADMIN", "apiKeys:CUD"),
  usher.detectRegion("jp.cloud.langfuse.com").region,
];
document.body.textContent = JSON.stringify(said);
document.body.dataset.done = "true";
