/**
 * A Cloudflare Worker in front of the four regions: it answers an invitation that was opened in the wrong region with
 * the right one, and refuses requests to invite somebody that no server would accept. Everything else it passes on.
 */
import { type Deployment, deploy, type Variables } from "./deployment.js";
import { misconfigured } from "./misconfigured.js";
import { isNavigation } from "./navigation.js";

// The value, not its promise: a Worker may not wait for what another request began.
let deployment: Deployment | undefined;

export default {
  async fetch(
    request: Request,
    variables: Variables,
    context: { passThroughOnException(): void },
  ): Promise<Response> {
    // Whatever goes wrong here, people reach their server.
    context.passThroughOnException();
    deployment ??= await deploy(variables);
    if ("problems" in deployment) return misconfigured(request, deployment.problems);
    const { forward, openPage, checkInvites } = deployment;
    if (isNavigation(request)) return openPage(request);
    return request.method === "POST" ? checkInvites(request) : forward(request);
  },
};
