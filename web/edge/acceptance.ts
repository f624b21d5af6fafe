import { findingOf } from "../elements/wrong-region/finding.js";
import type { Usher } from "../module/types.js";
import type { Directory } from "./directory.js";
import type { Forward } from "./forwarding.js";
import { wrongRegionPage } from "./wrong-region-page.js";

/**
 * Answers whoever opens a page: with the right region when it is an invitation of another one, and otherwise as the
 * server does. What the edge is not sure of it leaves to the server, and says so to who runs it, in `server-timing`.
 */
export function openPageWith({
  usher,
  directory,
  forward,
}: {
  usher: Usher;
  directory: Directory;
  forward: Forward;
}): Forward {
  return async (request) => {
    const { url: page } = request;
    const { url, region: here, organizationId } = usher.readInviteLink(page);
    if (url === null || here === null || organizationId === null) return forward(request);
    const began = Date.now();
    const { region, sure } = await directory.find(page, organizationId);
    const took = Date.now() - began;
    const link = region && usher.switchRegion(page, region);
    const finding = link && findingOf(usher, { page, link, region });
    if (finding && finding.kind === "wrong-region" && finding.url !== null) {
      const answer = await wrongRegionPage(
        finding,
        finding.url,
        request.headers.get("accept-language") ?? "",
      );
      return timed(answer, "elsewhere", took);
    }
    return timed(await forward(request), region ? "here" : sure ? "nowhere" : "unsure", took);
  };
}

/** Tells what the directory said, and after how many milliseconds. */
function timed(answer: Response, said: string, took: number): Response {
  const told = new Response(answer.body, answer);
  told.headers.append("server-timing", `usher-directory;desc="${said}";dur=${took}`);
  return told;
}
