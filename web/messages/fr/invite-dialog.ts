import type { InviteDialogMessages } from "../subjects/invite-dialog.js";
import { formats } from "./format.js";

const { number, list, plural } = formats;

export const inviteDialog: InviteDialogMessages = {
  label: "Ajouter des membres",
  paste: "Adresses e-mail",
  hint: "Collez depuis Outlook, Gmail ou un tableur, ou déposez un fichier ici.",
  chooseFile: "Choisir un fichier",
  unreadableFile:
    "Ce fichier n’a pas pu être lu comme du texte. Enregistrez-le en CSV ou collez son contenu.",
  roleForAll: "Rôle pour tous",
  columns: { number: "Ligne", address: "Adresse", role: "Rôle", verdict: "Résultat" },
  roleOf: (address) => `Rôle de ${address}`,
  ready: "Prêt",
  problems: {
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
  sameAs: (row) => `Identique à la ligne ${number(row)}.`,
  suggestion: (address) => ["Vouliez-vous dire ", address, "\u00a0?"],
  replaceBy: (address) => ["Utiliser ", address],
  replaceAll: "Utiliser toutes les suggestions",
  drop: (address) => ["Retirer ", address],
  keep: (address) => ["Garder ", address],
  kept: "Gardée telle quelle.",
  more: (rest) => `Afficher plus (${number(rest)})`,
  summary: ({ ready, attention, refused }) =>
    `${list([
      plural(ready, { one: "# prête", many: "# prêtes", other: "# prêtes" }),
      ...(attention > 0 ? [`${number(attention)} à vérifier`] : []),
      ...(refused > 0 ? [`${number(refused)} à écarter`] : []),
    ])}.`,
  seats: (needed, free) =>
    `Occupe ${number(needed)} place(s) sur ${plural(free, { one: "# libre", many: "# libres", other: "# libres" })}.`,
  send: (count) =>
    plural(count, {
      one: "Envoyer # invitation",
      many: "Envoyer # d’invitations",
      other: "Envoyer # invitations",
    }),
  sending: (done, total) => `${number(done)} sur ${number(total)}`,
  stop: "Arrêter",
  result: (sent, failed) =>
    `${plural(sent, { one: "# envoyée", many: "# envoyées", other: "# envoyées" })}, ${plural(failed, { one: "# échec", many: "# échecs", other: "# échecs" })}`,
  sent: "Envoyée",
  failed: "Échec",
  retry: (count) => `Réessayer (${number(count)})`,
  download: "Télécharger les résultats",
  close: "Fermer",
  draft: "Votre brouillon est gardé jusqu’à l’envoi.",
  askDraft: "Fermer et garder ce que vous avez saisi\u00a0?",
  keepDraft: "Garder le brouillon",
  discard: "Abandonner",
  goOn: "Continuer",
  unchecked:
    "La vérification n’a pas pu être chargée. Écrivez une adresse par ligne\u00a0: le serveur vérifie chacune.",
};
