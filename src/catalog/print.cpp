// Prints the rule tables as JSON, for `npm run generate`.
#include <cstdio>
#include <string>

#include "usher/catalog.hpp"

int main() {
  const std::string tables = usher::catalog_json();
  return std::fwrite(tables.data(), 1, tables.size(), stdout) == tables.size() ? 0 : 1;
}
