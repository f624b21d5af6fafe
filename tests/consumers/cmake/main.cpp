#include <iostream>
#include <usher/usher.hpp>

int main() {
  const usher::policy rules;
  std::cout << to_json(detect_region(rules, "https://jp.cloud.langfuse.com/project/p1")) << '\n';
  return can(rules, usher::level::project, "ADMIN", "apiKeys:CUD") ? 0 : 1;
}
