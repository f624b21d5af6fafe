#include "usher/texts.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace usher {
namespace {

constexpr std::size_t first_block = 1024;
constexpr std::size_t usual_block = 16384;

}  // namespace

void text_store::clear() noexcept {
  if (blocks_.empty()) return;
  char* const begin = blocks_.front().get();
  left_ += static_cast<std::size_t>(end_ - begin);
  end_ = begin;
  if (left_ <= usual_block) {
    blocks_.erase_after(blocks_.begin(), blocks_.end());
  } else {
    *this = text_store();
  }
}

char* text_store::room(std::size_t size) {
  if (size > left_) {
    left_ = std::max(size, blocks_.empty() ? first_block : usual_block);
    // Not filled with zeros: what is read was written before.
    // NOLINTNEXTLINE(*-avoid-c-arrays)
    end_ = blocks_.emplace_front(std::make_unique_for_overwrite<char[]>(left_)).get();
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
  constexpr std::uint64_t not_ascii = 0x8080808080808080;
  std::size_t units = text.size();
  for (std::size_t at = 0; at < text.size();) {
    // Most texts are ASCII: eight bytes of it at once.
    std::uint64_t eight = not_ascii;
    if (text.size() - at >= sizeof eight) std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & not_ascii) == 0) {
      at += sizeof eight;
      continue;
    }
    const auto byte = static_cast<unsigned char>(text[at++]);
    units -= static_cast<std::size_t>((byte & 0xC0U) == 0x80);
    units += static_cast<std::size_t>(byte >= 0xF0);
  }
  return units;
}

}  // namespace usher
