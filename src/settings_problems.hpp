// What is wrong with settings, each by its place in them.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "settings_json.hpp"
#include "usher/settings.hpp"

namespace usher {

class settings_problems {
 public:
  void add(code why, const json_value& at) { add(why, at.pointer()); }
  void add(code why, std::string pointer) { found_.push_back({why, std::move(pointer)}); }

  [[nodiscard]] std::size_t size() const noexcept { return found_.size(); }
  [[nodiscard]] std::vector<settings_problem> take() noexcept { return std::move(found_); }

 private:
  std::vector<settings_problem> found_;
};

}  // namespace usher
