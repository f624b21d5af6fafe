// Any text as an invite link. Whatever is given out must be one of ours, and read as itself.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "usher/usher.hpp"

namespace {

const usher::policy& rules() {
  static const usher::policy read = *usher::parse_settings(R"({"selfHosted": [
      {"host": "acme.example", "basePath": "/langfuse"}, {"host": "acme.example"}, {"host": "llm.example:8443"}]})");
  return read;
}

void check_url(std::string_view url) {
  const auto again = usher::read_invite_link(rules(), url);
  if (again.status != usher::link_status::ok || again.url != url) std::abort();
  const auto kind = usher::detect_region(rules(), url).kind;
  if (kind != usher::host_kind::region && kind != usher::host_kind::self_hosted &&
      kind != usher::host_kind::development) {
    std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto read = usher::read_invite_link(rules(), text);
  const bool opens = read.status == usher::link_status::ok || read.status == usher::link_status::fixed;
  if (opens != read.url.has_value() || opens != (read.reason == usher::code::ok)) std::abort();
  if ((read.status == usher::link_status::ambiguous) != (read.urls.size() > 1)) std::abort();
  if ((read.status == usher::link_status::fixed) != (opens && !read.repairs.empty())) std::abort();
  if (read.wrappers.size() > 5) std::abort();
  if (read.url) check_url(*read.url);
  std::ranges::for_each(read.urls, check_url);
  if (usher::to_json(read).empty()) std::abort();

  usher::invite_check check;
  check.link = text;
  check.page = "https://cloud.langfuse.com/";
  check.expires_text = text.substr(0, 40);
  check.now = 0;
  const auto answer = usher::check_invite(rules(), check);
  if (answer.open_url != read.url || answer.steps.size() != 5) std::abort();
  return 0;
}
