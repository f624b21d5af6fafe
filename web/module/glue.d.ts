/** The glue that Emscripten writes, and what it gives: see wasm/*bindings.cpp. */
declare module "usher:glue" {
  export interface Core {
    readonly wasmMemory: WebAssembly.Memory;
    inbox(room: number): number;
    inboxRoom(): number;
    configure(size: number): number;
    lookUp(level: number, roleSize: number, scopeSize: number): number;
    explain(level: number, roleSize: number, scopeSize: number): number;
    matrix(level: number): number;
    rolesWith(level: number, scopeSize: number): number;
    compareRoles(level: number, fromSize: number, toSize: number): number;
    detectRegion(size: number): number;
    switchRegion(urlSize: number, toSize: number): number;
    regions(): number;
    decide(ownerCounts: number, emailSize: number): number;
    decideMembers(members: number, ownerCounts: number, emailSize: number): number;
    effectiveRole(admin: number, orgRole: number, projectRole: number): number;
    grantableRoles(
      level: number,
      signedIn: number,
      admin: number,
      orgRole: number,
      projectRole: number,
    ): number;
    names(): number;
    readInviteLink(size: number): number;
    checkEmail(size: number): number;
    acceptsEmail(size: number): number;
    compareEmails(invitedSize: number, signedInSize: number): number;
    startList(seed: number, decided: boolean, size: number, ...context: number[]): void;
    readList(size: number, isLast: boolean): number;
    dropList(): void;
    checkInvite(has: number, state: number, expiresAt: number, now: number, ...sizes: number[]): number;
  }
  export default function createCore(options: {
    /** What the glue calls for WebAssembly.instantiate: see wasm/instantiate.js. */
    instantiate(
      wasm: undefined,
      imports: WebAssembly.Imports,
    ): { then(start: (instance: WebAssembly.Instance) => void): void };
  }): Promise<Core>;
}

/** The module's bytes as text: see wasm/packing.mjs. */
declare module "usher:bytes" {
  export const packed: string;
  /** The module that unpacks them, two digits a byte, which brotli reads better than base64: see wasm/unpacker. */
  export const unpacker: string;
}
