/** Two ways to reach a server: the REST interface of `web/page/API.md`, and the upstream server's own calls. */
export type * from "./transport.js";
