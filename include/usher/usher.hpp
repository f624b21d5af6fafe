// Usher shows people to the right seat: the right address, the right role, the right region.
//
//     #include <usher/usher.hpp>
//     #include <iostream>
//
//     int main() {
//       const usher::policy rules;  // the built-in rules; usher::parse_settings reads a deployment's own
//
//       const auto host = usher::detect_region(rules, "https://us.cloud.langfuse.com/organization/o1");
//       std::cout << usher::to_json(host) << '\n';  // {"kind":"region","region":"US",…}
//
//       if (!usher::can(rules, usher::level::project, "MEMBER", "apiKeys:CUD")) {
//         const auto why = usher::explain(rules, usher::level::project, "MEMBER", "apiKeys:CUD");
//         std::cout << usher::to_string(why.reason) << ", needs " << *why.minimum_role << '\n';  // …, needs
//         ADMIN
//       }
//     }
//
//     settings (JSON) --> parse_settings --> policy --+--> can, explain, matrix, roles_with, compare_roles
//                                                     |
//                             an address from anyone +--> check_email, normalize_email, compare_emails
//                                                     |
//                                a list of addresses +--> check_invite_list
//                                                     |
//                        a host or a link from anyone +--> detect_region, switch_region, regions
//                                                     |
//                                 a mail, a chat text +--> read_invite_link, check_invite
//
// Strings in, plain structs out. Nothing throws on any input, nothing reads a network, a file or a clock.
// Text is UTF-8; what is no UTF-8 is an unknown name or an invalid host.
#pragma once

#include "usher/catalog.hpp"
#include "usher/decision.hpp"
#include "usher/email.hpp"
#include "usher/error.hpp"
#include "usher/invite_link.hpp"
#include "usher/invite_list.hpp"
#include "usher/join.hpp"
#include "usher/json.hpp"
#include "usher/permission.hpp"
#include "usher/region.hpp"
#include "usher/settings.hpp"
