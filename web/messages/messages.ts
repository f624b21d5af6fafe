/**
 * Every sentence people read, as one typed list: a language that misses one does not compile.
 * The rules answer in codes and parameters; the sentences are here and nowhere else.
 */
import type { builtInRegions, builtInRoles } from "../module/generated/catalog.js";
import type { AccessExplanation, HostVerdict, Level } from "../module/types.js";

/** A sentence around something that is not text, such as a host name in its own direction. */
export type Sentence = <Value>(value: Value) => readonly (string | Value)[];

/** The regions of the catalog: a new one there needs a name here. A deployment's own is called by its id. */
export type NamedRegion = (typeof builtInRegions)[number]["id"];

/** The roles of the catalog: a new one there needs a name here. A deployment's own is called by its id. */
export type NamedRole = (typeof builtInRoles)[number]["id"];

export interface Messages {
  /** BCP 47 tag. */
  locale: string;
  direction: "ltr" | "rtl";
  /** The language's name in itself. */
  language: string;
  state: StateMessages;
  regions: Readonly<Record<NamedRegion, string>>;
  roles: Readonly<Record<NamedRole, RoleMessages>>;
  reasons: Readonly<Record<AccessExplanation["reasonCode"], (role: string, scope: string) => string>>;
  region: RegionMessages;
  matrix: MatrixMessages;
  page: PageMessages;
}

export interface StateMessages {
  loading: string;
  failed: string;
  retry: string;
}

export interface RoleMessages {
  name: string;
  description: string;
}

export interface RegionMessages {
  label: string;
  /** What an address is, in a few words. A region is called by its name instead. */
  kinds: Readonly<Record<Exclude<HostVerdict["kind"], "region">, string>>;
  /** What that means for the reader. */
  meanings: Readonly<Record<Exclude<HostVerdict["kind"], "lookalike">, string>>;
  imitates: Sentence;
  beCareful: string;
  list: string;
  here: string;
  samePage: string;
  separateAccounts: string;
}

export interface MatrixMessages {
  label: string;
  level: string;
  levels: Readonly<Record<Level, string>>;
  scope: string;
  allowed: string;
  notAllowed: string;
  held(count: number, total: number): string;
  meaningOfRoles: string;

  filter: string;
  clearFilter: string;
  shown(count: number, total: number): string;
  nothingFound(filter: string): string;
  empty: string;

  compare: string;
  compareFrom: string;
  compareTo: string;
  noRole: string;
  onlyDifferences: string;
  difference(from: string, to: string, gained: number, lost: number): string;
  noDifference(from: string, to: string): string;
  gained: string;
  lost: string;

  chooseCell: string;
  smallestRole(role: string): string;
  noRoleHolds: string;
  whoCan(roles: readonly string[]): string;

  download: string;
  print: string;
}

export interface PageMessages {
  title: string;
  purpose: string;
  language: string;
  failure: string;
  failureMeaning: string;
  failureDetail: string;
  tryTitle: string;
  tryPurpose: string;
  tryLabel: string;
  rolesTitle: string;
  rolesPurpose: string;
  privacy: string;
}
