/** @type {import("./index.mjs").Sentences} */
export const fr = {
  locale: "fr",
  invited(inviter, organization) {
    const to = organization
      ? ["à rejoindre «\u00a0", organization, "\u00a0»"]
      : ["à rejoindre une organisation"];
    return inviter
      ? [inviter, " vous invite ", ...to, " sur Neural Inverse"]
      : ["Vous êtes invité(e) ", ...to, " sur Neural Inverse"];
  },
  end: ".",
  greeting: "Bonjour,",
  dataRegion: "Région de données\u00a0:",
  instance: "Auto-hébergé sur\u00a0:",
  regions: {
    EU: "Union européenne (UE)",
    US: "États-Unis",
    JP: "Japon",
    HIPAA: "HIPAA (États-Unis)",
    STAGING: "Préproduction",
  },
  sentTo: "Envoyée à\u00a0:",
  existingAccount: {
    todo: "Cette adresse a déjà un compte ici. Ouvrez le lien, connectez-vous avec ce compte et acceptez l’invitation\u00a0:",
    button: "Accepter l’invitation",
  },
  newAccount: {
    todo: "Cette adresse n’a pas encore de compte ici. Ouvrez le lien et créez-en un avec exactement cette adresse\u00a0:",
    button: "Créer mon compte",
  },
  copy: "Si le bouton ne fonctionne pas, copiez ce lien dans votre navigateur\u00a0:",
  onlyHere:
    "L’invitation ne fonctionne qu’ici et que pour cette adresse. Les autres régions ont leurs propres comptes, et une autre de vos adresses est un autre compte, même si seule la partie après un + diffère.",
  until: (time) => `Le lien est valable jusqu’au ${time}.`,
  again:
    "S’il a expiré, demandez à la personne qui vous a invité de retirer l’invitation et de la renvoyer, dans Paramètres du projet → Membres.",
  unexpected: "Si vous n’attendiez pas cette invitation, vous pouvez ignorer cet e-mail.",
};
