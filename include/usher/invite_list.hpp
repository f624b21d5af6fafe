// Lists of people to invite, as they are pasted: every address with what will become of it, in one call.
//
//     usher::invite_list_context context;
//     context.members = members;                                // spans of the caller's own texts
//     const auto list = check_invite_list(rules, text, context);
//     for (const auto& row : list.rows) {
//       list.read(row.address);                                 // "jane@acme.com"
//       to_string(row.reason);                                  // "duplicate"
//     }
//
//     usher::invite_list_reader reader(rules, context);         // a file too long to be held as a whole
//     while (more) {
//       const auto part = reader.read(text, at_end);            // rows as above
//       text.erase(0, part.read_bytes);                         // the rest is a line that may go on
//     }
//
// Read are lists separated by , ; | tabs, blanks and lines; "Doe, Jane" <jane@acme.com> as mail programs copy
// it; headers of messages; mailto: links; CSV with a header or without; HTML, Markdown and JSON. Nothing is
// dropped in silence: what was meant for an address and is none becomes a row with its reason. Lines are read
// one by one, so that two lists put together give the rows of both.
//
// Time and memory grow with the length of the text, whatever stands in it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "usher/decision.hpp"
#include "usher/email.hpp"
#include "usher/error.hpp"

namespace usher {

class policy;  // usher/settings.hpp

/// What will become of a row.
enum class invite_status : std::uint8_t {
  ready,      // can be sent
  attention,  // can be sent, and `reason` should be looked at first
  duplicate,  // the same account as an earlier row
  member,     // belongs to the organisation already
  invited,    // an invitation is pending
  invalid,    // no address, or one that the server or DNS refuses
  denied,     // the server would refuse the invitation
};
inline constexpr std::array<std::string_view, 7> invite_status_words{
    "ready", "attention", "duplicate", "member", "invited", "invalid", "denied"};

/// What was taken away or replaced to find an address, as bits in this order.
enum class invite_fix : std::uint8_t {
  unicode_newline,
  unicode_space,
  fullwidth_separator,
  fullwidth,
  smart_quotes,
  wrapping_quotes,
  trailing_punctuation,
  invisible_removed,
  bidi_removed,
  control_removed,
  mailto,
  html,
  punycode,
};
inline constexpr std::array<std::string_view, 13> invite_fix_words{"unicode-newline",
                                                                   "unicode-space",
                                                                   "fullwidth-separator",
                                                                   "fullwidth",
                                                                   "smart-quotes",
                                                                   "wrapping-quotes",
                                                                   "trailing-punctuation",
                                                                   "invisible-removed",
                                                                   "bidi-removed",
                                                                   "control-removed",
                                                                   "mailto",
                                                                   "html",
                                                                   "punycode"};

/// A text by its place: in the input, or behind it in what was rewritten.
struct text_span {
  std::uint32_t offset = 0;
  std::uint32_t size = 0;
};

/// What a row collides with.
enum class invite_kind : std::uint8_t { none, row, member, invite };
inline constexpr std::array<std::string_view, 4> invite_kind_words{"", "row", "member", "invite"};

/// One row; plain data, so that a list can be handed over as it lies in memory.
struct invite_row {
  /// Span in the input, in UTF-16 code units; for a reader, in all that it has read.
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  text_span text;     // the same span, as it was written
  text_span address;  // what `check_email` is to be asked about; empty for a row without one
  text_span name;
  text_span role;  // as it was written
  std::uint32_t with_index = 0;
  std::uint16_t fixes = 0;  // bits of `invite_fix`
  invite_status status = invite_status::invalid;
  code reason = code::ok;
  invite_kind with = invite_kind::none;
  email_relation relation = email_relation::different;
  role_number role_given = no_role;  // the role the invitation would carry

  [[nodiscard]] bool has_fix(invite_fix fix) const noexcept {
    return (fixes >> static_cast<unsigned>(fix) & 1U) != 0;
  }
};

/// What is known beside the list. Spans are not copied, and needed until a reader is made or a list checked.
struct invite_list_context {
  /// The invitation that each row stands for: who sends it, from where, and the roles where a row names none.
  /// For one to a project, the role of a row is the one on the project.
  decision_request invitation;
  /// Whether the server's answer is wanted too: rights, roles, plan and seats. Without it, `invitation` only
  /// gives the roles.
  bool decided = false;
  std::span<const std::string_view> members;
  std::span<const std::string_view> invited;
  /// Where invitations may go, in any case; empty: the policy's own.
  std::span<const std::string_view> allowed_domains;
  /// Any number that strangers do not know: nobody can then write addresses that are slow to look up.
  std::uint32_t seed = 0;
};

/// Seats as the server counts them: members and pending invitations.
struct invite_seats {
  std::optional<std::uint64_t> limit;
  std::uint64_t used = 0;
  /// How many the rows would take that are not refused for another reason.
  std::uint64_t needed = 0;
  std::optional<std::uint64_t> free;
};

/// Rows, and what all of them come to.
struct invite_list {
  std::vector<invite_row> rows;
  std::array<std::uint32_t, 7> counts{};  // by status; for a reader, of all parts so far
  invite_seats seats;                     // the same
  /// The cells of the header; empty when there is none.
  std::vector<text_span> headers;

  std::string_view input;  // the caller's
  std::string rewritten;
  /// How much of the input was read.
  std::size_t read_bytes = 0;
  std::size_t read_units = 0;  // of UTF-16

  /// The text that a span names.
  [[nodiscard]] std::string_view read(text_span span) const noexcept {
    return span.offset < input.size()
               ? input.substr(span.offset, span.size)
               : std::string_view(rewritten).substr(span.offset - input.size(), span.size);
  }
};

/// Reads a list of any length up to 32 MiB and four million rows. A longer text is a single row, `too_long`;
/// more rows are one row together, `too_many`. The result points into `text`.
[[nodiscard]] invite_list check_invite_list(const policy& rules, std::string_view text,
                                            const invite_list_context& context = {});

/// Reads a list in parts, with the same rows. It keeps the addresses; the policy must live as long.
class invite_list_reader {
 public:
  invite_list_reader(const policy& rules, const invite_list_context& context);
  invite_list_reader(invite_list_reader&&) noexcept;
  invite_list_reader& operator=(invite_list_reader&&) noexcept;
  invite_list_reader(const invite_list_reader&) = delete;
  invite_list_reader& operator=(const invite_list_reader&) = delete;
  ~invite_list_reader();

  /// What of `text` is certain, whatever follows: all of it when it is the last part. What was not read is to
  /// be given again, with more behind it. The result points into `text`.
  [[nodiscard]] invite_list read(std::string_view text, bool is_last);

 private:
  class state;
  std::unique_ptr<state> state_;
};

}  // namespace usher
