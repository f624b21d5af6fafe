// Links in the text of people, mails and chats: where they are, and what was done to them on the way.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "usher/invite_link.hpp"

namespace usher {

/// A piece of text that is, or may be, a link.
struct pasted_link {
  std::size_t begin = 0;
  std::size_t end = 0;
  /// No scheme: a host of ours, or a word with a dot in it.
  bool bare = false;
  /// Behind `javascript:`, `view-source:` and the like: no page that anybody should open.
  bool other_scheme = false;
  /// Ends before a letter outside ASCII that more text follows: it may have been cut there.
  bool cut = false;
  repair_set repairs;
};

/// "http://" or what became of it.
struct scheme_mark {
  std::size_t end = 0;  // 0: there is none
  bool wide = false;    // full-width letters are in it
};

/// Walks through a text from link to link, each byte once.
class link_finder {
 public:
  explicit link_finder(std::string_view text) noexcept : text_(text) {}

  [[nodiscard]] std::optional<pasted_link> next();
  /// Goes on from here: what is before belongs to the link before.
  void skip_to(std::size_t at) noexcept { at_ = at > at_ ? at : at_; }

 private:
  [[gnu::noinline]] std::size_t skip();
  [[nodiscard]] std::optional<pasted_link> read_at(std::size_t begin);
  [[nodiscard]] std::size_t find_end(pasted_link& link, std::size_t host, bool wide) const;

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t word_ = 0;  // where the word around `at_` begins
  scheme_mark scheme_;    // what stands at `at_`
};

/// A link without what mail and chat put in and around it: invisible characters, full-width letters,
/// defanging, HTML ampersands, punctuation behind it. With a scheme in front, `https` where there was none.
[[nodiscard]] std::string_view tidy_link(std::string_view piece, bool bare, repair_set& repairs,
                                         text_store& texts);

/// The piece of a link that a line break has cut off.
struct next_piece {
  std::string_view text;
  std::size_t end = 0;
  /// Nothing else on its line, so that the line after may go on.
  bool whole_line = false;
};

/// What the line after `at` begins with, quote marks aside; nothing when there is more on this line, a blank
/// line, or another link.
[[nodiscard]] std::optional<next_piece> read_next_line(std::string_view text, std::size_t at);

/// Is the text as a whole, without blanks around it, a command to the browser (`javascript:…`)?
[[nodiscard]] bool is_script(std::string_view text) noexcept;

}  // namespace usher
