#include "usher/catalog.hpp"

#include "catalog/regions.hpp"
#include "catalog/roles.hpp"
#include "catalog/scopes.hpp"
#include "json_writer.hpp"
#include "usher/error.hpp"

namespace usher {

std::string catalog_json() {
  json_writer out;
  out.open('{').name("codes").open('[');
  for (std::size_t n = 0; n < code_count; ++n) {
    out.open('{').member("code", code_words[n]).member("meaning", code_meanings[n]).close('}');
  }
  out.close(']').name("roles").open('[');
  for (const auto& row : catalog::roles) out.open('{').member("id", row.id).member("doc", row.doc).close('}');
  out.close(']').name("scopes").open('[');
  for (const auto& row : catalog::scopes) {
    out.open('{').member("level", to_string(row.at));
    out.member("id", row.id).member("later", row.later).member("doc", row.doc).name("roles").open('[');
    for (std::size_t rank = 0; rank < catalog::roles.size(); ++rank) {
      if ((row.holders >> rank & 1U) != 0) out.value(catalog::roles[rank].id);
    }
    out.close(']').close('}');
  }
  out.close(']').name("regions").open('[');
  for (const auto& row : catalog::regions) {
    out.open('{').member("id", row.id).member("host", row.host).member("production", row.production);
    out.member("doc", row.doc).member("example", row.example).close('}');
  }
  return out.close(']').close('}').take();
}

}  // namespace usher
