// `npm run load`: overruns the server for a minute, or for as many seconds as asked, and tells what became of everything.
import { build } from "../../wasm/build.mjs";
import { prepare } from "../../wasm/toolchain/prepare.mjs";

const seconds = Number(process.argv[2] ?? 60);
if (!(seconds >= 6 && seconds <= 600)) {
  console.error("usage: npm run load -- [seconds from 6 to 600]");
  process.exit(2);
}
await prepare("test");
await build();
const { overrun } = await import("./overrun.mjs");
const { invited, decided, unanswered, unexpected, states, mail, resident, stored } = await overrun({
  seconds,
  say: console.log,
});
const asked = Object.values(invited).flat();
const kept = Object.values(stored).flatMap((region) => region.invited);
const twice = [...mail.taken.values()].filter((times) => times > 1).length;
console.log(`
invitations   ${asked.length} accepted (${Math.round(asked.length / seconds)} a second), ${asked.length - kept.length} lost
refusals      ${decided} forged requests, ${unexpected.length} answered otherwise than by the rules
no answer     ${unanswered} times, while the database was away; asked again
mails         ${Object.entries(states)
  .map(([state, count]) => `${count} ${state}`)
  .join(", ")}; ${twice} sent twice
mail server   let ${mail.counts.waited} wait, refused ${mail.counts.refused}, hung up on ${mail.counts.hungUp}
memory        ${Math.round(resident.middle)} MB in the middle, ${Math.round(resident.last)} at the end, ${Math.round(resident.most)} at most`);
if (asked.length !== kept.length || unexpected.length > 0 || twice > 0) process.exitCode = 1;
