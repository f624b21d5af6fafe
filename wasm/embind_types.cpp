// The start of embind for the types that cross here: nothing, flags and whole numbers. It takes the place of
// the library's own start, which also carries strings, typed arrays and handles into the glue, and a
// formatter for names of unbound types into the module: a tenth of everything that is downloaded.
#include <emscripten/bind.h>

#include <cstdint>
#include <cstdlib>
#include <limits>
#include <typeinfo>

namespace {

using emscripten::internal::InitFunc;
using emscripten::internal::TypeID;

InitFunc* last_bindings = nullptr;

template <class Integer>
void register_integer(const char* name) {
  using limits = std::numeric_limits<Integer>;
  emscripten::internal::_embind_register_integer(TypeID<Integer>::get(), name, sizeof(Integer),
                                                 static_cast<std::int32_t>(limits::min()),
                                                 static_cast<std::uint32_t>(limits::max()));
}

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

// Only for the message about a type that was never registered, which a build would have failed with. The glue
// frees it.
const char* __getTypeName(const std::type_info* /*type*/) { return static_cast<char*>(std::calloc(1, 1)); }
}

EMSCRIPTEN_BINDINGS(types) {
  emscripten::internal::_embind_register_void(TypeID<void>::get(), "void");
  emscripten::internal::_embind_register_bool(TypeID<bool>::get(), "bool", true, false);
  register_integer<int>("int");
  register_integer<unsigned int>("unsigned int");
  register_integer<unsigned long>("unsigned long");
}
