#include "usher/settings.hpp"

#include <algorithm>
#include <utility>

#include "built_in.hpp"
#include "host.hpp"
#include "identifiers.hpp"
#include "role_order.hpp"
#include "settings_json.hpp"
#include "settings_problems.hpp"
#include "words.hpp"

namespace usher {

// Checks the whole text and notes every problem; the policy it builds counts only when there was none.
class settings_reader {
 public:
  explicit settings_reader(policy& read) : policy_(read) {}

  std::vector<settings_problem> read(std::string_view json) {
    if (const code why = read_json(json, document_); why != code::ok) {
      problems_.add(why, "");
    } else {
      read_whole();
      policy_.texts_ = std::move(document_.texts);
    }
    return problems_.take();
  }

 private:
  void read_whole() {
    const json_value& settings = document_.whole();
    const json_value* aliases = nullptr;
    // Roles name scopes, wherever in the text those stand.
    for (const json_value& member : settings) {
      if (member.name == "scopes") read_scopes(member);
    }
    for (const json_value& member : object(settings)) {
      switch (key(member, "regions selfHosted plans roles invite decisions scopes scopeAliases")) {
        case 0:
          read_regions(member);
          break;
        case 1:
          read_self_hosted(member);
          break;
        case 2:
          read_plans(member);
          break;
        case 3:
          read_roles(member);
          break;
        case 4:
          read_invite(member);
          break;
        case 5:
          read_decisions(member);
          break;
        case 7:
          aliases = &member;
          break;
        default:
          break;
      }
    }
    for (const level l : built_in::levels) add_declared(l);
    // Aliases name scopes of the tables, wherever in the text those stand.
    if (aliases != nullptr) read_aliases(*aliases);
    policy_.note_member_rights();
  }

  static constexpr std::string_view level_names = "organization project";  // in the order of `level`
  static constexpr std::size_t max_entries = 100;
  static constexpr std::size_t max_scopes = 1000;
  static constexpr std::uint32_t max_batch = 100'000;
  static constexpr std::uint32_t max_seats = 1'000'000'000;

  bool is(json_value::kind kind, const json_value& value) {
    if (value.is == kind) return true;
    problems_.add(code::wrong_type, value);
    return false;
  }

  // The value to go through; one with nothing in it when it is none of the kind.
  const json_value& object(const json_value& value) {
    return is(json_value::kind::object, value) ? value : nothing;
  }
  const json_value& array(const json_value& value, std::size_t most) {
    const bool listed = is(json_value::kind::array, value);
    const bool fits = value.size <= most;
    if (listed && !fits) problems_.add(code::too_many, value);
    return listed && fits ? value : nothing;
  }

  // Whether the text, which `at` says, stands there for the first time. Every `where` has its own texts.
  bool is_first(const void* where, std::string_view text, const json_value& at) {
    if (said_.add(text, 0, where)) return true;
    problems_.add(code::duplicate, at);
    return false;
  }
  bool is_first(const json_value& member) { return is_first(&member - member.parent, member.name, member); }

  // Which of the words the name of a member is; a number past them when it is none, or stood there before.
  std::size_t key(const json_value& member, std::string_view known) {
    std::size_t number = 0;
    if (!is_first(member)) return ~number;
    for (; !known.empty(); ++number) {
      if (take_word(known) == member.name) return number;
    }
    problems_.add(code::unknown_key, member);
    return number;
  }

  void require(const json_value& value, std::string_view names) {
    while (value.is == json_value::kind::object && !names.empty()) {
      const std::string_view name = take_word(names);
      if (value.find(name) != nullptr) continue;
      std::string pointer = value.pointer();
      add_step(pointer, name);
      problems_.add(code::missing_key, std::move(pointer));
    }
  }

  void read_text(const json_value& value, bool (*fits)(std::string_view) noexcept, code otherwise,
                 std::string_view& out) {
    if (!is(json_value::kind::string, value)) return;
    if (!fits(value.text)) return problems_.add(otherwise, value);
    out = value.text;
  }

  void read_host(const json_value& value, std::string_view& out) {
    if (!is(json_value::kind::string, value)) return;
    const auto host = read_authority(value.text, url_scheme::https, document_.texts);
    const bool usable = host && !host->trailing_dot && !host->punycode && !host->host.starts_with('[');
    if (!usable) return problems_.add(code::invalid_host, value);
    // http's own port: written or not, it is the same site
    const std::string_view site = host->port == 80 ? host->host : host->site;
    out = site;
    is_first(&policy_, site, value);  // no two regions or sites share one
  }

  void read_flag(const json_value& value, bool& out) {
    if (is(json_value::kind::boolean, value)) out = value.boolean;
  }

  void read_regions(const json_value& value) {
    const json_value& list = array(value, max_entries);
    policy_.regions_ = std::vector<region>(list.size);
    for (const json_value& element : list) read_region(element, policy_.regions_[element.index]);
    if (value.is == json_value::kind::array && value.size == 0) problems_.add(code::empty, value);
  }

  void read_region(const json_value& value, region& row) {
    for (const json_value& member : object(value)) {
      switch (key(member, "id host production")) {
        case 0:
          read_text(member, is_id, code::invalid_id, row.id);
          if (!row.id.empty()) is_first(&policy_.regions_, member.text, member);
          break;
        case 1:
          read_host(member, row.host);
          break;
        case 2:
          read_flag(member, row.production);
          break;
        default:
          break;
      }
    }
    require(value, "id host");
  }

  void read_self_hosted(const json_value& value) {
    const json_value& list = array(value, max_entries);
    policy_.self_hosted_ = std::vector<self_hosted_site>(list.size);
    for (const json_value& element : list) read_site(element, policy_.self_hosted_[element.index]);
  }

  void read_site(const json_value& value, self_hosted_site& site) {
    for (const json_value& member : object(value)) {
      switch (key(member, "host basePath name")) {
        case 0:
          read_host(member, site.host);
          break;
        case 1:
          read_text(member, is_base_path, code::invalid_path, site.base_path);
          break;
        case 2:
          read_text(member, is_name, code::too_long, site.name);
          break;
        default:
          break;
      }
    }
    require(value, "host");
  }

  void read_number(const json_value& value, std::uint32_t least, std::uint32_t most, std::uint32_t& out) {
    if (!is(json_value::kind::number, value)) return;
    const bool whole = value.number >= least && value.number <= most &&
                       value.number == static_cast<double>(static_cast<std::uint32_t>(value.number));
    if (!whole) return problems_.add(code::out_of_range, value);
    out = static_cast<std::uint32_t>(value.number);
  }

  // A plan of a built-in name takes its place; others join.
  void read_plans(const json_value& value) {
    if (value.size > max_entries) return problems_.add(code::too_many, value);
    for (const json_value& entitled : object(value)) {
      if (!is_first(entitled)) continue;
      if (!is_plan_id(entitled.name)) {
        problems_.add(code::invalid_id, entitled);
        continue;
      }
      const auto known = policy_.find_plan(entitled.name);
      plan& row = known ? policy_.plans_[*known] : policy_.plans_.emplace_back();
      row = {.id = entitled.name, .seats = {}, .project_roles = false};
      for (const json_value& member : object(entitled)) {
        switch (key(member, "seats projectRoles")) {
          case 0:
            read_number(member, 0, max_seats, row.seats.emplace());
            break;
          case 1:
            read_flag(member, row.project_roles);
            break;
          default:
            break;
        }
      }
    }
  }

  void read_scopes(const json_value& value) {
    for (const json_value& scopes : object(value)) {
      const std::size_t n = key(scopes, level_names);
      if (n >= level_count) continue;
      declared_[n] = &scopes;
      for (const json_value& scope : array(scopes, max_scopes)) {
        if (names_scope(scope)) is_first(&scopes, scope.text, scope);
      }
    }
  }

  bool names_scope(const json_value& value) {
    if (!is(json_value::kind::string, value)) return false;
    if (is_scope(value.text)) return true;
    problems_.add(code::invalid_scope, value);
    return false;
  }

  // What a level's table answers about also when no role of it was written: in the order of the alphabet.
  void add_declared(level l) {
    const auto n = static_cast<std::size_t>(l);
    if (declared_[n] == nullptr) return;
    for (auto scope = said_.next("", declared_[n]); scope; scope = said_.next(*scope, declared_[n])) {
      policy_.tables_[n].add_scope(*scope);
    }
  }

  // Whether a role may name the scope: anything goes until the deployment says which scopes it has.
  [[nodiscard]] bool is_declared(level l, std::string_view scope) const {
    const json_value* declared = declared_[static_cast<std::size_t>(l)];
    if (declared == nullptr || said_.find(scope, declared)) return true;
    for (packed_fields fields(built_in::packed_scopes); !fields.ended();) {
      const built_in::scope_facts row = built_in::take_scope(fields);
      if (row.at == l && (row.id == scope || row.later == scope)) return true;
    }
    return false;
  }

  // The roles of both levels have one order; each table is read once it is known.
  void read_roles(const json_value& value) {
    std::array<const json_value*, level_count> written{};
    for (const json_value& table : object(value)) {
      const std::size_t n = key(table, level_names);
      if (n < level_count) written[n] = &table;
    }
    const role_names order = order_roles(written, problems_);
    if (order.empty()) return;
    policy_.roles_ = std::vector<std::string_view>(order.begin(), order.end());
    std::array<std::size_t, built_in::roles.size()> rank_of{};
    for (std::size_t n = 0; n < rank_of.size(); ++n) rank_of[n] = *policy_.find_role(built_in::roles[n]);
    for (const level l : built_in::levels) {
      const auto n = static_cast<std::size_t>(l);
      access_table& table = policy_.tables_[n] = access_table();
      if (written[n] == nullptr) {
        built_in::add_scopes(l, rank_of, table);
      } else {
        read_table(l, *written[n], table);
      }
    }
  }

  void read_table(level l, const json_value& value, access_table& table) {
    if (value.size == 0) problems_.add(code::empty, value);
    for (const json_value& scopes : object(value)) {
      if (!is_first(scopes)) continue;
      const std::size_t rank = *policy_.find_role(scopes.name);
      for (const json_value& scope : array(scopes, scopes.size)) {
        if (!names_scope(scope)) continue;
        if (!is_declared(l, scope.text)) {
          problems_.add(code::unknown_scope, scope);
        } else if (is_first(&scopes, scope.text, scope)) {
          table.grant(table.add_scope(scope.text), rank);
        }
      }
    }
    built_in::add_renames(l, table);
  }

  void read_aliases(const json_value& value) {
    for (const json_value& alias : object(value)) {
      if (is_first(alias)) read_alias(alias);
    }
  }

  void read_alias(const json_value& alias) {
    if (!is(json_value::kind::string, alias)) return;
    if (!is_scope(alias.name)) return problems_.add(code::invalid_scope, alias);
    bool known = false;
    for (access_table& table : policy_.tables_) {
      const auto scope = table.find_scope(alias.text);
      if (!scope) continue;
      known = true;
      if (table.find_scope(alias.name).value_or(*scope) != *scope)
        return problems_.add(code::duplicate, alias);
      table.add_spelling(alias.name, *scope);
    }
    if (!known) problems_.add(code::unknown_scope, alias);
  }

  void read_invite(const json_value& value) {
    for (const json_value& member : object(value)) {
      switch (key(member, "maxPerBatch allowedDomains")) {
        case 0:
          read_number(member, 1, max_batch, policy_.max_per_batch_);
          break;
        case 1:
          for (const json_value& domain : array(member, max_entries)) read_domain(domain);
          break;
        default:
          break;
      }
    }
  }

  void read_domain(const json_value& value) {
    if (!is(json_value::kind::string, value)) return;
    const auto domain = read_authority(value.text, url_scheme::none, document_.texts);
    const bool usable = domain && domain->port == 0 && !domain->trailing_dot && domain->host.contains('.') &&
                        !value.text.contains(':') && !is_ipv4(domain->host);
    if (!usable) return problems_.add(code::invalid_domain, value);
    if (is_first(&policy_.allowed_domains_, domain->host, value))
      policy_.allowed_domains_.push_back(domain->host);
  }

  void read_decisions(const json_value& value) {
    if (!is(json_value::kind::string, value)) return;
    if (value.text == "upstream") {
      policy_.decisions_ = decision_mode::upstream;
    } else if (value.text != "strict") {
      problems_.add(code::out_of_range, value);
    }
  }

  static constexpr json_value nothing{};

  json_document document_;
  policy& policy_;
  std::array<const json_value*, level_count> declared_{};  // the lists of scopes
  name_tree said_;  // what must not be said twice; their lists are the places that say so
  settings_problems problems_;
};

std::expected<policy, std::vector<settings_problem>> parse_settings(std::string_view json) {
  std::expected<policy, std::vector<settings_problem>> answer;
  auto problems = settings_reader(*answer).read(json);
  if (!problems.empty()) answer = std::unexpected(std::move(problems));
  return answer;
}

}  // namespace usher
