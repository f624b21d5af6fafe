import type { MailboxMessages } from "../../subjects/page/mailbox.js";
import { formats } from "../format.js";

export const mailbox: MailboxMessages = {
  title: "Boîte aux lettres",
  purpose: "Tous les e-mails envoyés par ce bac à sable, depuis toutes les régions de données.",
  recipient: "Seulement les e-mails à",
  filter: "Afficher",
  refresh: "Actualiser",
  list: "E-mails",
  columns: { to: "À", subject: "Objet", sent: "Envoi", region: "Région" },
  arrived: (count) =>
    count === 0
      ? "Aucun nouvel e-mail."
      : formats.plural(count, {
          one: "# nouvel e-mail.",
          many: "# de nouveaux e-mails.",
          other: "# nouveaux e-mails.",
        }),
  empty:
    "Aucun e-mail pour l’instant. Invitez quelqu’un dans les paramètres du projet, et il apparaîtra ici.",
  emptyFor: (address) => [
    "Aucun e-mail à ",
    address,
    " pour l’instant. Vérifiez l’adresse exacte et la région de données.",
  ],
  shown: (first, last, total) =>
    `${formats.number(first)}–${formats.number(last)} sur ${formats.number(total)}`,
  newer: "Plus récents",
  older: "Plus anciens",
  unread: "La boîte aux lettres n’a pas pu être lue.",
  gone: "Cet e-mail n’est plus là.",
  missing: "Ce serveur n’a pas de boîte aux lettres\u00a0: ses e-mails partent par SMTP.",
  from: "De",
  gateway: "Afficher tel que le remettrait",
  untouched: "Personne\u00a0: tel qu’envoyé",
  rewrittenBy: (gateways) => `Le lien a été réécrit\u00a0: ${formats.list(gateways)}.`,
  leadsTo: (link) => ["Il mène à ", link],
  opaque: "Seul le service qui a réécrit ce lien sait où il mène\u00a0: il n’y a rien à ouvrir ici.",
  noLink: "Cet e-mail ne contient pas de lien d’invitation.",
  text: "Texte de l’e-mail",
  choose: "Choisissez un e-mail pour le lire.",
};
