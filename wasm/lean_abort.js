// What the glue does when the module gives up, instead of Emscripten's own JavaScript: nothing, because the module stops by
// itself behind this call.
addToLibrary({
  _abort_js: () => {},
});
