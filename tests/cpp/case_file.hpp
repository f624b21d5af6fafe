// Case tables: one JSON value a line, in tests/cases.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "settings_json.hpp"

namespace usher_test {

inline std::string read_case_text(const std::string& name) {
  std::ifstream file(std::string(USHER_CASES) + "/" + name);
  EXPECT_TRUE(file.good()) << "no case file " << name;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

inline usher::json_value parse_case(const std::string& text) {
  auto value = usher::read_json(text);
  EXPECT_TRUE(value.has_value()) << text.substr(0, 200);
  return value.value_or(usher::json_value{});
}

/// Every line of a `.jsonl` file.
inline std::vector<usher::json_value> read_cases(const std::string& name) {
  std::istringstream lines(read_case_text(name));
  std::vector<usher::json_value> cases;
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty()) cases.push_back(parse_case(line));
  }
  EXPECT_FALSE(cases.empty()) << name;
  return cases;
}

/// A member of an object; null when it is not there.
inline const usher::json_value& at(const usher::json_value& object, std::string_view name) {
  static const usher::json_value none;
  for (const auto& member : object.members) {
    if (member.name == name) return member.value;
  }
  return none;
}

/// The texts of an array of strings.
inline std::vector<std::string> texts(const usher::json_value& array) {
  std::vector<std::string> all;
  for (const auto& element : array.members) all.push_back(element.value.text);
  return all;
}

}  // namespace usher_test
