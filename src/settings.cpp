#include "usher/settings.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "built_in.hpp"
#include "function_ref.hpp"
#include "host.hpp"
#include "identifiers.hpp"
#include "place.hpp"
#include "role_order.hpp"
#include "settings_json.hpp"

namespace usher {

// Checks the whole text and notes every problem; the policy it builds counts only when there was none.
class settings_reader {
 public:
  std::expected<policy, std::vector<settings_problem>> read(const json_value& settings) {
    const place top;
    // Roles name scopes, wherever in the text those stand.
    for (const json_member& member : settings.members) {
      if (member.name == "scopes") read_scopes(member.value, {&top, member.name});
    }
    object(settings, top, {}, [this](std::string_view key, const json_value& v, const place& at) {
      if (key == "regions") return read_regions(v, at), true;
      if (key == "selfHosted") return read_self_hosted(v, at), true;
      if (key == "plans") return read_plans(v, at), true;
      if (key == "roles") return read_roles(v, at), true;
      if (key == "invite") return read_invite(v, at), true;
      if (key == "decisions") return read_decisions(v, at), true;
      if (key == "scopeAliases") aliases_ = &v;
      return key == "scopes" || key == "scopeAliases";
    });
    for (const level l : built_in::levels) {
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
  using visitor = function_ref<void(std::string_view, const json_value&, const place&)>;
  // Says whether it knows the key.
  using keys = function_ref<bool(std::string_view, const json_value&, const place&)>;

  static constexpr std::size_t max_entries = 100;
  static constexpr std::size_t max_scopes = 1000;
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
              keys read) {
    const bool whole =
        each_member(value, at, [&](std::string_view name, const json_value& member, const place& here) {
          if (!read(name, member, here)) problem(code::unknown_key, here);
        });
    if (!whole) return;
    for (const std::string_view name : required) {
      if (std::ranges::find(value.members, name, &json_member::name) == value.members.end())
        problem(code::missing_key, {&at, name});
    }
  }

  // An object of names chosen by the writer, each at most once.
  bool each_member(const json_value& value, const place& at, visitor visit) {
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

  void each_element(const json_value& value, const place& at, std::size_t most,
                    function_ref<void(const json_value&, const place&)> visit) {
    if (!is(json_value::kind::array, value, at)) return;
    if (value.members.size() > most) return problem(code::too_many, at);
    std::size_t index = 0;
    for (const json_member& element : value.members) {
      const std::string name = std::to_string(index++);
      visit(element.value, place{&at, name});
    }
  }

  void read_text(const json_value& value, const place& at, bool (*fits)(std::string_view) noexcept,
                 code otherwise, std::string& out) {
    if (!is(json_value::kind::string, value, at)) return;
    if (!fits(value.text)) return problem(otherwise, at);
    out = value.text;
  }

  void read_host(const json_value& value, const place& at, std::string& out) {
    if (!is(json_value::kind::string, value, at)) return;
    text_store texts;
    const auto host = read_authority(value.text, url_scheme::https, texts);
    const bool usable = host && !host->trailing_dot && !host->punycode && !host->host.starts_with('[');
    if (!usable) return problem(code::invalid_host, at);
    out = host->port == 80 ? host->host : host->site;  // http's own port: written or not, it is the same site
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
      object(element, here, {"id", "host"}, [&](std::string_view key, const json_value& v, const place& p) {
        if (key == "host") return read_host(v, p, row.host), true;
        if (key == "production") return read_flag(v, p, row.production), true;
        if (key != "id") return false;
        read_text(v, p, is_id, code::invalid_id, row.id);
        if (!row.id.empty() && !ids.insert(row.id).second) problem(code::duplicate, p);
        return true;
      });
      policy_.regions_.push_back(std::move(row));
    });
    if (value.is == json_value::kind::array && value.members.empty()) problem(code::empty, at);
  }

  void read_self_hosted(const json_value& value, const place& at) {
    each_element(value, at, max_entries, [&](const json_value& element, const place& here) {
      self_hosted_site site;
      object(element, here, {"host"}, [&](std::string_view key, const json_value& v, const place& p) {
        if (key == "host") return read_host(v, p, site.host), true;
        if (key == "basePath") return read_text(v, p, is_base_path, code::invalid_path, site.base_path), true;
        if (key == "name") return read_text(v, p, is_name, code::too_long, site.name), true;
        return false;
      });
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
    each_member(value, at, [&](std::string_view id, const json_value& entitled, const place& here) {
      if (!is_plan_id(id)) return problem(code::invalid_id, here);
      plan row{.id = std::string(id), .seats = {}, .project_roles = false};
      object(entitled, here, {}, [&](std::string_view key, const json_value& v, const place& p) {
        if (key == "seats") return read_whole(v, p, 0, max_seats, row.seats.emplace()), true;
        if (key == "projectRoles") return read_flag(v, p, row.project_roles), true;
        return false;
      });
      if (const auto known = policy_.find_plan(id)) {
        policy_.plans_[*known] = std::move(row);
      } else {
        policy_.plans_.push_back(std::move(row));
      }
    });
  }

  void read_scopes(const json_value& value, const place& at) {
    each_member(value, at, [&](std::string_view name, const json_value& scopes, const place& here) {
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
    if (!declared || declared->contains(scope)) return true;
    for (packed_fields fields(built_in::packed_scopes); !fields.ended();) {
      const built_in::scope_facts row = built_in::take_scope(fields);
      if (row.at == l && (row.id == scope || row.later == scope)) return true;
    }
    return false;
  }

  // The roles of both levels have one order; each table is read once it is known.
  void read_roles(const json_value& value, const place& at) {
    std::array<const json_value*, level_count> written{};
    object(value, at, {}, [&](std::string_view key, const json_value& v, const place&) {
      const level l = find_level(key);
      if (l != level::none) written[static_cast<std::size_t>(l)] = &v;
      return l != level::none;
    });
    auto order = order_roles(written, at);
    if (!order) {
      for (settings_problem& p : order.error()) problems_.push_back(std::move(p));
      return;
    }
    policy_.roles_ = std::move(*order);
    std::array<std::size_t, built_in::roles.size()> rank_of{};
    for (std::size_t n = 0; n < rank_of.size(); ++n) rank_of[n] = *policy_.find_role(built_in::roles[n]);
    for (const level l : built_in::levels) {
      const auto n = static_cast<std::size_t>(l);
      policy_.tables_[n] = written[n] == nullptr ? built_in::table(l, rank_of)
                                                 : read_table(l, *written[n], {&at, to_string(l)});
    }
  }

  access_table read_table(level l, const json_value& value, const place& at) {
    access_table table;
    if (value.members.empty()) problem(code::empty, at);
    each_member(value, at, [&](std::string_view role, const json_value& scopes, const place& here) {
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
    built_in::add_renames(l, table);
    return table;
  }

  void read_aliases(const json_value& value, const place& at) {
    each_member(value, at, [&](std::string_view alias, const json_value& target, const place& here) {
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
    object(value, at, {}, [this](std::string_view key, const json_value& v, const place& p) {
      if (key == "maxPerBatch") return read_whole(v, p, 1, max_batch, policy_.max_per_batch_), true;
      if (key != "allowedDomains") return false;
      each_element(v, p, max_entries,
                   [this](const json_value& d, const place& here) { read_domain(d, here); });
      return true;
    });
  }

  void read_domain(const json_value& value, const place& at) {
    if (!is(json_value::kind::string, value, at)) return;
    text_store texts;
    const auto domain = read_authority(value.text, url_scheme::none, texts);
    const bool usable = domain && domain->port == 0 && !domain->trailing_dot && domain->host.contains('.') &&
                        !value.text.contains(':') && !is_ipv4(domain->host);
    if (!usable) return problem(code::invalid_domain, at);
    auto& domains = policy_.allowed_domains_;
    if (std::ranges::find(domains, domain->host) != domains.end()) return problem(code::duplicate, at);
    domains.emplace_back(domain->host);
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
