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

inline usher::json_document parse_case(const std::string& text) {
  usher::json_document document;
  EXPECT_EQ(usher::read_json(text, document), usher::code::ok) << text.substr(0, 200);
  return document;
}

/// Every line of a `.jsonl` file.
inline std::vector<usher::json_document> read_cases(const std::string& name) {
  std::istringstream lines(read_case_text(name));
  std::vector<usher::json_document> cases;
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty()) cases.push_back(parse_case(line));
  }
  EXPECT_FALSE(cases.empty()) << name;
  return cases;
}

/// A member of an object; null when it is not there.
inline const usher::json_value& at(const usher::json_value& object, std::string_view name) {
  static const usher::json_value none;
  const usher::json_value* member = object.find(name);
  return member == nullptr ? none : *member;
}
inline const usher::json_value& at(const usher::json_document& document, std::string_view name) {
  return at(document.whole(), name);
}

/// The texts of an array of strings.
inline std::vector<std::string> texts(const usher::json_value& array) {
  std::vector<std::string> all;
  for (const auto& element : array) all.emplace_back(element.text);
  return all;
}

}  // namespace usher_test
