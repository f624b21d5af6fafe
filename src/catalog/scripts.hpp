// Scripts whose letters pass for one another, with a word that mixes them, and the letters outside ASCII that
// domains are written with. Sources: Unicode Technical Standards 39 and 46, and the blocks of Unicode 16.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace usher::catalog {

/// Scripts, as bits. `imitation` is for letters that only stand for Latin ones.
enum script : std::uint8_t {
  latin = 1,
  greek = 2,
  cyrillic = 4,
  armenian = 8,
  cherokee = 16,
  imitation = 32
};

struct script_block {
  char32_t first;
  char32_t last;
  script of;
  std::string_view example;
};

inline constexpr std::array script_blocks{
    script_block{0x00C0, 0x024F, latin, "l\u00E4nd\u0430"},
    script_block{0x0250, 0x02AF, imitation, "l\u0251nd"},
    script_block{0x0370, 0x03FF, greek, "l\u03B1nd"},
    script_block{0x0400, 0x052F, cyrillic, "l\u0430nd"},
    script_block{0x0530, 0x058F, armenian, "la\u0578d"},
    script_block{0x13A0, 0x13FF, cherokee, "lan\u13F3"},
    script_block{0x1C80, 0x1C8F, cyrillic, "l\u1C82nd"},
    script_block{0x1D00, 0x1DBF, imitation, "l\u1D00nd"},
    script_block{0x1E00, 0x1EFF, latin, "l\u1EA1nd\u0430"},
    script_block{0x1F00, 0x1FFF, greek, "l\u1F00nd"},
    script_block{0x2070, 0x209C, imitation, "la\u207Fd"},
    script_block{0x2100, 0x218F, imitation, "\u2113and"},
    script_block{0x24B6, 0x24E9, imitation, "\u24DBand"},
    script_block{0xA640, 0xA69F, cyrillic, "lan\uA641"},
    script_block{0xA720, 0xA7FF, imitation, "l\uA7A1nd"},
    script_block{0xAB70, 0xABBF, cherokee, "l\uAB70nd"},
    script_block{0x1D400, 0x1D7FF, imitation, "\U0001D425and"},
    script_block{0x1F130, 0x1F189, imitation, "\U0001F13Band"},
};

/// How a letter in a domain becomes the one that DNS knows (UTS 46, not transitional).
enum class domain_mapping : std::uint8_t {
  none,        // it is the one
  even_upper,  // capitals have even numbers, and the small letter follows
  odd_upper,   // the other way round
  plus_32,
  plus_48,
  plus_80,
};

struct domain_letters {
  char32_t first;
  char32_t last;
  domain_mapping mapping;
  std::string_view example;  // a label, and what it is in DNS
  std::string_view dns;
};

/// What stands in no row is refused: better no address than one of somebody else.
inline constexpr std::array domain_letter_rows{
    domain_letters{0x00C0, 0x00D6, domain_mapping::plus_32, "\u00C4pfel", "xn--pfel-koa"},
    domain_letters{0x00D8, 0x00DE, domain_mapping::plus_32, "\u00D8re", "xn--re-kka"},
    domain_letters{0x00DF, 0x00F6, domain_mapping::none, "stra\u00DFe", "xn--strae-oqa"},
    domain_letters{0x00F8, 0x00FF, domain_mapping::none, "\u00F8re", "xn--re-kka"},
    domain_letters{0x0100, 0x012F, domain_mapping::even_upper, "p\u0100ri", "xn--pri-1oa"},
    domain_letters{0x0139, 0x013E, domain_mapping::odd_upper, "\u013Davo", "xn--avo-zva"},
    domain_letters{0x0141, 0x0148, domain_mapping::odd_upper, "\u0141ask", "xn--ask-gwa"},
    domain_letters{0x014A, 0x0177, domain_mapping::even_upper, "\u0152uf", "xn--uf-dsa"},
    domain_letters{0x0179, 0x017E, domain_mapping::odd_upper, "\u017Dena", "xn--ena-b3a"},
    domain_letters{0x0391, 0x03A1, domain_mapping::plus_32, "\u0391\u03B2", "xn--mxac"},
    domain_letters{0x03A3, 0x03A9, domain_mapping::plus_32, "\u03A3\u03B1", "xn--mxa9a"},
    domain_letters{0x03AC, 0x03CE, domain_mapping::none, "\u03B1\u03B2", "xn--mxac"},
    domain_letters{0x0400, 0x040F, domain_mapping::plus_80, "\u0401\u043B", "xn--k1a7b"},
    domain_letters{0x0410, 0x042F, domain_mapping::plus_32, "\u0414\u0430", "xn--80ah"},
    domain_letters{0x0430, 0x045F, domain_mapping::none, "\u0434\u0430", "xn--80ah"},
    domain_letters{0x0531, 0x0556, domain_mapping::plus_48, "\u0540\u0561", "xn--y9a3a"},
    domain_letters{0x0561, 0x0586, domain_mapping::none, "\u0570\u0561", "xn--y9a3a"},
    domain_letters{0x05D0, 0x05EA, domain_mapping::none, "\u05D0\u05D1", "xn--4dbc"},
    domain_letters{0x0620, 0x064A, domain_mapping::none, "\u0628\u0627", "xn--mgbb"},
    domain_letters{0x0904, 0x0939, domain_mapping::none, "\u092D\u0924", "xn--h2br"},
    domain_letters{0x0E01, 0x0E30, domain_mapping::none, "\u0E01\u0E02", "xn--12cc"},
    domain_letters{0x10D0, 0x10FA, domain_mapping::none, "\u10D0\u10D1", "xn--lodc"},
    domain_letters{0x1EA0, 0x1EFF, domain_mapping::even_upper, "\u1EA0n", "xn--n-0um"},
    domain_letters{0x3041, 0x3096, domain_mapping::none, "\u3042\u3044", "xn--l8je"},
    domain_letters{0x30A1, 0x30FE, domain_mapping::none, "\u30A2\u30A4", "xn--ccke"},
    domain_letters{0x3400, 0x9FFF, domain_mapping::none, "\u4F8B\u5B50", "xn--fsqu00a"},
    domain_letters{0xAC00, 0xD7A3, domain_mapping::none, "\uC608\uC2DC", "xn--vv4b11d"},
};

}  // namespace usher::catalog
