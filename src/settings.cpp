#include "usher/settings.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <set>
#include <utility>

#include "catalog/plans.hpp"
#include "catalog/regions.hpp"
#include "catalog/roles.hpp"
#include "catalog/scopes.hpp"
#include "host.hpp"
#include "settings_json.hpp"

namespace usher {
namespace {

// The lean part of the tables; their sentences and examples stay out of the module.
struct scope_facts {
  level at;
  std::string_view id;
  std::string_view later;
  catalog::role_set holders;
};
struct region_facts {
  std::string_view id;
  std::string_view host;
  bool production;
};
struct plan_facts {
  std::string_view id;
  std::uint32_t seats;
  bool project_roles;
};
constexpr auto built_in_plans = [] {
  std::array<plan_facts, catalog::plans.size()> lean{};
  std::ranges::transform(catalog::plans, lean.begin(),
                         [](const auto& row) { return plan_facts{row.id, row.seats, row.project_roles}; });
  return lean;
}();
constexpr auto built_in_regions = [] {
  std::array<region_facts, catalog::regions.size()> lean{};
  std::ranges::transform(catalog::regions, lean.begin(),
                         [](const auto& row) { return region_facts{row.id, row.host, row.production}; });
  return lean;
}();
constexpr auto built_in_roles = [] {
  std::array<std::string_view, catalog::roles.size()> lean{};
  std::ranges::transform(catalog::roles, lean.begin(), &catalog::role_row::id);
  return lean;
}();
constexpr auto built_in_scopes = [] {
  std::array<scope_facts, catalog::scopes.size()> lean{};
  std::ranges::transform(catalog::scopes, lean.begin(),
                         [](const auto& row) { return scope_facts{row.at, row.id, row.later, row.holders}; });
  return lean;
}();

// A page may run against either side of the upstream rename, whichever spelling a table was written in.
void add_renames(level at, access_table& table) {
  for (const scope_facts& row : built_in_scopes) {
    if (row.at != at || row.later.empty()) continue;
    if (const auto scope = table.find_scope(row.id)) {
      table.add_spelling(row.later, *scope);
    } else if (const auto later = table.find_scope(row.later)) {
      table.add_spelling(row.id, *later);
    }
  }
}

// `rank_of[n]` is where built-in role n stands among the roles in effect.
access_table built_in_table(level at, std::span<const std::size_t> rank_of) {
  access_table table;
  for (const scope_facts& row : built_in_scopes) {
    if (row.at != at) continue;
    const std::size_t scope = table.add_scope(row.id);
    for (std::size_t n = 0; n < rank_of.size(); ++n) {
      if ((row.holders >> n & 1U) != 0) table.grant(scope, rank_of[n]);
    }
  }
  add_renames(at, table);
  return table;
}

constexpr std::array levels{level::organization, level::project};

}  // namespace

policy::policy() {
  std::array<std::size_t, built_in_roles.size()> rank_of{};
  for (const std::string_view role : built_in_roles) {
    rank_of[roles_.size()] = roles_.size();
    roles_.emplace_back(role);
  }
  for (const level at : levels) tables_[static_cast<std::size_t>(at)] = built_in_table(at, rank_of);
  note_member_rights();
  for (const plan_facts& row : built_in_plans) {
    const auto seats = row.seats == catalog::unlimited_seats ? std::nullopt : std::optional(row.seats);
    plans_.push_back({std::string(row.id), seats, row.project_roles});
  }
  for (const region_facts& row : built_in_regions) {
    regions_.push_back({std::string(row.id), std::string(row.host), row.production});
  }
}

void policy::note_member_rights() noexcept {
  member_rights_ = {};
  for (std::size_t n = 0; n < member_scopes.size(); ++n) {
    const access_table& in_force = table(member_scopes[n].at);
    const auto scope = in_force.find_scope(member_scopes[n].id);
    for (std::size_t role = 0; scope && role < roles_.size(); ++role) {
      if (in_force.granted(*scope, role)) member_rights_[n] |= std::uint32_t{1} << role;
    }
  }
}

std::optional<std::size_t> policy::find_role(std::string_view name) const noexcept {
  for (std::size_t rank = 0; rank < roles_.size(); ++rank) {
    if (roles_[rank] == name) return rank;
  }
  return std::nullopt;
}

std::optional<std::size_t> policy::find_plan(std::string_view id) const noexcept {
  for (std::size_t number = 0; number < plans_.size(); ++number) {
    if (plans_[number].id == id) return number;
  }
  return std::nullopt;
}

namespace {

// Where a value stands, as a chain of names on the stack; a pointer is written only when something is wrong
// there.
struct place {
  const place* parent = nullptr;
  std::string_view name;

  [[nodiscard]] std::string pointer() const {
    if (parent == nullptr) return {};
    std::string text = parent->pointer() + '/';
    for (const char c : name) {
      if (c == '~')
        text += "~0";
      else if (c == '/')
        text += "~1";
      else
        text.push_back(c);
    }
    return text;
  }
};

}  // namespace

// Checks the whole text and notes every problem; the policy it builds counts only when there was none.
class settings_reader {
 public:
  std::expected<policy, std::vector<settings_problem>> read(const json_value& settings) {
    const place top;
    // Roles name scopes, wherever in the text those stand.
    for (const json_member& member : settings.members) {
      if (member.name == "scopes") read_scopes(member.value, {&top, member.name});
    }
    object(settings, top, {},
           {{"regions", [this](const auto& v, const auto& at) { read_regions(v, at); }},
            {"selfHosted", [this](const auto& v, const auto& at) { read_self_hosted(v, at); }},
            {"plans", [this](const auto& v, const auto& at) { read_plans(v, at); }},
            {"scopes", [](const auto&, const auto&) {}},
            {"roles", [this](const auto& v, const auto& at) { read_roles(v, at); }},
            {"scopeAliases", [this](const auto& v, const auto&) { aliases_ = &v; }},
            {"invite", [this](const auto& v, const auto& at) { read_invite(v, at); }},
            {"decisions", [this](const auto& v, const auto& at) { read_decisions(v, at); }}});
    for (const level l : levels) {
      const auto n = static_cast<std::size_t>(l);
      if (!declared_[n]) continue;
      for (const std::string_view scope : *declared_[n]) policy_.tables_[n].add_scope(scope);
    }
    // Aliases name scopes of the tables, wherever in the text those stand.
    if (aliases_ != nullptr) read_aliases(*aliases_, {&top, "scopeAliases"});
    if (!problems_.empty()) return std::unexpected(std::move(problems_));
    policy_.note_member_rights();
    return std::move(policy_);
  }

 private:
  using reader = std::function<void(const json_value&, const place&)>;
  struct key {
    std::string_view name;
    reader read;
  };

  static constexpr std::size_t max_entries = 100;
  static constexpr std::size_t max_id = 64;
  static constexpr std::size_t max_scope = 128;
  static constexpr std::size_t max_scopes = 1000;
  static constexpr std::size_t max_name = 200;
  static constexpr std::uint32_t max_batch = 100'000;
  static constexpr std::uint32_t max_seats = 1'000'000'000;

  void problem(code why, const place& at) { problems_.push_back({why, at.pointer()}); }

  bool is(json_value::kind kind, const json_value& value, const place& at) {
    if (value.is == kind) return true;
    problem(code::wrong_type, at);
    return false;
  }

  // An object of known keys.
  void object(const json_value& value, const place& at, std::initializer_list<std::string_view> required,
              std::initializer_list<key> keys) {
    if (!each_member(value, at, [&](const std::string& name, const json_value& member, const place& here) {
          const auto* known = std::ranges::find(keys, name, &key::name);
          if (known == keys.end()) return problem(code::unknown_key, here);
          known->read(member, here);
        })) {
      return;
    }
    for (const std::string_view name : required) {
      if (std::ranges::find(value.members, name, &json_member::name) == value.members.end())
        problem(code::missing_key, {&at, name});
    }
  }

  // An object of names chosen by the writer, each at most once.
  template <class Visit>
  bool each_member(const json_value& value, const place& at, const Visit& visit) {
    if (!is(json_value::kind::object, value, at)) return false;
    std::set<std::string_view> seen;
    for (const json_member& member : value.members) {
      const place here{&at, member.name};
      if (seen.insert(member.name).second) {
        visit(member.name, member.value, here);
      } else {
        problem(code::duplicate, here);
      }
    }
    return true;
  }

  template <class Visit>
  void each_element(const json_value& value, const place& at, std::size_t most, const Visit& visit) {
    if (!is(json_value::kind::array, value, at)) return;
    if (value.members.size() > most) return problem(code::too_many, at);
    std::size_t index = 0;
    for (const json_member& element : value.members) {
      const std::string name = std::to_string(index++);
      visit(element.value, place{&at, name});
    }
  }

  static bool is_id(std::string_view text) {
    return !text.empty() && text.size() <= max_id && std::ranges::all_of(text, [](char c) {
      return ascii_letter(c) || ascii_digit(c) || c == '-' || c == '_';
    });
  }

  static bool is_plan_id(std::string_view text) {
    return !text.empty() && text.size() <= max_id && std::ranges::all_of(text, [](char c) {
      return ascii_letter(c) || ascii_digit(c) || c == '-' || c == '_' || c == ':';
    });
  }

  static bool is_scope(std::string_view text) {
    const std::size_t colon = text.find(':');
    const auto word = [](std::string_view part) {
      return !part.empty() && std::ranges::all_of(part, [](char c) {
        return ascii_letter(c) || ascii_digit(c) || c == '_' || c == '-' || c == '.';
      });
    };
    return text.size() <= max_scope && colon != std::string_view::npos && word(text.substr(0, colon)) &&
           word(text.substr(colon + 1));
  }

  static bool is_base_path(std::string_view text) {
    if (text.empty()) return true;
    if (text.size() > max_name || !text.starts_with('/') || text.ends_with('/')) return false;
    while (!text.empty()) {
      text.remove_prefix(1);
      const std::string_view segment = text.substr(0, text.find('/'));
      const bool plain = std::ranges::all_of(segment, [](char c) {
        return ascii_letter(c) || ascii_digit(c) || c == '-' || c == '_' || c == '.' || c == '~';
      });
      if (segment.empty() || segment == "." || segment == ".." || !plain) return false;
      text.remove_prefix(segment.size());
    }
    return true;
  }

  void read_id(const json_value& value, const place& at, std::string& out) {
    if (!is(json_value::kind::string, value, at)) return;
    if (!is_id(value.text)) return problem(code::invalid_id, at);
    out = value.text;
  }

  void read_host(const json_value& value, const place& at, std::string& out) {
    if (!is(json_value::kind::string, value, at)) return;
    auto host = read_authority(value.text, url_scheme::https);
    const bool usable = host && !host->trailing_dot && !host->punycode && !host->host.starts_with('[');
    if (!usable) return problem(code::invalid_host, at);
    if (host->port == 80) host->port = 0;  // http's own: written or not, it is the same site
    out = host->with_port();
    if (!hosts_.insert(out).second) problem(code::duplicate, at);
  }

  void read_flag(const json_value& value, const place& at, bool& out) {
    if (is(json_value::kind::boolean, value, at)) out = value.boolean;
  }

  void read_regions(const json_value& value, const place& at) {
    policy_.regions_.clear();
    std::set<std::string, std::less<>> ids;
    each_element(value, at, max_entries, [&](const json_value& element, const place& here) {
      region row;
      object(element, here, {"id", "host"},
             {{"id",
               [&](const auto& v, const auto& p) {
                 read_id(v, p, row.id);
                 if (!row.id.empty() && !ids.insert(row.id).second) problem(code::duplicate, p);
               }},
              {"host", [&](const auto& v, const auto& p) { read_host(v, p, row.host); }},
              {"production", [&](const auto& v, const auto& p) { read_flag(v, p, row.production); }}});
      policy_.regions_.push_back(std::move(row));
    });
    if (value.is == json_value::kind::array && value.members.empty()) problem(code::empty, at);
  }

  void read_self_hosted(const json_value& value, const place& at) {
    each_element(value, at, max_entries, [&](const json_value& element, const place& here) {
      self_hosted_site site;
      object(element, here, {"host"},
             {{"host", [&](const auto& v, const auto& p) { read_host(v, p, site.host); }},
              {"basePath",
               [&](const auto& v, const auto& p) {
                 if (!is(json_value::kind::string, v, p)) return;
                 if (!is_base_path(v.text)) return problem(code::invalid_path, p);
                 site.base_path = v.text;
               }},
              {"name", [&](const auto& v, const auto& p) {
                 if (!is(json_value::kind::string, v, p)) return;
                 if (v.text.size() > max_name) return problem(code::too_long, p);
                 site.name = v.text;
               }}});
      policy_.self_hosted_.push_back(std::move(site));
    });
  }

  void read_whole(const json_value& value, const place& at, std::uint32_t least, std::uint32_t most,
                  std::uint32_t& out) {
    if (!is(json_value::kind::number, value, at)) return;
    const bool whole = value.number >= least && value.number <= most &&
                       value.number == static_cast<double>(static_cast<std::uint32_t>(value.number));
    if (!whole) return problem(code::out_of_range, at);
    out = static_cast<std::uint32_t>(value.number);
  }

  // A plan of a built-in name takes its place; others join.
  void read_plans(const json_value& value, const place& at) {
    if (value.members.size() > max_entries) return problem(code::too_many, at);
    each_member(value, at, [&](const std::string& id, const json_value& entitled, const place& here) {
      if (!is_plan_id(id)) return problem(code::invalid_id, here);
      plan row{.id = id, .seats = {}, .project_roles = false};
      each_member(entitled, here, [&](const std::string& name, const json_value& v, const place& p) {
        if (name == "seats") return read_whole(v, p, 0, max_seats, row.seats.emplace());
        if (name == "projectRoles") return read_flag(v, p, row.project_roles);
        problem(code::unknown_key, p);
      });
      if (const auto known = policy_.find_plan(id)) {
        policy_.plans_[*known] = std::move(row);
      } else {
        policy_.plans_.push_back(std::move(row));
      }
    });
  }

  void read_scopes(const json_value& value, const place& at) {
    each_member(value, at, [&](const std::string& name, const json_value& scopes, const place& here) {
      const level l = find_level(name);
      if (l == level::none) return problem(code::unknown_key, here);
      auto& declared = declared_[static_cast<std::size_t>(l)].emplace();
      each_element(scopes, here, max_scopes, [&](const json_value& scope, const place& p) {
        if (!is(json_value::kind::string, scope, p)) return;
        if (!is_scope(scope.text)) return problem(code::invalid_scope, p);
        if (!declared.insert(scope.text).second) problem(code::duplicate, p);
      });
    });
  }

  // Whether a role may name the scope: anything goes until the deployment says which scopes it has.
  [[nodiscard]] bool is_declared(level l, std::string_view scope) const {
    const auto& declared = declared_[static_cast<std::size_t>(l)];
    return !declared || declared->contains(scope) ||
           std::ranges::any_of(built_in_scopes, [&](const scope_facts& row) {
             return row.at == l && (row.id == scope || row.later == scope);
           });
  }

  // The roles of both levels have one order; each table is read once it is known.
  void read_roles(const json_value& value, const place& at) {
    std::array<const json_value*, level_count> written{};
    object(value, at, {},
           {{to_string(level::organization), [&](const auto& v, const auto&) { written[0] = &v; }},
            {to_string(level::project), [&](const auto& v, const auto&) { written[1] = &v; }}});
    if (!order_roles(written, at)) return;
    std::array<std::size_t, built_in_roles.size()> rank_of{};
    for (std::size_t n = 0; n < rank_of.size(); ++n) rank_of[n] = *policy_.find_role(built_in_roles[n]);
    for (const level l : levels) {
      const auto n = static_cast<std::size_t>(l);
      policy_.tables_[n] = written[n] == nullptr ? built_in_table(l, rank_of)
                                                 : read_table(l, *written[n], {&at, to_string(l)});
    }
  }

  access_table read_table(level l, const json_value& value, const place& at) {
    access_table table;
    if (value.members.empty()) problem(code::empty, at);
    each_member(value, at, [&](const std::string& role, const json_value& scopes, const place& here) {
      std::set<std::string_view> seen;
      const std::size_t rank = *policy_.find_role(role);
      each_element(scopes, here, scopes.members.size(), [&](const json_value& scope, const place& p) {
        if (!is(json_value::kind::string, scope, p)) return;
        if (!is_scope(scope.text)) return problem(code::invalid_scope, p);
        if (!is_declared(l, scope.text)) return problem(code::unknown_scope, p);
        if (!seen.insert(scope.text).second) return problem(code::duplicate, p);
        table.grant(table.add_scope(scope.text), rank);
      });
    });
    add_renames(l, table);
    return table;
  }

  // Merges the built-in order with the order in which each table lists its roles; a role of one's own also
  // stands below the first built-in one and above the last. Refuses what leaves a doubt.
  bool order_roles(const std::array<const json_value*, level_count>& written, const place& at) {
    struct listed {
      std::string name;
      std::string pointer;
      std::uint32_t above = 0;  // bit n: role n stands higher
    };
    std::vector<listed> roles;
    roles.reserve(access_table::max_roles);
    for (const std::string_view role : built_in_roles) {
      roles.push_back({std::string(role), {}, roles.empty() ? 0 : 1U << (roles.size() - 1)});
    }
    const std::size_t before = problems_.size();
    for (const level l : levels) {
      const auto n = static_cast<std::size_t>(l);
      const place table{&at, to_string(l)};
      if (written[n] == nullptr || !is(json_value::kind::object, *written[n], table)) continue;
      std::optional<std::size_t> higher;
      for (const json_member& member : written[n]->members) {
        const place here{&table, member.name};
        if (!is_id(member.name)) {
          problem(code::invalid_id, here);
          continue;
        }
        auto row = std::ranges::find(roles, member.name, &listed::name);
        if (row == roles.end()) {
          if (roles.size() == access_table::max_roles) {
            problem(code::too_many, table);
            return false;
          }
          roles[built_in_roles.size() - 1].above |= 1U << roles.size();
          row = roles.insert(row, {.name = member.name, .pointer = {}, .above = 1U});
        }
        if (row->pointer.empty()) row->pointer = here.pointer();
        if (higher) row->above |= 1U << *higher;
        higher = static_cast<std::size_t>(row - roles.begin());
      }
    }
    if (problems_.size() > before) return false;
    policy_.roles_.clear();
    for (std::uint32_t placed = 0; policy_.roles_.size() < roles.size();) {
      std::uint32_t next = 0;
      for (std::size_t n = 0; n < roles.size(); ++n) {
        if ((placed >> n & 1U) == 0 && (roles[n].above & ~placed) == 0) next |= 1U << n;
      }
      if (std::has_single_bit(next)) {
        policy_.roles_.push_back(roles[static_cast<std::size_t>(std::countr_zero(next))].name);
        placed |= next;
        continue;
      }
      // Name a role that was written; the last one is the deployment's own, if any is.
      const std::uint32_t left = next != 0 ? next : ~placed;
      for (std::size_t n = roles.size(); n-- > 0;) {
        if ((left >> n & 1U) == 0 || roles[n].pointer.empty()) continue;
        problems_.push_back({next != 0 ? code::role_without_order : code::role_order, roles[n].pointer});
        break;
      }
      return false;
    }
    return true;
  }

  void read_aliases(const json_value& value, const place& at) {
    each_member(value, at, [&](const std::string& alias, const json_value& target, const place& here) {
      if (!is(json_value::kind::string, target, here)) return;
      if (!is_scope(alias)) return problem(code::invalid_scope, here);
      bool known = false;
      for (access_table& table : policy_.tables_) {
        const auto scope = table.find_scope(target.text);
        if (!scope) continue;
        known = true;
        if (table.find_scope(alias).value_or(*scope) != *scope) return problem(code::duplicate, here);
        table.add_spelling(alias, *scope);
      }
      if (!known) problem(code::unknown_scope, here);
    });
  }

  void read_invite(const json_value& value, const place& at) {
    object(value, at, {},
           {{"allowedDomains",
             [this](const auto& v, const auto& p) {
               each_element(v, p, max_entries,
                            [this](const auto& d, const auto& here) { read_domain(d, here); });
             }},
            {"maxPerBatch", [this](const auto& v, const auto& p) {
               read_whole(v, p, 1, max_batch, policy_.max_per_batch_);
             }}});
  }

  void read_domain(const json_value& value, const place& at) {
    if (!is(json_value::kind::string, value, at)) return;
    const auto domain = read_authority(value.text, url_scheme::none);
    const bool usable = domain && domain->port == 0 && !domain->trailing_dot && domain->host.contains('.') &&
                        !value.text.contains(':') && !is_ipv4(domain->host);
    if (!usable) return problem(code::invalid_domain, at);
    auto& domains = policy_.allowed_domains_;
    if (std::ranges::find(domains, domain->host) != domains.end()) return problem(code::duplicate, at);
    domains.push_back(domain->host);
  }

  void read_decisions(const json_value& value, const place& at) {
    if (!is(json_value::kind::string, value, at)) return;
    if (value.text == "upstream") {
      policy_.decisions_ = decision_mode::upstream;
    } else if (value.text != "strict") {
      problem(code::out_of_range, at);
    }
  }

  policy policy_;
  const json_value* aliases_ = nullptr;
  std::array<std::optional<std::set<std::string_view>>, level_count> declared_;
  std::set<std::string, std::less<>> hosts_;
  std::vector<settings_problem> problems_;
};

std::expected<policy, std::vector<settings_problem>> parse_settings(std::string_view json) {
  const auto value = read_json(json);
  if (!value) return std::unexpected(std::vector{settings_problem{value.error(), ""}});
  return settings_reader().read(*value);
}

}  // namespace usher
