import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure, noSpace } from "./failure.mjs";
import { run } from "./run.mjs";

/**
 * A private apt: the system's mirror with the packages of another Debian release, and no effect on the system. Its
 * lists, downloads and state are in a folder of its own, it knows no installed package, and it can only download.
 * Settings for proxies and certificates are the system's. Signatures are always checked.
 *
 * @param {object} options
 * @param {string} options.folder an empty folder
 * @param {{ uri: string, keyring?: string }} options.mirror
 * @param {string} options.suite
 * @param {string} options.arch
 * @param {AbortSignal} [options.signal]
 * @param {NodeJS.ProcessEnv} [options.env]
 */
export async function openApt({ folder, mirror, suite, arch, signal, env }) {
  const config = join(folder, "apt.conf");
  for (const name of ["lists/partial", "cache/archives/partial", "state"]) {
    await mkdir(join(folder, name), { recursive: true });
  }
  const options = [`arch=${arch}`, ...(mirror.keyring ? [`signed-by=${mirror.keyring}`] : [])].join(" ");
  const sources = ["deb", "deb-src"].map((type) => `${type} [${options}] ${mirror.uri} ${suite} main\n`);
  await writeFile(join(folder, "sources.list"), sources.join(""));
  await writeFile(join(folder, "status"), "");
  await writeFile(config, privateSettings(folder));

  const apt = async (args, { cwd = folder, onPercent = () => {} } = {}) => {
    const onLine = (line) => {
      const percent = downloadPercent(line);
      if (percent !== null) onPercent(percent);
    };
    const { exitCode, output } = await run("apt-get", ["-c", config, ...statusOnStdout, ...args], {
      cwd,
      env,
      signal,
      onLine,
    });
    if (exitCode !== 0) throw explainApt(output, folder);
  };

  return {
    /** Reads the mirror's lists. Any list that cannot be read, or whose signature is wrong, is a failure. */
    update: (onPercent) => apt(["update", "--error-on=any"], { onPercent }),
    /** Downloads packages into the folder `into`. */
    download: (packages, into, onPercent) => apt(["download", ...packages], { cwd: into, onPercent }),
    /** Downloads the upstream archive of a source package into the folder `into`. */
    source: (name, into, onPercent) =>
      apt(["source", "--download-only", "--tar-only", name], { cwd: into, onPercent }),
  };
}

function privateSettings(folder) {
  return `Dir::Etc::sourcelist "${folder}/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
Dir::State "${folder}/state";
Dir::State::Lists "${folder}/lists";
Dir::State::status "${folder}/status";
Dir::Cache "${folder}/cache";
// A home folder may be closed to the user that apt would otherwise download as.
APT::Sandbox::User "root";
// Never weaker than apt's defaults, whatever the system's settings are.
APT::Get::AllowUnauthenticated "false";
Acquire::AllowInsecureRepositories "false";
Acquire::AllowWeakRepositories "false";
Acquire::AllowDowngradeToInsecureRepositories "false";
Acquire::Languages "none";
Acquire::Retries "2";
Acquire::http::Timeout "20";
Acquire::https::Timeout "20";
// The system's hooks act on the system.
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
`;
}

/** Makes apt print machine-readable progress among its output. sudo closes every other descriptor. */
export const statusOnStdout = ["-q", "-o", "APT::Status-Fd=1"];

/** How much of a download is done, from a line such as `dlstatus:4:11.7358:Retrieving file 4 of 9`; else null. */
export function downloadPercent(line) {
  const percent = /^dlstatus:\d+:([\d.]+):/.exec(line)?.[1];
  return percent === undefined ? null : Number(percent);
}

const signatureTrouble =
  /is not signed|NO_PUBKEY|BADSIG|EXPKEYSIG|REVKEYSIG|public key is not available|signatures? (?:were|was|couldn't)|no longer signed|Hash Sum mismatch|Clearsigned file isn't valid|Splitting up .* failed/i;
const networkTrouble =
  /Could not (?:resolve|connect)|Temporary failure resolving|Unable to connect|Connection (?:failed|refused|timed out)|Network is unreachable|No route to host|Failed to fetch|certificate/i;
const unknownPackage = /Unable to (?:locate package|find a source package) \S+|has no installation candidate/;

/**
 * What apt's output means.
 * @param {string} output
 * @param {string} folder where it was writing
 */
export function explainApt(output, folder) {
  const lines = output.split("\n").filter((line) => /^(?:E|W|Err)[:\s]/.test(line));
  const said = lines.find((line) => line.startsWith("E:")) ?? lines.at(-1) ?? output.split("\n").at(-1);
  if (/No space left on device|don't have enough free space/i.test(output)) return noSpace(folder);
  if (signatureTrouble.test(output)) {
    const line = lines.find((each) => signatureTrouble.test(each)) ?? said;
    return new Failure(
      "apt-signature",
      `apt refused what the mirror sent: ${line}`,
      "update the package debian-archive-keyring (apt-get install debian-archive-keyring) and try again later",
    );
  }
  if (unknownPackage.test(output)) {
    return new Failure(
      "package-unknown",
      `the mirror does not offer it: ${said}`,
      "use a full mirror of Debian in /etc/apt, or put an emcc of 3.1.60 or newer on PATH and set USHER_DEPS",
    );
  }
  if (networkTrouble.test(output)) {
    const line = lines.find((each) => networkTrouble.test(each)) ?? said;
    return new Failure(
      "no-network",
      `apt cannot reach the Debian mirror: ${line}`,
      "check the connection (and the proxy in /etc/apt/apt.conf.d), then run the same command again",
    );
  }
  return new Failure(
    "apt-failed",
    `apt failed: ${said}`,
    "run the same command again; if it stays, report this line",
  );
}
