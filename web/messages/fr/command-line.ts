import type { CommandLineMessages, FileTrouble } from "../subjects/command-line.js";
import { help } from "./command-line/help.js";
import { formats } from "./format.js";

const { number, list, plural } = formats;
const rows = (count: number) => plural(count, { one: "# ligne", many: "# de lignes", other: "# lignes" });

const troubles: Readonly<Record<FileTrouble, string>> = {
  missing: "Ce fichier ou ce dossier n’existe pas. Vérifiez son nom et le dossier où vous êtes.",
  forbidden: "Ce n’est pas autorisé. Vérifiez les droits d’accès.",
  folder: "C’est un dossier. Indiquez un fichier qu’il contient.",
  full: "Il n’y a plus de place. Libérez-en et réessayez.",
  other: "Essayez avec un autre fichier ou à un autre endroit.",
};

export const commandLine: CommandLineMessages = {
  help,
  error: "Erreur",
  pasteHere: "Collez le lien ou l’e-mail entier, puis appuyez sur Entrée et Ctrl+D.",
  tellMore: (options) =>
    `Rien ne semble bloquer pour l’instant.${options.length > 0 ? ` Pour en savoir plus, ajoutez ${list(options)}.` : ""}`,
  opaque:
    "Seule la passerelle qui a réécrit ce lien sait où il mène. Demandez le texte de l’e-mail, ou une nouvelle invitation.",
  repaired: (repairs) => `Dégâts réparés\u00a0: ${list(repairs)}.`,
  rewrittenBy: (gateways) => `Réécrit par ${list(gateways)}.`,
  pageIs: (what) => `La page indiquée par --at\u00a0: ${what}`,
  rows,
  written: (file) => `Écrit dans ${file}.`,
  membersLeftOut: (count, file) =>
    `Lignes de ${file} sans adresse, laissées de côté\u00a0: ${number(count)}.`,
  failures: {
    unknownCommand: (name) => `Il n’y a pas de commande «\u00a0${name}\u00a0».`,
    noCommand: "Indiquez ce qu’il faut faire.",
    unknownOption: (option, command) =>
      `${command} n’a pas d’option ${option}. Mettez -- devant un texte qui commence par un tiret.`,
    missingValue: (option) =>
      `${option} demande une valeur. Si elle commence par un tiret, écrivez ${option}=VALEUR.`,
    unwantedValue: (option) => `${option} n’accepte pas de valeur.`,
    missingOperand: (operand) => `Il manque ${operand}.`,
    tooMany: (extra) =>
      `«\u00a0${extra}\u00a0» est un mot de trop. Mettez entre apostrophes ce que vous collez.`,
    excluded: (one, other) => `${one} et ${other} s’excluent. Choisissez l’un des deux.`,
    noSuchValue: (value, option, known) =>
      `${option} ne connaît pas «\u00a0${value}\u00a0». Valeurs connues\u00a0: ${list(known)}.`,
    unreadable: (file, trouble, detail) => `${file} n’a pas pu être lu (${detail}). ${troubles[trouble]}`,
    unwritable: (file, trouble, detail) => `${file} n’a pas pu être écrit (${detail}). ${troubles[trouble]}`,
    tooLong: (megabytes) => `Le texte dépasse ${number(megabytes)}\u00a0Mo. Collez-en moins.`,
    settingsNotJson: (file) => `${file} n’est pas du JSON. Corrigez-le, ou retirez --settings.`,
    settingsInvalid: (file) =>
      `${file} contient des réglages inutilisables. Corrigez-les aux endroits suivants\u00a0:`,
    notLoaded: (why) => `Les règles n’ont pas pu être chargées. Réinstallez le paquet. ${why}`,
    unexpected: (why) => `Une erreur imprévue s’est produite\u00a0: ${why} Merci de la signaler.`,
  },
  seeHelp: (command) => `«\u00a0${command} --help\u00a0» indique comment s’en servir.`,
  seeMatrix: "«\u00a0usher matrix\u00a0» affiche toutes les autorisations.",
  rolesAre: (roles) => `Les rôles sont ${list(roles)}.`,
};
