/** Does a person open a page with it? Scripts that read one want the server's own answer. */
export function isNavigation({ method, headers }: Request): boolean {
  if (method !== "GET") return false;
  const mode = headers.get("sec-fetch-mode");
  return mode === null ? (headers.get("accept") ?? "").includes("text/html") : mode === "navigate";
}
