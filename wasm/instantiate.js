// The glue instantiates by itself and tells nobody when that fails: web/module/load.ts does it in its place.
// biome-ignore lint/correctness/noUnusedVariables: the glue around this file uses it
var WebAssembly = Module;
