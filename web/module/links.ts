import type { Core } from "usher:glue";
import { text } from "./argument.js";
import type { Exchange } from "./exchange.js";
import type { Names } from "./names.js";
import { agrees, hostVerdict } from "./regions.js";
import type { InviteCheck, InviteLink, InviteVerdict, Usher } from "./types.js";

type Links = Pick<Usher, "readInviteLink" | "checkInvite">;

// As in wasm/link_bindings.cpp: the texts of a check by their places, and what is null.
const TEXTS = ["link", "page", "signedInAs", "invitedEmail", "expiresAt"] as const;
const SIGNED_OUT = 32;
const ENDLESS = 64;
const STATES = ["pending", "accepted", "revoked"];

export function links(core: Core, exchange: Exchange, names: Names): Links {
  const done = (repairs: number) =>
    repairs === 0 ? [] : names.repairs.filter((_, n) => (repairs >>> n) & 1);

  return {
    readInviteLink(pasted) {
      const reply = exchange.open(core.readInviteLink(exchange.write(text(pasted, "text"))));
      const link: InviteLink = {
        status: reply.word(names.statuses),
        reasonCode: reply.word(names.codes),
        kind: reply.word(names.linkKinds),
        region: reply.textIfAny(),
        hintRegion: reply.textIfAny(),
        host: null,
        organizationId: reply.textIfAny(),
        projectId: reply.textIfAny(),
        email: reply.textIfAny(),
        targetPath: reply.textIfAny(),
        url: reply.textIfAny(),
        urls: reply.list(),
        repairs: done(reply.number()),
        wrappers: reply.list(),
      };
      if (!reply.ended) link.host = hostVerdict(reply, names);
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
      const reply = exchange.open(
        core.checkInvite(
          has,
          state === undefined ? 0 : STATES.indexOf(text(state, "check.state")) + 1,
          typeof expires === "number" ? expires : Number.NaN,
          number(given("now") ?? Number.NaN, "check.now"),
          ...exchange.writeAll(texts),
        ),
      );
      const verdict: InviteVerdict = {
        verdict: reply.word(names.verdicts),
        steps: [],
        inviteRegion: reply.textIfAny(),
        pageRegion: reply.textIfAny(),
        openUrl: reply.textIfAny(),
      };
      for (const step of names.steps) {
        const status = reply.word(names.stepStatuses);
        const reasonCode = reply.word(names.codes);
        const params: Record<string, string | null> = {};
        for (let left = reply.number(); left > 0; left--) params[reply.text()] = reply.textIfAny();
        verdict.steps.push({ step, status, reasonCode, params });
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
