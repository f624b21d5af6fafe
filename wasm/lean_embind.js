// What the glue does with embind's registrations, instead of embind's own JavaScript: every type that crosses is a
// number or a flag, which WebAssembly converts by itself, so a bound function is its invoker and nothing else.
addToLibrary({
  _embind_register_function__deps: ["$wasmTable"],
  _embind_register_function: (at, _arity, _types, _signature, invoker, target) => {
    const memory = new Uint8Array(wasmMemory.buffer);
    let name = "";
    while (memory[at]) name += String.fromCharCode(memory[at++]);
    Module.wasmMemory = wasmMemory;
    Module[name] = wasmTable.get(invoker).bind(null, target);
  },
});
