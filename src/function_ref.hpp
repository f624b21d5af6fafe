// A call to make later, borrowed: two pointers where std::function would own, copy and weigh.
#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace usher {

template <class Signature>
class function_ref;

/// Must not outlive what it was made from.
template <class Result, class... Arguments>
class function_ref<Result(Arguments...)> {
 public:
  template <class Call>
    requires(!std::is_same_v<std::remove_cvref_t<Call>, function_ref>)
  // Not explicit: a lambda stands where a function_ref is taken.
  function_ref(const Call& call) noexcept
      : call_(std::addressof(call)), invoke_([](const void* held, Arguments... arguments) -> Result {
          return (*static_cast<const Call*>(held))(std::forward<Arguments>(arguments)...);
        }) {}

  Result operator()(Arguments... arguments) const {
    return invoke_(call_, std::forward<Arguments>(arguments)...);
  }

 private:
  const void* call_;
  Result (*invoke_)(const void*, Arguments...);
};

}  // namespace usher
