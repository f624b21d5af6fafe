import type { AddressMessages } from "../subjects/addresses.js";

export const addresses: AddressMessages = {
  label: "E-Mail-Adresse",
};
