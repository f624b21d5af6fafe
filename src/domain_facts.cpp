#include "domain_facts.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "catalog/file_endings.hpp"
#include "catalog/mail_providers.hpp"
#include "domain_typo.hpp"
#include "script.hpp"
#include "short_text.hpp"
#include "unicode.hpp"
#include "words.hpp"

namespace usher {

domain_facts find_domain_facts(std::string_view domain, std::span<const std::string_view> own_domains,
                               text_store& texts) {
  domain_facts facts;
  facts.provider = find_mail_provider(domain);
  if (facts.provider != nullptr && (facts.provider->rules & catalog::throwaway) != 0) {
    facts.warnings.add(code::disposable);
  }
  if (domain.starts_with("xn--") || domain.contains(".xn--")) {
    facts.unicode_domain = texts.keep(to_unicode_domain(domain));
    facts.warnings.add(code::punycode);
    for (std::string_view rest = facts.unicode_domain; !rest.empty();) {
      if (!is_mixed(scripts_in(take_word(rest, '.')))) continue;
      facts.warnings.add(code::mixed_script);
      break;
    }
  }
  if (has_word(catalog::file_endings, text_from(domain, domain.rfind('.') + 1))) {
    facts.warnings.add(code::tld_looks_like_file);
  }
  short_text meant;
  suggest_domain(meant, domain, own_domains);
  facts.suggestion = texts.keep(meant.text());
  facts.own = std::ranges::find(own_domains, domain) != own_domains.end();
  if (std::ranges::find(own_domains, facts.suggestion) != own_domains.end()) {
    facts.warnings.add(code::lookalike_domain);
  }
  return facts;
}

// Where a domain is kept: of twelve of its bytes, four of which are the least that it has (a.bc). Those that
// share a place cost another search each.
std::size_t domain_book::place_of(std::string_view domain) noexcept {
  const auto four_at = [&](std::size_t at) {
    std::uint32_t bytes = 0;
    std::memcpy(&bytes, domain.data() + at, sizeof bytes);
    return bytes;
  };
  constexpr std::uint32_t odd = 0x9E3779B1;
  const std::size_t last = domain.size() - sizeof(std::uint32_t);
  return ((four_at(0) * odd ^ four_at(last / 2)) * odd ^ four_at(last)) * odd >> 24U;
}

const domain_facts& domain_book::look_up(std::string_view domain,
                                         std::span<const std::string_view> own_domains) {
  constexpr std::size_t most_kept = 1 << 16;
  page& found = pages_[place_of(domain)];
  if (found.domain != domain) {
    if (kept_ > most_kept) {
      pages_.fill({});
      texts_ = {};
      kept_ = 0;
    }
    kept_ += domain.size();
    found = {texts_.keep(domain), find_domain_facts(domain, own_domains, texts_)};
  }
  return found.facts;
}

}  // namespace usher
