#include "usher/texts.hpp"

#include <algorithm>
#include <cstring>

namespace usher {

char* text_store::room(std::size_t size) {
  if (size > left_) {
    left_ = std::max(size, blocks_.empty() ? std::size_t{1024} : std::size_t{16384});
    // Not filled with zeros: what is read was written before.
    end_ = blocks_.emplace_front(new char[left_]).get();
  }
  char* begin = end_;
  end_ += size;
  left_ -= size;
  return begin;
}

std::string_view text_store::cut(const char* begin, const char* end, std::size_t most) noexcept {
  const auto size = static_cast<std::size_t>(end - begin);
  end_ -= most - size;
  left_ += most - size;
  return {begin, size};
}

std::string_view text_store::keep(std::string_view text) { return join({text}); }

std::string_view text_store::join(std::initializer_list<std::string_view> texts) {
  std::size_t size = 0;
  for (const std::string_view text : texts) size += text.size();
  char* begin = room(size);
  char* end = begin;
  for (const std::string_view text : texts) {
    if (!text.empty()) std::memcpy(end, text.data(), text.size());
    end += text.size();
  }
  return {begin, size};
}

std::size_t utf16_length(std::string_view text) noexcept {
  std::size_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    units += static_cast<std::size_t>((byte & 0xC0U) != 0x80) + static_cast<std::size_t>(byte >= 0xF0);
  }
  return units;
}

}  // namespace usher
