// The rules a second time, as sentences: what the server does about members and invitations, told apart from
// how the library finds it out. Ranks grow upwards here, names are words, and a rule is a line.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace usher_oracle {

enum rank { absent = -1, NONE, VIEWER, MEMBER, ADMIN, OWNER };
enum plan { hobby, pro, team, unheard_of };

struct situation {
  bool signed_in = true;
  bool staff = false;
  rank mine = absent;             // in the organisation
  rank mine_on_project = absent;  // stored on the project itself
  bool project_named = false;
  bool project_ours = true;
  rank mine_elsewhere = absent;  // on a project that is not ours
  plan subscribed = team;
  int members = 5;
  int invited = 0;
  int owners = 2;
  rank theirs = absent;
  rank theirs_on_project = absent;
  bool has_account = false;
  bool is_me = false;
  bool invited_before = false;
  bool other_user = false;
  rank wanted = absent;
  rank wanted_on_project = absent;
  bool invite_exists = true;
  bool strict = true;
};

struct verdict {
  std::string_view reason;
  std::string_view warning;
};

struct line {
  bool applies;
  std::string_view reason;
};

inline std::string_view first(std::initializer_list<line> lines) {
  for (const line& l : lines) {
    if (l.applies) return l.reason;
  }
  return "ok";
}

// Membership counts for everything in the organisation, also for what is stored on its projects.
inline rank on_project(const situation& s) {
  if (!s.project_ours) return s.mine_elsewhere;
  if (s.mine == absent) return absent;
  return s.mine_on_project == absent ? s.mine : s.mine_on_project;
}
inline bool reads_org(const situation& s) { return s.staff || s.mine >= MEMBER; }
inline bool manages_org(const situation& s) { return s.staff || s.mine >= ADMIN; }
inline bool sees_project(const situation& s) { return s.staff || on_project(s) >= VIEWER; }
inline bool reads_project(const situation& s) { return s.staff || on_project(s) >= MEMBER; }
inline bool manages_project(const situation& s) { return s.staff || on_project(s) >= ADMIN; }
inline bool buys_project_roles(const situation& s) { return s.staff || s.subscribed == team; }
inline rank my_height(const situation& s) { return s.staff ? OWNER : s.mine; }
inline rank my_reach(const situation& s) { return std::max(my_height(s), s.mine_on_project); }

inline line session(const situation& s) { return {!s.signed_in, "not-authenticated"}; }
inline line membership(const situation& s) { return {!s.staff && s.mine == absent, "not-org-member"}; }

inline verdict create_invite(const situation& s) {
  const bool single_project = s.project_named && s.wanted == NONE;
  const bool role_sent = s.wanted_on_project != absent && !(s.strict && s.wanted_on_project == NONE);
  const bool stored = s.project_named && s.project_ours && s.wanted_on_project > NONE;
  const bool in_org = s.theirs != absent;
  const bool full = s.subscribed == hobby && s.members + s.invited >= 2;
  const std::string_view reason = first({
      session(s),
      membership(s),
      {single_project && !manages_project(s), "no-project-members-cud"},
      {!single_project && !manages_org(s), "no-org-members-cud"},
      {s.wanted > my_height(s), "role-above-own"},
      {s.project_named && role_sent && !buys_project_roles(s), "no-entitlement"},
      {s.project_named && s.project_ours && role_sent && s.wanted_on_project > my_reach(s), "role-above-own"},
      {in_org && !(single_project && stored), "already-member"},
      {in_org && s.theirs_on_project != absent, "already-project-member"},
      {!in_org && !s.staff && s.strict && s.subscribed == unheard_of, "unknown-plan"},
      {!in_org && !s.staff && full, "seat-limit"},
      {!in_org && !s.has_account && s.invited_before, "duplicate-invite"},
      {s.strict && single_project && !s.project_ours, "project-not-in-org"},
      {s.strict && single_project && s.wanted_on_project <= NONE, "project-role-required"},
  });
  if (reason != "ok" || !s.strict || !s.project_named || s.wanted_on_project <= NONE) return {reason, ""};
  if (!s.project_ours) return {reason, "project-not-in-org"};
  return {reason, s.wanted_on_project < (in_org ? s.theirs : s.wanted) ? "lowers-access" : ""};
}

inline verdict cancel_invite(const situation& s) {
  const bool single_project = s.project_named && s.wanted == NONE;
  return {first({
              session(s),
              membership(s),
              {!s.invite_exists, "not-found"},
              {!manages_org(s) && !(single_project && manages_project(s)), "no-invite-delete-right"},
          }),
          ""};
}

inline verdict change_org_role(const situation& s) {
  const int others = s.owners - (s.theirs == OWNER ? 1 : 0);
  return {first({
              session(s),
              membership(s),
              {!manages_org(s), "no-org-members-cud"},
              {s.theirs == absent, "not-found"},
              {s.wanted > my_height(s), "role-above-own"},
              {s.theirs > my_height(s), "role-above-own"},
              {others < 1, "last-owner"},
          }),
          ""};
}

inline verdict change_project_role(const situation& s) {
  const bool gives = s.wanted_on_project > NONE;
  const std::string_view reason = first({
      session(s),
      membership(s),
      {!manages_org(s) && !manages_project(s), "no-members-cud"},
      {gives && !buys_project_roles(s), "no-entitlement"},
      {!s.project_named || !s.project_ours, "project-not-in-org"},
      {s.theirs == absent, "not-found"},
      {s.other_user, "user-mismatch"},
      {s.theirs > my_height(s), "role-above-own"},
      {s.theirs_on_project > my_reach(s), "role-above-own"},
      {gives && s.wanted_on_project > my_reach(s), "role-above-own"},
  });
  const bool lowers = s.strict && reason == "ok" && gives && s.wanted_on_project < s.theirs;
  return {reason, lowers ? "lowers-access" : ""};
}

inline verdict remove_member(const situation& s) {
  return {first({
              session(s),
              membership(s),
              {s.theirs == absent, "not-found"},
              {!manages_org(s) && !s.is_me, "no-org-members-cud"},
              {s.theirs > my_height(s), "role-above-own"},
              {s.theirs == OWNER && s.owners <= 1, "last-owner"},
          }),
          ""};
}

inline verdict leave(const situation& s) {
  return {first({
              session(s),
              membership(s),
              {s.mine == absent, "not-found"},
              {s.mine == OWNER && s.owners <= 1, "last-owner"},
          }),
          ""};
}

inline verdict list_org_members(const situation& s) {
  return {first({session(s), membership(s), {!reads_org(s), "no-members-read"}}), ""};
}

inline verdict list_project_members(const situation& s) {
  return {first({
              session(s),
              {!s.project_named || !sees_project(s), "not-project-member"},
              {!(s.project_ours && reads_org(s)) && !reads_project(s), "no-members-read"},
          }),
          ""};
}

inline verdict mention_list(const situation& s) {
  return {first({
              session(s),
              {!s.project_named || !sees_project(s), "not-project-member"},
              {!reads_project(s), "no-members-read"},
          }),
          ""};
}

}  // namespace usher_oracle
