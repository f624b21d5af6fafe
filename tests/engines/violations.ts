/** Runs in the page before its own scripts: what its policy refuses becomes an error in the console. */
export function reportViolations(): void {
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
    console.error(`refused by the policy: ${effectiveDirective} ${blockedURI}`),
  );
}
