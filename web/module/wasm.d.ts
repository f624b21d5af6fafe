/** What a Worker gets for importing a `.wasm`: the module, compiled. */
declare module "*.wasm" {
  const module: WebAssembly.Module;
  export default module;
}
