// What the glue does with embind's registrations, instead of embind's own JavaScript: every type that crosses is a
// number or a flag, which WebAssembly converts by itself, so a bound function is its invoker and nothing else.
addToLibrary({
  _embind_register_function__deps: ["$wasmTable", "$UTF8ToString"],
  _embind_register_function: (name, _arity, _types, _signature, invoker, target) => {
    Module.wasmMemory = wasmMemory;
    Module[UTF8ToString(name)] = wasmTable.get(invoker).bind(null, target);
  },
});
