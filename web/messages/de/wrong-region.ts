import type { WrongRegionMessages } from "../subjects/wrong-region.js";

export const wrongRegion: WrongRegionMessages = {
  label: "Falsche Datenregion",
  belongs: (place) => ["Diese Einladung gehört zur Region ", place, "."],
  youAreOn: (place) => ["Sie sind gerade hier: ", place, "."],
  separate: "Jede Region hat eigene Konten.",
  openOn: (region) => `In der Region ${region} öffnen`,
  why: "Warum?",
  because: "Eine Einladung lässt sich nur in der Region annehmen, in der das Projekt liegt.",
  unsafe: {
    link: {
      title: "Bitte öffnen Sie diesen Link nicht",
      advice:
        "Er führt nicht zu Neural Inverse. Bitten Sie die einladende Person, die Einladung neu zu senden.",
    },
    page: {
      title: "Diese Seite gehört nicht zu Neural Inverse",
      advice: "Öffnen Sie die Einladung aus der E-Mail und melden Sie sich nur dort an.",
    },
  },
};
