// The start of embind, without the types that never cross here. It takes the place of the library's own
// start, which also carries strings, typed arrays and handles into the glue, and a formatter for names of
// unbound types into the module: a tenth of everything that is downloaded.
#include <emscripten/bind.h>

// The bindings register themselves; this is where they would be kept for other threads to do it again.
extern "C" void _embind_register_bindings(emscripten::internal::InitFunc* /*bindings*/) {}
