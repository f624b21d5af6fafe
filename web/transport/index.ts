/** Two ways to reach a server: the REST interface of `web/page/API.md`, and the upstream server's own calls. */
export { type RestOptions, restTransport } from "./rest.js";
export type * from "./transport.js";
export { type UpstreamOptions, upstreamTransport } from "./upstream.js";
