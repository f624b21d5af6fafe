import type { WrongRegionMessages } from "../subjects/wrong-region.js";

export const wrongRegion: WrongRegionMessages = {
  label: "Falsche Datenregion",
};
