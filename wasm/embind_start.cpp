// The start of embind, without the types that never cross here. It takes the place of the library's own
// start, which also carries strings, typed arrays and handles into the glue, and a formatter for names of
// unbound types into the module: a tenth of everything that is downloaded.
#include <emscripten/bind.h>

namespace {

using emscripten::internal::InitFunc;

InitFunc* last_bindings = nullptr;

}  // namespace

// What the glue and EMSCRIPTEN_BINDINGS ask for.
extern "C" {

void _embind_register_bindings(InitFunc* bindings) {
  bindings->next = last_bindings;
  last_bindings = bindings;
}

void _embind_initialize_bindings() {
  for (const InitFunc* bindings = last_bindings; bindings != nullptr; bindings = bindings->next) {
    bindings->init_func();
  }
}
}
