import type { WrongRegionMessages } from "../subjects/wrong-region.js";

export const wrongRegion: WrongRegionMessages = {
  label: "Mauvaise région de données",
  belongs: (place) => ["Cette invitation appartient à la région ", place, "."],
  youAreOn: (place) => ["Vous êtes ici\u00a0: ", place, "."],
  separate: "Chaque région a ses propres comptes.",
  openOn: (region) => `Ouvrir dans la région ${region}`,
  why: "Pourquoi\u00a0?",
  because: "Une invitation ne peut être acceptée que dans la région où se trouve le projet.",
  unsafe: {
    link: {
      title: "N’ouvrez pas ce lien",
      advice:
        "Il ne mène pas à Neural Inverse. Demandez à la personne à l’origine de l’invitation de la renvoyer.",
    },
    page: {
      title: "Cette page n’appartient pas à Neural Inverse",
      advice: "Ouvrez plutôt l’invitation depuis l’e-mail, et connectez-vous seulement là.",
    },
  },
};
