// The glue instantiates by itself and tells nobody when that fails: web/module/load.ts does it in its place.
var WebAssembly = Module;
