/** What only the sandbox of `npm start` has: being somebody else, and starting anew. */

export interface SandboxPerson {
  userId: string;
  name: string | null;
  email: string;
}

export interface Sandbox {
  people: SandboxPerson[];
  /** `null`: signed out. */
  self: string | null;
}

const post = (path: string, body: object) =>
  fetch(`/api/sandbox/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

/** Who one can be; `null` where the server is no sandbox. */
export async function readSandbox(): Promise<Sandbox | null> {
  try {
    const answer = await fetch("/api/sandbox/people");
    return answer.ok ? ((await answer.json()) as Sandbox) : null;
  } catch {
    return null;
  }
}

export const becomePerson = (userId: string) => post("self", { userId });
export const resetSandbox = () => post("reset", {});
