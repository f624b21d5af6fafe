// The JSON library without its messages, which nobody reads: the codes are ours. Only for the WebAssembly
// module, where the one version whose names this leans on is compiled in. Included behind the library, before
// its first use.
#pragma once

NLOHMANN_JSON_NAMESPACE_BEGIN
namespace detail {

using text_parser = parser<json, iterator_input_adapter<const char*>>;

template <>
inline std::string text_parser::exception_message(token_type /*expected*/, const std::string& /*context*/) {
  return {};
}
template <>
inline parse_error parse_error::create<std::nullptr_t, 0>(int id, const position_t& /*at*/,
                                                          const std::string& /*what*/,
                                                          std::nullptr_t /*context*/) {
  return {id, 0, ""};
}
template <>
inline out_of_range out_of_range::create<std::nullptr_t, 0>(int id, const std::string& /*what*/,
                                                            std::nullptr_t /*context*/) {
  return {id, ""};
}

}  // namespace detail
NLOHMANN_JSON_NAMESPACE_END
