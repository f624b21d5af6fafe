// Any text through every decoder: none grows it, and what is encoded comes back.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "decoding.hpp"
#include "timestamp.hpp"
#include "wrappers.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (usher::decode_percent(text).size() > size || usher::decode_form(text).size() > size) std::abort();
  if (usher::decode_percent(text, '=').size() > size || usher::decode_ampersands(text).size() > size)
    std::abort();
  if (usher::decode_percent(usher::encode_component(text)) != text) std::abort();
  if (const auto bytes = usher::decode_base64(text); bytes && bytes->size() > size * 3 / 4) std::abort();
  // A run stands for 65 bytes at most, and every byte is listed.
  if (const auto target = usher::restore_replaced(text); target && target->size() > 2 * size) std::abort();
  if (const auto ms = usher::read_timestamp(text); ms && (*ms < -62136000000000.0 || *ms > 253402387200000.0))
    std::abort();
  const usher::authority site{.host = size % 2 == 0 ? "urldefense.com" : "mandrillapp.com"};
  if (const auto inside = usher::unwrap(site, text); inside && inside->name.empty()) std::abort();
  return 0;
}
