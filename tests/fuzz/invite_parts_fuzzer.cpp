// Any list, in any parts, with anything known beside it: the rows are those of the list read at once, and no
// part is looked at once it has been taken back.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "expect.hpp"
#include "input.hpp"
#include "policies.hpp"
#include "usher/usher.hpp"

namespace {

using usher_fuzz::expect;

// A row, with its texts in place of where they were.
struct kept_row {
  usher::invite_row row;
  std::string text, address, name, role;
};

void keep(std::vector<kept_row>& rows, const usher::invite_list& list) {
  for (const auto& row : list.rows) {
    rows.push_back({row, std::string(list.read(row.text)), std::string(list.read(row.address)),
                    std::string(list.read(row.name)), std::string(list.read(row.role))});
  }
}

void expect_same(const kept_row& a, const kept_row& b) {
  expect(a.text == b.text && a.address == b.address && a.name == b.name && a.role == b.role);
  expect(a.row.start == b.row.start && a.row.end == b.row.end && a.row.fixes == b.row.fixes);
  expect(a.row.status == b.row.status && a.row.reason == b.row.reason &&
         a.row.role_given == b.row.role_given);
  expect(a.row.with == b.row.with && a.row.with_index == b.row.with_index &&
         a.row.relation == b.row.relation);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  usher_fuzz::input in(data, size);
  const usher::policy& rules = usher_fuzz::policy_number(in.below(4));
  usher::invite_list_context context;
  context.decided = in.flag();
  context.seed = in.byte();
  context.invitation.actor = {in.flag(), in.flag(), static_cast<usher::role_number>(in.below(8)),
                              usher::no_role};
  context.invitation.org = {
      .plan = in.below(9), .members = in.below(4), .pending_invites = in.below(3), .owners = 1};
  context.invitation.action.org_role = static_cast<usher::role_number>(in.below(8));
  context.invitation.action.project = in.flag();
  context.invitation.action.project_role = static_cast<usher::role_number>(in.below(8));
  const std::size_t step = 1 + in.below(64);
  const auto members = in.texts(2);
  const auto invited = in.texts(2);
  const auto domains = in.texts(1);
  context.members = members;
  context.invited = invited;
  if (!domains.empty() && !domains[0].empty()) context.allowed_domains = domains;
  const std::string_view text = in.rest();

  std::vector<kept_row> whole;
  const auto at_once = usher::check_invite_list(rules, text, context);
  keep(whole, at_once);

  std::vector<kept_row> parts;
  usher::invite_list_reader reader(rules, context);
  std::size_t begin = 0;
  for (std::size_t end = 0; end < text.size() || end == 0;) {
    // Parts of every length up to the one asked for; never through the middle of a letter, as JavaScript
    // gives none.
    end = std::min(text.size(), end + 1 + (end * 7 + step) % step);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    usher_fuzz::lent_text part(text.substr(begin, end - begin));
    const auto read = reader.read(part.text(), end == text.size());
    expect(read.read_bytes <= part.text().size());
    keep(parts, read);
    begin += read.read_bytes;
    if (end == text.size()) {
      expect(begin == text.size());
      expect(read.counts == at_once.counts);
      expect(read.seats.limit == at_once.seats.limit && read.seats.used == at_once.seats.used);
      expect(read.seats.needed == at_once.seats.needed && read.seats.free == at_once.seats.free);
      break;
    }
  }
  expect(parts.size() == whole.size());
  for (std::size_t n = 0; n < parts.size(); ++n) expect_same(parts[n], whole[n]);
  return 0;
}
