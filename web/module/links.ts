import type { Core } from "usher:glue";
import { count, object, own, text, word } from "./argument.js";
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
      const reply = exchange.open(core.readInviteLink(exchange.writeOne(text(pasted, "text"))));
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
      const asked = object<InviteCheck>(check, "check");
      const said = (key: keyof InviteCheck) => own(asked, key, asked[key]);
      const expires = said("expiresAt");
      const state = word(asked, "state", asked.state, "check");
      let has = said("signedInAs") === null ? SIGNED_OUT : 0;
      if (expires === null) has |= ENDLESS;
      const texts = TEXTS.map((key, place) => {
        if (key === "expiresAt" && typeof expires === "number") return "";
        const given = word(asked, key, asked[key], "check");
        if (given !== undefined) has |= 1 << place;
        return given ?? "";
      }) as [string, string, string, string, string];
      const reply = exchange.open(
        core.checkInvite(
          has,
          state === undefined ? 0 : STATES.indexOf(state) + 1,
          typeof expires === "number" ? expires : Number.NaN,
          count(asked, "now", asked.now, "check"),
          ...exchange.write(...texts),
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
