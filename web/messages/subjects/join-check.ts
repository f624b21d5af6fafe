export interface JoinCheckMessages {
  label: string;
}
