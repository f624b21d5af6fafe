export interface AddressMessages {
  label: string;
}
