// Endings of file names that read as a top-level domain: photo@2x.png is no address anyone has.
#pragma once

#include <string_view>

namespace usher::catalog {

/// Separated by blanks. `zip` and `mov` are real top-level domains; those of countries (`py`, `md`) are left
/// out.
inline constexpr std::string_view file_endings =
    "avi bmp css csv dll dmg doc docx eml exe gif gz htm html ico ics jar jpeg jpg js json log mov msg odt "
    "ogg pdf png ppt pptx rar svg tar ts txt wav webp xls xlsx xml zip";

}  // namespace usher::catalog
