/** Page and command line run on the built package; its types come from the source, so that checking them needs no build. */
declare module "@neural-inverse/usher" {
  export const createUsher: typeof import("../module/entries/inline.js").createUsher;
  export const UsherLoadError: typeof import("../module/errors.js").UsherLoadError;
  export const UsherSettingsError: typeof import("../module/errors.js").UsherSettingsError;
}
