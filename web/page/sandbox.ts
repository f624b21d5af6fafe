/** What only the sandbox of `npm start` has: being somebody else, and starting anew. */

export interface Sandbox {
  accounts: { userId: string; name: string | null; email: string }[];
  /** `null`: signed out. */
  self: string | null;
}

const post = (path: string, body: object) =>
  fetch(`/api/sandbox/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "usher-request": "1" },
    body: JSON.stringify(body),
  });

/** Who one can be; `null` where the server is no sandbox. */
export async function readSandbox(): Promise<Sandbox | null> {
  try {
    const answer = await fetch("/api/sandbox");
    return answer.ok ? ((await answer.json()) as Sandbox) : null;
  } catch {
    return null;
  }
}

export const becomePerson = (userId: string) => post("self", { userId: userId || null });
export const resetSandbox = () => post("reset", {});
