// The whole space of actor, target, plan, counts and action: the library beside the oracle, and what must
// hold anywhere.
#include <gtest/gtest.h>

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/decision_lists.hpp"
#include "decision_oracle.hpp"
#include "usher/decision.hpp"
#include "usher/settings.hpp"

namespace {

using usher::action_type;
using usher::code;
using usher::decision_request;
using usher::no_role;
using usher::policy;
using usher::role_number;
using namespace usher_oracle;  // the words of a situation

constexpr rank ranks[] = {NONE, VIEWER, MEMBER, ADMIN, OWNER};
constexpr rank stored[] = {absent, NONE, VIEWER, MEMBER, ADMIN, OWNER};

struct rules_of {
  policy strict;
  policy upstream = *usher::parse_settings(R"({"decisions": "upstream"})");
  const policy& of(const situation& s) const { return s.strict ? strict : upstream; }
};

const rules_of& rules() {
  static const rules_of both;
  return both;
}

role_number number(rank r) { return r == absent ? no_role : static_cast<role_number>(OWNER - r); }

std::optional<std::size_t> plan_number(plan p) {
  static const std::optional<std::size_t> numbers[] = {rules().strict.find_plan("cloud:hobby"),
                                                       rules().strict.find_plan("cloud:pro"),
                                                       rules().strict.find_plan("cloud:team"), std::nullopt};
  return numbers[p];
}

usher::tally tally(int n) { return static_cast<std::uint64_t>(n); }

decision_request request(const situation& s, action_type type) {
  return {.actor = {s.signed_in, s.staff, number(s.mine), number(s.mine_on_project)},
          .org = {plan_number(s.subscribed), tally(s.members), tally(s.invited), tally(s.owners)},
          .project = {s.project_ours, number(s.mine_elsewhere)},
          .target = {number(s.theirs), number(s.theirs_on_project), s.has_account, s.is_me, s.invited_before,
                     s.other_user},
          .action = {.type = type,
                     .email = "a@b.co",
                     .org_role = number(s.wanted),
                     .project_role = number(s.wanted_on_project),
                     .project = s.project_named,
                     .invite = s.invite_exists,
                     .owner_counts = {}}};
}

std::string describe(const situation& s) {
  std::string text;
  for (const int n : {int{s.strict},
                      int{s.signed_in},
                      int{s.staff},
                      int{s.mine},
                      int{s.mine_on_project},
                      int{s.project_named},
                      int{s.project_ours},
                      int{s.mine_elsewhere},
                      int{s.subscribed},
                      s.members,
                      s.invited,
                      s.owners,
                      int{s.theirs},
                      int{s.theirs_on_project},
                      int{s.has_account},
                      int{s.is_me},
                      int{s.invited_before},
                      int{s.other_user},
                      int{s.wanted},
                      int{s.wanted_on_project},
                      int{s.invite_exists}}) {
    text += std::to_string(n) + ' ';
  }
  return text;
}

// Visits a situation once for every value of one of its sides.
template <class Value, class Values, class Visit>
void each(situation& s, Value situation::* side, const Values& values, const Visit& visit) {
  for (const Value v : values) {
    s.*side = v;
    visit();
  }
}

constexpr bool both[] = {false, true};
constexpr int few[] = {0, 1, 2};

template <class Visit>
void each_actor(situation& s, const Visit& visit) {
  each(s, &situation::strict, both, [&] {
    each(s, &situation::signed_in, both, [&] {
      each(s, &situation::staff, both, [&] {
        each(s, &situation::mine, stored, [&] { each(s, &situation::mine_on_project, stored, visit); });
      });
    });
  });
}

template <class Visit>
void each_project(situation& s, const Visit& visit) {
  s.project_named = true;
  s.project_ours = true;
  visit();
  s.project_ours = false;
  each(s, &situation::mine_elsewhere, stored, visit);
  s.mine_elsewhere = absent;
  s.project_ours = true;
  s.project_named = false;
  visit();
}

template <class Visit>
void each_target(situation& s, const Visit& visit) {
  each(s, &situation::theirs, stored, [&] { each(s, &situation::theirs_on_project, stored, visit); });
}

// The person acted on is somebody else, or oneself with one's own role.
template <class Visit>
void each_person(situation& s, const Visit& visit) {
  s.is_me = false;
  each_target(s, visit);
  s.is_me = true;
  s.theirs = s.mine;
  s.theirs_on_project = s.mine_on_project;
  visit();
}

// Holds the library against the oracle, and counts.
class comparison {
 public:
  comparison(action_type type, verdict (*oracle)(const situation&)) : type_(type), oracle_(oracle) {}

  comparison(const comparison&) = delete;
  comparison& operator=(const comparison&) = delete;

  // Every reason that was seen stands in the list of the action, and every one of the list was seen; but for
  // those of malformed requests, which this space has none of.
  ~comparison() {
    std::bitset<usher::code_count> listed;
    for (const auto& row : usher::catalog::decision_lists) {
      if (row.action != type_) continue;
      for (const code reason : row.reasons) listed.set(static_cast<std::size_t>(reason));
    }
    for (const code malformed : {code::invalid_email, code::invalid_role, code::out_of_range}) {
      listed.reset(static_cast<std::size_t>(malformed));
    }
    for (std::size_t n = 0; n < usher::code_count; ++n) {
      EXPECT_EQ(reasons_[n], listed[n])
          << usher::action_words[static_cast<std::size_t>(type_)] << ' ' << usher::code_words[n];
    }
  }

  void operator()(const situation& s) {
    ++seen_;
    if (differences_ > 9) return;
    const auto ours = decide(rules().of(s), request(s, type_));
    reasons_.set(static_cast<std::size_t>(ours.reason));
    const verdict theirs = oracle_(s);
    const auto warning = ours.warning ? to_string(*ours.warning) : std::string_view();
    if (to_string(ours.reason) == theirs.reason && warning == theirs.warning &&
        ours.allowed == (theirs.reason == "ok")) {
      return;
    }
    ++differences_;
    ADD_FAILURE() << describe(s) << "\n  " << to_string(ours.reason) << ' ' << warning << "\n  "
                  << theirs.reason << ' ' << theirs.warning;
  }

  std::size_t seen() const { return seen_; }

 private:
  action_type type_;
  verdict (*oracle_)(const situation&);
  std::bitset<usher::code_count> reasons_;
  std::size_t seen_ = 0;
  std::size_t differences_ = 0;
};

struct seats {
  plan subscribed;
  int members;
  int invited;
};

template <class Visit>
void each_invitation(situation& s, const Visit& visit) {
  constexpr seats organisations[] = {{hobby, 0, 0}, {hobby, 1, 0}, {hobby, 1, 1},     {hobby, 2, 5},
                                     {pro, 9, 9},   {team, 9, 9},  {unheard_of, 0, 0}};
  struct person {
    rank theirs, theirs_on_project;
    bool has_account, invited_before;
  };
  std::vector<person> people = {{absent, absent, false, false},
                                {absent, absent, false, true},
                                {absent, absent, true, false},
                                {absent, absent, true, true}};
  for (const rank r : ranks) {
    for (const rank on_project : {absent, NONE, OWNER}) people.push_back({r, on_project, true, false});
  }
  for (const seats& o : organisations) {
    s.subscribed = o.subscribed;
    s.members = o.members;
    s.invited = o.invited;
    for (const person& p : people) {
      s.theirs = p.theirs;
      s.theirs_on_project = p.theirs_on_project;
      s.has_account = p.has_account;
      s.invited_before = p.invited_before;
      each(s, &situation::wanted, ranks, [&] { each(s, &situation::wanted_on_project, stored, visit); });
    }
  }
}

TEST(DecisionSpace, CreateInvite) {
  comparison compare(action_type::create_invite, create_invite);
  situation s;
  each(s, &situation::strict, both, [&] {
    each(s, &situation::staff, both, [&] {
      each(s, &situation::mine, stored, [&] {
        each(s, &situation::mine_on_project, stored,
             [&] { each_project(s, [&] { each_invitation(s, [&] { compare(s); }); }); });
      });
    });
  });
  s.signed_in = false;
  each_invitation(s, [&] { compare(s); });
  EXPECT_GT(compare.seen(), 1'000'000U);
}

TEST(DecisionSpace, CancelInvite) {
  comparison compare(action_type::cancel_invite, cancel_invite);
  situation s;
  each_actor(s, [&] {
    each_project(s, [&] {
      each(s, &situation::wanted, ranks,
           [&] { each(s, &situation::invite_exists, both, [&] { compare(s); }); });
    });
  });
}

TEST(DecisionSpace, ChangeOrgRole) {
  comparison compare(action_type::change_org_role, change_org_role);
  situation s;
  each_actor(s, [&] {
    each_person(s, [&] {
      each(s, &situation::wanted, ranks, [&] { each(s, &situation::owners, few, [&] { compare(s); }); });
    });
  });
  EXPECT_GT(compare.seen(), 100'000U);
}

TEST(DecisionSpace, ChangeProjectRole) {
  comparison compare(action_type::change_project_role, change_project_role);
  situation s;
  each_actor(s, [&] {
    each_project(s, [&] {
      each_person(s, [&] {
        each(s, &situation::other_user, both, [&] {
          each(s, &situation::subscribed, std::to_array({pro, team}),
               [&] { each(s, &situation::wanted_on_project, stored, [&] { compare(s); }); });
        });
      });
    });
  });
  EXPECT_GT(compare.seen(), 1'000'000U);
}

TEST(DecisionSpace, RemoveMemberAndLeave) {
  comparison removes(action_type::remove_member, remove_member);
  comparison leaves(action_type::leave, leave);
  situation s;
  each_actor(s, [&] {
    each_person(s, [&] {
      each(s, &situation::owners, few, [&] {
        removes(s);
        leaves(s);
      });
    });
  });
}

TEST(DecisionSpace, Lists) {
  comparison org(action_type::list_org_members, list_org_members);
  comparison project(action_type::list_project_members, list_project_members);
  comparison mentions(action_type::mention_list, mention_list);
  situation s;
  each_actor(s, [&] {
    each_project(s, [&] {
      org(s);
      project(s);
      mentions(s);
    });
  });
}

bool allowed(const situation& s, action_type type) { return decide(rules().of(s), request(s, type)).allowed; }

// On somebody else: what the lower role may, the higher one may too.
void expect_no_loss(situation s, action_type type) {
  if (!allowed(s, type)) return;
  const rank mine = s.mine;
  for (int higher = mine + 1; higher <= OWNER; ++higher) {
    s.mine = static_cast<rank>(higher);
    EXPECT_TRUE(allowed(s, type)) << describe(s);
  }
  s.mine = mine;
  if (s.mine_on_project == absent) return;  // a first role of one's own may be a lower one
  for (int higher = s.mine_on_project + 1; higher <= OWNER; ++higher) {
    s.mine_on_project = static_cast<rank>(higher);
    EXPECT_TRUE(allowed(s, type)) << describe(s);
  }
  s.staff = true;
  EXPECT_TRUE(allowed(s, type)) << describe(s);
}

TEST(DecisionProperties, AHigherRoleNeverMayLessToOthers) {
  situation s;
  each_actor(s, [&] {
    if (!s.signed_in || s.staff) return;
    each(s, &situation::project_named, both, [&] {
      each_target(s, [&] {
        each(s, &situation::wanted_on_project, stored, [&] {
          each(s, &situation::wanted, ranks, [&] {
            for (const action_type type :
                 {action_type::create_invite, action_type::cancel_invite, action_type::change_org_role,
                  action_type::change_project_role, action_type::remove_member}) {
              expect_no_loss(s, type);
            }
          });
        });
      });
    });
  });
}

TEST(DecisionProperties, NothingTakesTheLastOwnerAway) {
  situation s;
  each_actor(s, [&] {
    each(s, &situation::owners, std::to_array({0, 1}), [&] {
      each(s, &situation::is_me, both, [&] {
        each_target(s, [&] {
          const bool owner_goes = s.theirs == OWNER || (s.is_me && s.mine == OWNER);
          if (owner_goes) {
            EXPECT_FALSE(allowed(s, action_type::remove_member)) << describe(s);
            each(s, &situation::wanted, ranks,
                 [&] { EXPECT_FALSE(allowed(s, action_type::change_org_role)) << describe(s); });
          }
          if (s.mine == OWNER) {
            EXPECT_FALSE(allowed(s, action_type::leave)) << describe(s);
          }
        });
      });
    });
  });
}

TEST(DecisionProperties, GrantableRolesAreThoseThatDecideAllows) {
  situation s;
  each_actor(s, [&] {
    const policy& in_effect = rules().of(s);
    const auto actor = request(s, action_type::none).actor;
    s.theirs = s.theirs_on_project = absent;
    s.project_named = false;
    s.wanted_on_project = absent;
    auto reasons = grantable_roles(in_effect, usher::level::organization, actor);
    ASSERT_EQ(reasons.size(), std::size(ranks));
    for (std::size_t n = 0; n < reasons.size(); ++n) {
      s.wanted = static_cast<rank>(OWNER - static_cast<int>(n));
      EXPECT_EQ(reasons[n], decide(in_effect, request(s, action_type::create_invite)).reason) << describe(s);
    }
    s.theirs = NONE;
    s.project_named = true;
    reasons = grantable_roles(in_effect, usher::level::project, actor);
    ASSERT_EQ(reasons.size(), std::size(ranks));
    for (std::size_t n = 0; n < reasons.size(); ++n) {
      s.wanted_on_project = static_cast<rank>(OWNER - static_cast<int>(n));
      EXPECT_EQ(reasons[n], decide(in_effect, request(s, action_type::change_project_role)).reason)
          << describe(s);
    }
    EXPECT_TRUE(grantable_roles(in_effect, usher::level::none, actor).empty());
  });
}

}  // namespace
