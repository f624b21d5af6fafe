// The heap: blocks of powers of two, each kind with a list of those that are free. A text or a table of one
// call leaves blocks that those of the next fit into, so nothing has to be split and joined, which is most of
// what the allocators that come with Emscripten weigh.
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <new>

extern "C" {
extern unsigned char __heap_base;
}

namespace {

// In front of what is handed out. As large as the strictest alignment.
struct alignas(8) block {
  union {
    std::size_t kind;  // in use: of 2^kind bytes, these included
    block* next;       // free
  };
};

std::array<block*, 32> free_blocks;
std::uintptr_t end_of_blocks = reinterpret_cast<std::uintptr_t>(&__heap_base);

constexpr std::size_t page_bytes = 65536;

block* make_block(std::size_t size) {
  auto* made = reinterpret_cast<block*>(end_of_blocks);
  const std::uintptr_t end = end_of_blocks + size;
  const std::size_t pages = __builtin_wasm_memory_size(0);
  const std::size_t needed = (end + page_bytes - 1) / page_bytes;
  if (needed > pages && __builtin_wasm_memory_grow(0, needed - pages) == SIZE_MAX) __builtin_trap();
  // Only now: what was refused must not count, or all that is asked for later is refused too.
  end_of_blocks = end;
  return made;
}

}  // namespace

void* operator new(std::size_t size) {
  if (size > SIZE_MAX / 4) __builtin_trap();
  const auto kind = static_cast<std::size_t>(std::bit_width(size + sizeof(block) - 1));
  block* given = free_blocks[kind];
  if (given != nullptr) {
    free_blocks[kind] = given->next;
  } else {
    given = make_block(std::size_t{1} << kind);
  }
  given->kind = kind;
  return given + 1;
}

void operator delete(void* given) noexcept {
  if (given == nullptr) return;
  block* freed = static_cast<block*>(given) - 1;
  const std::size_t kind = freed->kind;
  freed->next = free_blocks[kind];
  free_blocks[kind] = freed;
}
