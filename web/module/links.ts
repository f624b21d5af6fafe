import type { Core } from "usher:glue";
import { text } from "./argument.js";
import type { Exchange } from "./exchange.js";
import { agrees, hostVerdict } from "./regions.js";
import type { InviteCheck, InviteLink, InviteVerdict, Usher } from "./types.js";

type Links = Pick<Usher, "readInviteLink" | "checkInvite">;

// As in wasm/link_bindings.cpp: the texts of a check by their places, and what is null.
const TEXTS = ["link", "page", "signedInAs", "invitedEmail", "expiresAt"] as const;
const SIGNED_OUT = 32;
const ENDLESS = 64;
type Step = InviteVerdict["steps"][number];
const STATES = ["pending", "accepted", "revoked"];

export function links(core: Core, exchange: Exchange): Links {
  return {
    readInviteLink(pasted) {
      const lines = exchange.readLines(core.readInviteLink(exchange.write(text(pasted, "text"))));
      const link: InviteLink = {
        status: lines.word(),
        reasonCode: lines.word(),
        kind: lines.word(),
        region: lines.text(),
        hintRegion: lines.text(),
        host: null,
        organizationId: lines.text(),
        projectId: lines.text(),
        email: lines.text(),
        targetPath: lines.text(),
        url: lines.text(),
        urls: lines.list(),
        repairs: lines.list(),
        wrappers: lines.list(),
      };
      if (!lines.ended) link.host = hostVerdict(lines);
      if ((link.url === null || agrees(link.url)) && link.urls.every(agrees)) return link;
      return { ...link, status: "reject", reasonCode: "browser-disagrees", url: null, urls: [] };
    },

    checkInvite(check) {
      if (typeof check !== "object" || check === null)
        throw new TypeError(`check must be an object, got ${check === null ? "null" : typeof check}`);
      const given = (key: keyof InviteCheck): unknown => (Object.hasOwn(check, key) ? check[key] : undefined);
      const state = given("state") ?? undefined;
      const expires = given("expiresAt");
      let has = given("signedInAs") === null ? SIGNED_OUT : 0;
      if (expires === null) has |= ENDLESS;
      const texts = TEXTS.map((key, place) => {
        const value = given(key) ?? undefined;
        if (value === undefined || (key === "expiresAt" && typeof value === "number")) return "";
        has |= 1 << place;
        return text(value, `check.${key}`);
      });
      const lines = exchange.readLines(
        core.checkInvite(
          has,
          state === undefined ? 0 : STATES.indexOf(text(state, "check.state")) + 1,
          typeof expires === "number" ? expires : Number.NaN,
          number(given("now") ?? Number.NaN, "check.now"),
          ...exchange.writeAll(texts),
        ),
      );
      const verdict: InviteVerdict = {
        verdict: lines.word(),
        steps: [],
        inviteRegion: lines.text(),
        pageRegion: lines.text(),
        openUrl: lines.text(),
      };
      while (!lines.ended) {
        const step: Step = {
          step: lines.word(),
          status: lines.word(),
          reasonCode: lines.word(),
          params: {},
        };
        for (let params = Number(lines.word()); params > 0; params--)
          step.params[lines.word()] = lines.text();
        verdict.steps.push(step);
      }
      if (verdict.openUrl === null || agrees(verdict.openUrl)) return verdict;
      return { ...verdict, verdict: "unsafe-link", openUrl: null };
    },
  };
}

function number(value: unknown, name: string): number {
  if (typeof value === "number") return value;
  throw new TypeError(`${name} must be a number, got ${typeof value}`);
}
