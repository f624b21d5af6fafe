import type { AddressMessages } from "../subjects/addresses.js";

export const addresses: AddressMessages = {
  label: "E-mail address",
  problems: {
    missing: "Please enter an e-mail address.",
    incomplete: "The address is not complete.",
    several: "More than one @: these may be two addresses.",
    dots: "A dot or apostrophe is in the wrong place.",
    letters: "Only plain letters, digits and . _ ' + - are accepted.",
    imitation: "It looks almost like another domain. Please check it letter by letter.",
    hidden: "It contains an invisible character. Please type it again.",
    domain: "Mail cannot reach this domain.",
    blank: "There is a space or comma where a dot may belong.",
    link: "This is a link, not an address.",
    long: "The address is too long.",
    shared: "A shared mailbox: whoever reads it can accept.",
    disposable: "A throw-away mailbox that anybody can open.",
    typo: "It may be a typing mistake.",
    header: "A line of a message, with nobody to invite.",
    name: "The name is another address. Which one is meant?",
    mailbox:
      "Another address of a mailbox that is listed already. The invitation only works for the exact address.",
    maybeMailbox: "Perhaps another address of a mailbox that is listed already.",
    notAllowed: "Invitations may not go to this domain.",
    member: "Already a member.",
    invited: "Already invited.",
    duplicate: "Listed more than once.",
  },
  suggestion: (address) => ["Did you mean ", address, "?"],
  replaceBy: (address) => ["Use ", address],
};
