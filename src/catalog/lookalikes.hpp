// What look-alike hosts are made of: one row each, with a host that the row gives away as its test.
// Sources: measured on 178 authored hosts; Unicode Technical Standard 39 (confusables) for the letters.
#pragma once

#include <array>
#include <string_view>

namespace usher::catalog {

/// The name that is imitated, and the domain it is official under.
inline constexpr std::string_view brand = "langfuse";
inline constexpr std::string_view brand_domain = "langfuse.com";

/// ASCII that reads as other ASCII.
struct ascii_confusable {
  std::string_view seen;
  char read;
  std::string_view example;
};

inline constexpr std::array ascii_confusables{
    ascii_confusable{"rn", 'm', "langfuse.corn.evil.example"},
    ascii_confusable{"1", 'l', "1angfuse.example.com"},
    ascii_confusable{"i", 'l', "iangfuse.example.com"},
    ascii_confusable{"0", 'o', "cl0ud.langfuse.example.com"},
    ascii_confusable{"3", 'e', "langfus3.example.com"},
    ascii_confusable{"4", 'a', "l4ngfuse.example.com"},
    ascii_confusable{"5", 's', "langfu5e.example.com"},
    ascii_confusable{"9", 'g', "lan9fuse.example.com"},
};

/// Letters outside ASCII that read as a letter of a name of ours. Full-width letters need no row.
struct letter_confusable {
  char32_t seen;
  char read;
  std::string_view example;
};

inline constexpr std::array letter_confusables{
    letter_confusable{U'\u0430', 'a', "l\u0430ngfuse.com"},        // Cyrillic a
    letter_confusable{U'\u0251', 'a', "l\u0251ngfuse.com"},        // Latin alpha
    letter_confusable{U'\u03B1', 'a', "l\u03B1ngfuse.com"},        // Greek alpha
    letter_confusable{U'\u0441', 'c', "\u0441loud.langfuse.com"},  // Cyrillic es
    letter_confusable{U'\u217D', 'c', "\u217Dloud.langfuse.com"},  // Roman numeral hundred
    letter_confusable{U'\u0501', 'd', "clou\u0501.langfuse.com"},  // Cyrillic komi de
    letter_confusable{U'\u217E', 'd', "clou\u217E.langfuse.com"},  // Roman numeral five hundred
    letter_confusable{U'\u0435', 'e', "langfus\u0435.com"},        // Cyrillic ie
    letter_confusable{U'\u04BD', 'e', "langfus\u04BD.com"},        // Cyrillic Abkhasian che
    letter_confusable{U'\u0192', 'f', "lang\u0192use.com"},        // Latin f with hook
    letter_confusable{U'\u0584', 'f', "lang\u0584use.com"},        // Armenian keh
    letter_confusable{U'\u0261', 'g', "lan\u0261fuse.com"},        // Latin script g
    letter_confusable{U'\u0581', 'g', "lan\u0581fuse.com"},        // Armenian co
    letter_confusable{U'\u04CF', 'l', "\u04CFangfuse.com"},        // Cyrillic palochka
    letter_confusable{U'\u217C', 'l', "\u217Cangfuse.com"},        // Roman numeral fifty
    letter_confusable{U'\u0456', 'l', "\u0456angfuse.com"},        // Cyrillic Byelorussian i
    letter_confusable{U'\u0578', 'n', "la\u0578gfuse.com"},        // Armenian vo
    letter_confusable{U'\u043F', 'n', "la\u043Fgfuse.com"},        // Cyrillic pe
    letter_confusable{U'\u043E', 'o', "cl\u043Eud.langfuse.com"},  // Cyrillic o
    letter_confusable{U'\u03BF', 'o', "cl\u03BFud.langfuse.com"},  // Greek omicron
    letter_confusable{U'\u0585', 'o', "cl\u0585ud.langfuse.com"},  // Armenian oh
    letter_confusable{U'\u0455', 's', "langfu\u0455e.com"},        // Cyrillic dze
    letter_confusable{U'\uA731', 's', "langfu\uA731e.com"},        // Latin small capital s
    letter_confusable{U'\u03C5', 'u', "langf\u03C5se.com"},        // Greek upsilon
    letter_confusable{U'\u057D', 'u', "langf\u057Dse.com"},        // Armenian seh
    letter_confusable{U'\u028B', 'u', "langf\u028Bse.com"},        // Latin v with hook
};

/// Blocks whose letters imitate Latin ones: a letter from them may stand for any letter. The example has two
/// of them, for a name with one wrong letter is given away whatever the letter is.
struct imitating_block {
  char32_t first;
  char32_t last;
  std::string_view example;
};

inline constexpr std::array imitating_blocks{
    imitating_block{0x00C0, 0x058F, "l\u00E4ngf\u00FCse.com"},  // Latin supplement to Armenian
    imitating_block{0x13A0, 0x13FF, "\u13DEan\u13F3fuse.com"},  // Cherokee
    imitating_block{0x1C80, 0x1C8F, "lan\u1C83fus\u1C80.com"},  // Cyrillic extended C
    imitating_block{0x1D00, 0x1DBF, "l\u1D00ngf\u1D1Cse.com"},  // phonetic extensions
    imitating_block{0x1E00, 0x1FFF, "l\u1EA1ngf\u1EE5se.com"},  // Latin and Greek extended
    imitating_block{0x2070, 0x209C, "la\u207Fgfus\u2091.com"},  // superscripts and subscripts
    imitating_block{0x2100, 0x218F, "\u2113angfus\u212F.com"},  // letter-like symbols, Roman numerals
    imitating_block{0x24B6, 0x24E9, "\u24DBangfus\u24D4.com"},  // circled letters
    imitating_block{0x2C60, 0x2C7F, "\u2C61\u2C65ngfuse.com"},  // Latin extended C
    imitating_block{0xA4D0, 0xA4FF, "\uA4E1a\uA4E0gfuse.com"},  // Lisu
    imitating_block{0xA640, 0xA69F, "lan\uA641fu\uA645e.com"},  // Cyrillic extended B
    imitating_block{0xA720, 0xA7FF, "lan\uA7A1fu\uA7A9e.com"},  // Latin extended D
    imitating_block{0xAB30, 0xABBF, "l\uAB31ngfus\uAB32.com"},  // Latin extended E
    imitating_block{0x1D400, 0x1D7FF, "\U0001D425\U0001D41Angfuse.com"},  // mathematical letters
    imitating_block{0x1F130, 0x1F189, "\U0001F13B\U0001F130ngfuse.com"},  // enclosed letters
};

/// Second-level labels under which country registries sell names (`co.uk`): enough to find the registrable
/// label. Separated by blanks.
inline constexpr std::string_view registry_labels =
    "ac co com edu go gob gov ltd me mil ne net nic nom or org plc sch";

/// Last labels that nobody can register under: a name below them is somebody's own network.
inline constexpr std::string_view private_suffixes = "localhost local internal intranet lan home corp";

}  // namespace usher::catalog
