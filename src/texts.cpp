#include "usher/texts.hpp"

#include <algorithm>
#include <cstring>

namespace usher {

char* text_store::room(std::size_t size) {
  if (size > left_) {
    left_ = std::max(size, blocks_.empty() ? std::size_t{1024} : std::size_t{16384});
    // NOLINTNEXTLINE(cppcoreguidelines-owning-memory): make_unique would fill it with zeros first
    blocks_.emplace_back(new char[left_]);
    end_ = blocks_.back().get();
  }
  char* begin = end_;
  end_ += size;
  left_ -= size;
  return begin;
}

void text_store::give_back(std::size_t size) noexcept {
  end_ -= size;
  left_ += size;
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

}  // namespace usher
