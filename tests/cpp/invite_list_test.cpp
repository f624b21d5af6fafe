#include "usher/invite_list.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "case_file.hpp"
#include "usher/settings.hpp"

namespace {

using usher::check_invite_list;
using usher::invite_list;
using usher::invite_row;
using usher::invite_status;
using usher::policy;
using usher_test::at;

const policy defaults;

// Half a surrogate pair does not survive TextEncoder: the module sees U+FFFD in its place.
std::vector<usher::json_document> pasted_cases() {
  std::istringstream lines(usher_test::read_case_text("pasted-addresses.jsonl"));
  std::vector<usher::json_document> cases;
  for (std::string line; std::getline(lines, line);) {
    for (auto half = line.find("\\ud800"); half != std::string::npos; half = line.find("\\ud800"))
      line.replace(half, 6, "\\ufffd");
    cases.push_back(usher_test::parse_case(line));
  }
  return cases;
}

std::string kebab(std::string word) {
  for (char& c : word) c = c == '_' ? '-' : c;
  return word;
}

std::string identity_of(const invite_list& list, const invite_row& row) {
  return std::string(usher::check_email(list.read(row.address)).identity);
}

TEST(CheckInviteList, FindsTheAddressesOfEveryCase) {
  for (const auto& c : pasted_cases()) {
    const auto list = check_invite_list(defaults, at(c, "input").text);
    std::vector<std::string> found;
    std::vector<std::string> names;
    for (const auto& row : list.rows) {
      if (row.status == invite_status::invalid || row.status == invite_status::duplicate) continue;
      found.push_back(identity_of(list, row));
      names.emplace_back(list.read(row.name));
    }
    std::vector<std::string> wanted;
    std::vector<std::string> wanted_names;
    for (const auto& address : at(at(c, "expected"), "addresses")) {
      wanted.emplace_back(at(address, "address").text);
      wanted_names.emplace_back(at(address, "name").text);
    }
    EXPECT_EQ(found, wanted) << at(c, "id").text << ' ' << at(c, "input").text;
    // A sentence before an address is no name, but nobody can always tell.
    if (at(c, "id").text != "p122") {
      EXPECT_EQ(names, wanted_names) << at(c, "id").text << ' ' << at(c, "input").text;
    }
    std::vector<std::string> headers;
    for (const auto cell : list.headers) headers.emplace_back(list.read(cell));
    EXPECT_EQ(headers, usher_test::texts(at(at(c, "expected"), "headers"))) << at(c, "id").text;
  }
}

TEST(CheckInviteList, SaysWhyAndWhatWasRefused) {
  for (const auto& c : pasted_cases()) {
    const auto list = check_invite_list(defaults, at(c, "input").text);
    std::vector<std::string> refused;
    for (const auto& row : list.rows) {
      if (row.status != invite_status::invalid) continue;
      refused.push_back(std::string(usher::to_string(row.reason)) + ' ' + std::string(list.read(row.text)));
    }
    std::vector<std::string> wanted;
    for (const auto& row : at(at(c, "expected"), "rejected"))
      wanted.push_back(kebab(std::string(at(row, "reason").text)).append(" ").append(at(row, "text").text));
    EXPECT_EQ(refused, wanted) << at(c, "id").text << ' ' << at(c, "input").text;
  }
}

TEST(CheckInviteList, SaysWhatWasMended) {
  for (const auto& c : pasted_cases()) {
    const auto list = check_invite_list(defaults, at(c, "input").text);
    unsigned fixes = 0;
    for (const auto& row : list.rows) fixes |= row.fixes;
    for (const auto& fix : usher_test::texts(at(at(c, "expected"), "fixes"))) {
      std::size_t n = 0;
      while (n < usher::invite_fix_words.size() && usher::invite_fix_words[n] != kebab(fix)) ++n;
      EXPECT_TRUE(n < usher::invite_fix_words.size() && (fixes >> n & 1U) != 0)
          << at(c, "id").text << ' ' << at(c, "input").text << " lacks " << fix;
    }
  }
}

TEST(CheckInviteList, SaysOfARowWhatIsSaidOfItsAddressAlone) {
  for (const auto& c : pasted_cases()) {
    const auto list = check_invite_list(defaults, at(c, "input").text);
    for (const auto& row : list.rows) {
      const auto alone = usher::check_email(list.read(row.address));
      EXPECT_EQ(alone.valid, row.status != invite_status::invalid) << list.read(row.text);
      const bool known_before =
          row.reason == usher::code::missing_address || row.reason == usher::code::mail_header;
      if (!alone.valid && !known_before) {
        EXPECT_EQ(usher::to_string(alone.reason), usher::to_string(row.reason)) << list.read(row.text);
      }
    }
  }
}

// What a list says of its rows, apart from what they have in common.
std::string told(const std::string& text) {
  const auto list = check_invite_list(defaults, text);
  std::string all;
  for (const auto& row : list.rows) {
    all.append(list.read(row.text)).append(" = ").append(list.read(row.address));
    all.append(" (").append(list.read(row.name)).append(") ");
    all.append(row.status == invite_status::invalid ? usher::to_string(row.reason) : "").append("\n");
  }
  return all;
}

TEST(CheckInviteList, GivesTheRowsOfBothListsPutTogether) {
  std::vector<std::string> texts;
  for (const auto& c : pasted_cases()) {
    if (usher_test::texts(at(at(c, "expected"), "headers")).empty()) texts.emplace_back(at(c, "input").text);
  }
  for (const auto& one : texts) {
    for (const auto& other : texts) EXPECT_EQ(told(one + '\n' + other), told(one) + told(other));
  }
}

struct pasted {
  std::string_view text;
  std::string_view rows;  // status reason address (name) role, a line each
};

std::string summary(const invite_list& list) {
  std::string all;
  for (const auto& row : list.rows) {
    all.append(all.empty() ? "" : "\n");
    all.append(usher::invite_status_words[static_cast<std::size_t>(row.status)]).append(" ");
    all.append(usher::to_string(row.reason)).append(" ").append(list.read(row.address));
    if (row.name.size > 0) all.append(" (").append(list.read(row.name)).append(")");
    if (row.role.size > 0) all.append(" ").append(list.read(row.role));
  }
  return all;
}

TEST(CheckInviteList, ReadsWhateverPeoplePaste) {
  constexpr pasted lists[] = {
      {"[Ann Lee](mailto:a@x.com), [b@x.com](mailto:b@x.com)",
       "ready ok a@x.com (Ann Lee)\nready ok b@x.com"},
      {"<tr><td>Ann Lee</td><td>a@x.com</td></tr><br>", "ready ok a@x.com (Ann Lee)"},
      {"- a@x.com\n* b@x.com\n\u2022 c@x.com", "ready ok a@x.com\nready ok b@x.com\nready ok c@x.com"},
      {"**a@x.com** _b@x.com_ `c@x.com`", "ready ok a@x.com\nready ok b@x.com\nready ok c@x.com"},
      {"[{\"name\":\"Ann Lee\",\"email\":\"a@x.com\"}]", "ready ok a@x.com"},
      {"Team: a@x.com, Bob <b@x.com>;", "ready ok a@x.com\nready ok b@x.com (Bob)"},
      {"From: Ann <a@x.com>\nSubject: b@x.com\nMessage-ID: <1@x.com>\n\tc@x.com\nTo: d@x.com",
       "ready ok a@x.com (Ann)\ninvalid mail-header Subject: b@x.com\n"
       "invalid mail-header Message-ID: <1@x.com>\nready ok d@x.com"},
      {"a@x.com\r\nBcc: b@x.com", "ready ok a@x.com\nattention header-like-text b@x.com"},
      {"mailto:a@x.com,b%40x.com?cc=c@x.com", "ready ok a@x.com\nready ok b@x.com"},
      {"a@x.com [mailto:a@x.com]", "ready ok a@x.com"},
      {"b@y.com <a@x.com>", "attention name-is-address a@x.com"},
      {"a\"b@x.com \"c d\"@x.com",
       "invalid unsupported-character a\"b@x.com\ninvalid unsupported-character \"c d\"@x.com"},
      {"a(b)@x.com", "invalid empty-local-part @x.com"},
      {"user:pw@x.com", "invalid unsupported-character user:pw@x.com"},
      {"Email:a@x.com smtp:b@x.com", "ready ok a@x.com\nready ok b@x.com"},
      {"a@x.com/b@x.com", "invalid multiple-at a@x.com/b@x.com"},
      {"ann@acme. com, bob@acme .com",
       "invalid space-in-address ann@acme. com\ninvalid space-in-address bob@acme .com"},
      {"ann at acme.com, b@x.com", "invalid no-at ann at acme.com\nready ok b@x.com"},
      {"Ann Lee,ADMIN,a@x.com\nb@x.com;Bob Ray;viewer",
       "ready ok a@x.com (Ann Lee) ADMIN\nready ok b@x.com (Bob Ray) viewer"},
      {"First Name,Last Name,E-Mail,Role\nAnn,Lee,a@x.com,ADMIN\n\"Bob "
       "\"\"B\"\"\",Ray,b@x.com,boss\n,,,\nCy,Young",
       "ready ok a@x.com (Ann Lee) ADMIN\ndenied invalid-role b@x.com (Bob \"B\" Ray) boss\ninvalid no-at "
       "Cy,Young"},
      {"Email;Name\na@x.com;\"Lee\nAnn\"\nEmail;Name\nb@x.com;Bob",
       "ready ok a@x.com (Lee Ann)\nready ok b@x.com (Bob)"},
      {"sales@x.com jane@gmial.com jane@yopmail.com",
       "attention role-account sales@x.com\nattention possible-typo jane@gmial.com\nattention disposable "
       "jane@yopmail.com"},
      {"A@x.com, a@X.com, j.d@gmail.com, jd+x@googlemail.com, jd@gmail.com",
       "ready ok A@x.com\nduplicate duplicate a@X.com\nready ok j.d@gmail.com\n"
       "attention same-mailbox jd+x@googlemail.com\nattention same-mailbox jd@gmail.com"},
      {"mailto:a@x.com,b@x.com", "ready ok a@x.com\nready ok b@x.com"},
      {"mailto:?to=a@x.com", "invalid missing-address "},
      {"mailto:a%40x.com\nb@x.com", "ready ok a@x.com\nready ok b@x.com"},
      {"| Name | Email |\n|------|-------|\n| Ann | a@x.com |", "ready ok a@x.com (Ann)"},
      {"Ann\tLee\ta@x.com", "ready ok a@x.com (Ann Lee)"},
      {"=?utf-8?q?J=C3=B6rg?= <a@x.com>", "ready ok a@x.com"},
      {"Sent: Monday\nTo: 'Ann Lee' <a@x.com>", "ready ok a@x.com (Ann Lee)"},
      {"EMAIL;TYPE=work:a@x.com email=b@x.com email@x.com",
       "ready ok a@x.com\nready ok b@x.com\nready ok email@x.com"},
      {"'a@x.com", "ready ok a@x.com"},
      {"Name,E-mail 1 - Type,E-mail 1 - Value\nAnn Lee,* Work,a@x.com", "ready ok a@x.com (Ann Lee)"},
      {"a@x.com \u202Eb@x.com", "ready ok a@x.com\ninvalid bidi-override \u202Eb@x.com"},
  };
  for (const auto& p : lists) {
    EXPECT_EQ(summary(check_invite_list(defaults, p.text)), p.rows) << p.text;
  }
}

TEST(CheckInviteList, CountsPlacesInUtf16) {
  constexpr std::string_view text = "- \U0001F600; a@x.com\u2028\u00E9 b@x.com, \u200Bc@x.com\nd@x.com";
  const auto list = check_invite_list(defaults, text);
  ASSERT_EQ(list.rows.size(), 4U);
  EXPECT_EQ(list.rows[0].start, 6U);
  EXPECT_EQ(list.rows[0].end, 13U);
  EXPECT_EQ(list.rows[1].end, 23U);
  EXPECT_EQ(list.rows[2].end, 33U);
  EXPECT_EQ(list.rows[3].start, 34U);
  EXPECT_EQ(list.rows[3].end, 41U);
}

// Rows in which a bracket opens before the last one closed: JavaScript reads a row from where it starts.
TEST(CheckInviteList, GivesNoTwoRowsTheSameText) {
  for (const std::string_view text :
       {"<a@x.com<b@x.com", "Ann <a@x.com<Bob <b@x.com>", "<@<@<", "<a@x.com<mailto:a@x.com>>"}) {
    const auto list = check_invite_list(defaults, text);
    std::uint32_t before = 0;
    for (const auto& row : list.rows) {
      EXPECT_GE(row.start, before) << text;
      EXPECT_EQ(list.read(row.text), text.substr(row.start, row.end - row.start)) << text;
      before = row.end;
    }
  }
}

TEST(CheckInviteList, ComparesWithMembersAndInvitations) {
  usher::invite_list_context context;
  const std::vector<std::string_view> members{"Ann@x.com", "no address", "j.d@gmail.com"};
  const std::vector<std::string_view> invited{" bob@x.com "};
  context.members = members;
  context.invited = invited;
  const auto list =
      check_invite_list(defaults, "ann@X.com bob@x.com jd@gmail.com bob+a@x.com c@x.com", context);
  EXPECT_EQ(
      summary(list),
      "member already-member ann@X.com\ninvited duplicate-invite bob@x.com\n"
      "attention same-mailbox jd@gmail.com\nattention maybe-same-mailbox bob+a@x.com\nready ok c@x.com");
  EXPECT_EQ(list.rows[2].with, usher::invite_kind::member);
  EXPECT_EQ(list.rows[2].with_index, 2U);
  EXPECT_EQ(list.rows[3].with, usher::invite_kind::invite);
  EXPECT_EQ(list.rows[3].with_index, 0U);
  EXPECT_EQ(list.rows[3].relation, usher::email_relation::maybe_same_mailbox);
}

TEST(CheckInviteList, AsksWhatTheServerWouldAllow) {
  usher::invite_list_context context;
  context.decided = true;
  context.invitation.actor.org_role = role_called(defaults, "ADMIN");
  auto& org = context.invitation.org;
  org = {.plan = defaults.find_plan("cloud:hobby"), .members = 1, .pending_invites = 0, .owners = 1};
  context.invitation.action.org_role = role_called(defaults, "MEMBER");
  constexpr std::string_view text =
      "Email,Role\na@x.com,\nb@x.com,OWNER\nc@x.com,viewer\na@x.com,\nd@y.com,\ne@x,";
  auto list = check_invite_list(defaults, text, context);
  EXPECT_EQ(summary(list),
            "ready ok a@x.com\ndenied role-above-own b@x.com OWNER\ndenied seat-limit c@x.com viewer\n"
            "duplicate duplicate a@x.com\ndenied seat-limit d@y.com\ninvalid no-tld e@x");
  EXPECT_EQ(list.seats.limit, 2U);
  EXPECT_EQ(list.seats.used, 1U);
  EXPECT_EQ(list.seats.needed, 3U);
  EXPECT_EQ(list.seats.free, 1U);
  EXPECT_EQ(list.rows[2].role_given, role_called(defaults, "VIEWER"));
  EXPECT_EQ(list.counts[static_cast<std::size_t>(invite_status::denied)], 3U);

  org.plan = defaults.find_plan("cloud:team");
  const std::vector<std::string_view> domains{"@X.com"};
  context.allowed_domains = domains;
  list = check_invite_list(defaults, text, context);
  EXPECT_EQ(summary(list),
            "ready ok a@x.com\ndenied role-above-own b@x.com OWNER\nready ok c@x.com viewer\n"
            "duplicate duplicate a@x.com\ndenied domain-not-allowed d@y.com\ninvalid no-tld e@x");
  EXPECT_EQ(list.seats.free, std::nullopt);
}

TEST(CheckInviteList, TakesTheMostOfABatchFromThePolicy) {
  const auto strict = usher::parse_settings(R"({"invite":{"maxPerBatch":1,"allowedDomains":["x.com"]}})");
  ASSERT_TRUE(strict.has_value());
  EXPECT_EQ(summary(check_invite_list(*strict, "a@y.com a@x.com b@x.com")),
            "denied domain-not-allowed a@y.com\nready ok a@x.com\ndenied too-many b@x.com");
}

// All rows of a text given in parts of `size` bytes, and what they come to.
std::string told_in_parts(std::string_view text, std::size_t size) {
  usher::invite_list_reader reader(defaults, {});
  std::string all;
  std::string given;
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size() || at == 0; at += size) {
    given += text.substr(at, size);
    const bool is_last = at + size >= text.size();
    const auto part = reader.read(given, is_last);
    for (const auto& row : part.rows) {
      EXPECT_GE(row.start, units);
      all.append(part.read(row.text)).append(" = ").append(part.read(row.address)).append(" ");
      all.append(std::to_string(row.start)).append(usher::to_string(row.reason)).append("\n");
    }
    units += part.read_units;
    EXPECT_LE(part.read_bytes, given.size());
    given.erase(0, part.read_bytes);
    if (!is_last) continue;
    EXPECT_EQ(given, "");
    for (const auto count : part.counts) all.append(std::to_string(count)).append(" ");
  }
  return all;
}

TEST(InviteListReader, GivesTheSameRowsInParts) {
  std::string cases;
  for (const auto& c : pasted_cases()) cases.append(at(c, "input").text).append("\n");
  std::string table = "Email;Name\n";
  for (int n = 0; n < 3000; ++n) table += "a" + std::to_string(n % 2500) + "@x.com;\"Doe\n\u00E9\"\u2028";
  const std::string open_quote = "Email,Name\na@x.com,\"" + std::string(9000, 'x') + "\nb@x.com\nc@x.com";
  for (const std::string& text :
       {cases + cases + cases, table, open_quote, std::string(), std::string("a@x.com")}) {
    const std::string whole = told_in_parts(text, text.size() + 1);
    for (const std::size_t size : {7'000U, 20'011U}) EXPECT_EQ(told_in_parts(text, size), whole);
  }
}

TEST(InviteListReader, TakesWhatIsCertain) {
  usher::invite_list_reader reader(defaults, {});
  const std::string lines = std::string(10'000, '\n') + "a@x.com\nb@x";
  EXPECT_GT(reader.read(lines, false).read_bytes, 1000U);
  EXPECT_EQ(reader.read("a@x.com\nb@x", false).read_bytes, 0U);
  EXPECT_EQ(summary(reader.read("a@x.com\nb@x", true)), "ready ok a@x.com\ninvalid no-tld b@x");
}

TEST(CheckInviteList, GivesAMemberOfAnInvitationWithoutARole) {
  usher::invite_list_context context;
  context.decided = true;
  context.invitation.actor.org_role = role_called(defaults, "ADMIN");
  context.invitation.org.plan = defaults.find_plan("oss");
  const auto list = check_invite_list(defaults, "a@x.com", context);
  EXPECT_EQ(list.rows.front().reason, usher::code::ok);
  EXPECT_EQ(list.rows.front().role_given, role_called(defaults, "MEMBER"));
}

// As many aliases of one mailbox as of many, and each of them again: looking one up must not mean looking
// through all.
TEST(CheckInviteList, FindsEachOfManyAliasesOfOneMailbox) {
  constexpr std::uint32_t count = 20'000;
  std::string text;
  for (int round = 0; round < 2; ++round) {
    for (std::uint32_t n = 0; n < count; ++n) text += "a.b+" + std::to_string(n) + "@gmail.com\n";
  }
  const auto list = check_invite_list(defaults, text);
  ASSERT_EQ(list.rows.size(), 2 * count);
  EXPECT_EQ(list.rows[0].reason, usher::code::ok);
  for (std::uint32_t n = 1; n < count; ++n) {
    EXPECT_EQ(list.rows[n].reason, usher::code::same_mailbox) << n;
    EXPECT_EQ(list.rows[n].with_index, 0U) << n;
  }
  for (std::uint32_t n = 0; n < count; ++n) {
    EXPECT_EQ(list.rows[count + n].reason, usher::code::duplicate) << n;
    EXPECT_EQ(list.rows[count + n].with_index, n) << n;
  }
}

}  // namespace
