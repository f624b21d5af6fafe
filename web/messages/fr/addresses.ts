import type { AddressMessages } from "../subjects/addresses.js";

export const addresses: AddressMessages = {
  label: "Adresse e-mail",
  problems: {
    missing: "Saisissez une adresse e-mail.",
    incomplete: "L’adresse n’est pas complète.",
    several: "Plus d’un @\u00a0: il s’agit peut-être de deux adresses.",
    dots: "Un point ou une apostrophe est mal placé.",
    letters: "Seuls les chiffres, les lettres sans accent et . _ ' + - sont acceptés.",
    imitation: "Le domaine ressemble beaucoup à un autre. Vérifiez-le lettre par lettre.",
    hidden: "L’adresse contient un caractère invisible. Saisissez-la à nouveau.",
    domain: "Ce domaine ne peut pas recevoir d’e-mail.",
    blank: "Un espace ou une virgule occupe peut-être la place d’un point.",
    link: "C’est un lien, pas une adresse.",
    long: "L’adresse est trop longue.",
    shared: "Une boîte partagée\u00a0: toute personne qui la lit peut accepter.",
    disposable: "Une boîte jetable que tout le monde peut ouvrir.",
    typo: "Il s’agit peut-être d’une faute de frappe.",
    header: "Une ligne de message, sans personne à inviter.",
    name: "Le nom est une autre adresse. Laquelle est la bonne\u00a0?",
    mailbox:
      "Une autre adresse d’une boîte déjà présente dans la liste. L’invitation ne vaut que pour l’adresse exacte à laquelle elle est envoyée.",
    maybeMailbox: "Peut-être une autre adresse d’une boîte déjà présente dans la liste.",
    notAllowed: "Ce domaine ne peut pas recevoir d’invitation.",
    member: "Fait déjà partie des membres.",
    invited: "A déjà reçu une invitation.",
    duplicate: "Figure plusieurs fois.",
  },
  suggestion: (address) => ["Vouliez-vous dire ", address, "\u00a0?"],
  replaceBy: (address) => ["Utiliser ", address],
};
