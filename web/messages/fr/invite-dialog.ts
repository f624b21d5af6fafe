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
  roleForAll: "Rôle pour toutes les adresses",
  columns: { number: "Ligne", address: "Adresse", role: "Rôle", verdict: "Résultat" },
  roleOf: (address) => `Rôle pour ${address}`,
  ready: "Prête",
  sameAs: (row) => `Identique à la ligne ${number(row)}.`,
  replaceAll: "Utiliser toutes les suggestions",
  drop: (address) => ["Retirer ", address],
  keep: (address) => ["Garder ", address],
  kept: "Gardée telle quelle.",
  more: (rest) => `Afficher plus (${number(rest)})`,
  summary: ({ ready, attention, refused }) =>
    `${list([
      plural(ready, { one: "# prête", many: "# prêtes", other: "# prêtes" }),
      ...(attention > 0 ? [`${number(attention)} à vérifier`] : []),
      ...(refused > 0
        ? [
            plural(refused, {
              one: "# impossible à envoyer",
              many: "# impossibles à envoyer",
              other: "# impossibles à envoyer",
            }),
          ]
        : []),
    ])}.`,
  seats: (needed, free) =>
    `Occupe ${plural(needed, { one: "# place", many: "# de places", other: "# places" })} sur ${plural(free, { one: "# libre", many: "# libres", other: "# libres" })}.`,
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
  failed: (why) => (why ? `Échec\u00a0: ${why}` : "Échec"),
  retry: (count) => `Réessayer (${number(count)})`,
  download: "Télécharger les résultats",
  close: "Fermer",
  draft: "Votre brouillon est gardé jusqu’à l’envoi.",
  askDraft: "Fermer et garder ce que vous avez saisi\u00a0?",
  keepDraft: "Garder le brouillon",
  discard: "Abandonner",
  goOn: "Continuer la saisie",
  unchecked:
    "La vérification n’a pas pu être chargée. Écrivez une adresse par ligne\u00a0: le serveur les vérifie une par une.",
};
