export interface WrongRegionMessages {
  label: string;
}
