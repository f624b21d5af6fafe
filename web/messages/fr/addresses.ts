import type { AddressMessages } from "../subjects/addresses.js";

export const addresses: AddressMessages = {
  label: "Adresse e-mail",
  problems: {
    missing: "Saisissez une adresse e-mail.",
    incomplete: "L’adresse n’est pas complète.",
    several: "Plus d’un @\u00a0: il s’agit peut-être de deux adresses.",
    dots: "Un point ou une apostrophe se trouve là où il n’en faut pas.",
    letters: "Seuls les lettres simples, les chiffres et . _ ' + - sont acceptés.",
    imitation: "Elle ressemble à un autre domaine. Vérifiez-la lettre par lettre.",
    hidden: "Elle contient un caractère invisible. Saisissez-la à nouveau.",
    domain: "Ce domaine ne peut pas recevoir d’e-mail.",
    blank: "Une espace ou une virgule se trouve là où il faut peut-être un point.",
    link: "C’est un lien, pas une adresse.",
    long: "L’adresse est trop longue pour être réelle.",
    shared: "Une boîte partagée\u00a0: toute personne qui la lit peut accepter.",
    disposable: "Une boîte jetable que tout le monde peut ouvrir.",
    typo: "Il s’agit peut-être d’une faute de frappe.",
    header: "Une ligne de message, sans personne à inviter.",
    name: "Le nom est une autre adresse. Laquelle est la bonne\u00a0?",
    mailbox:
      "Une autre adresse d’une boîte déjà présente dans la liste. L’invitation ne vaut que pour l’adresse exacte.",
    maybeMailbox: "Peut-être une autre adresse d’une boîte déjà présente dans la liste.",
    notAllowed: "Les invitations vers ce domaine ne sont pas permises.",
    member: "Fait déjà partie des membres.",
    invited: "A déjà une invitation.",
    duplicate: "Figure plusieurs fois.",
  },
  suggestion: (address) => ["Vouliez-vous dire ", address, "\u00a0?"],
  replaceBy: (address) => ["Utiliser ", address],
};
