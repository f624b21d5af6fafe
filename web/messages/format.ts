/** Points in time in words. */
export interface TimeFormats {
  /** How long from now, such as "in 5 days" or "2 days ago", in the unit a person would use. */
  fromNow(time: number, now: number): string;
  /** The day; with the year unless it is this one. */
  day(time: number, now: number): string;
}

const units = [
  ["year", 31_557_600_000],
  ["month", 2_629_800_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/**
 * Numbers, lists, plurals and times of one language, by `Intl`.
 * `Form` lists the plural categories of the language, so that a forgotten one does not compile.
 */
export function formatsOf<Form extends Intl.LDMLPluralRule>(locale: string) {
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });
  const rules = new Intl.PluralRules(locale);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const sameYear = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" });
  const otherYear = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" });
  const number = (value: number) => numbers.format(value);
  const time: TimeFormats = {
    fromNow(time, now) {
      const away = time - now;
      const [unit, size] = units.find(([, size]) => Math.abs(away) >= size) ?? ["minute", 60_000];
      return relative.format(Math.trunc(away / size), unit);
    },
    day: (time, now) =>
      (new Date(time).getFullYear() === new Date(now).getFullYear() ? sameYear : otherYear).format(time),
  };
  return {
    number,
    time,
    list: (items: readonly string[]) => lists.format(items),
    /** The form for `count`, in which `#` stands for the number. */
    plural: (count: number, forms: Readonly<Record<Form, string>>) =>
      forms[rules.select(count) as Form].replace("#", number(count)),
  };
}
