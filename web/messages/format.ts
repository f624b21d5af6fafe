/**
 * Numbers, lists and plurals of one language, by `Intl`.
 * `Form` lists the plural categories of the language, so that a forgotten one does not compile.
 */
export function formatsOf<Form extends Intl.LDMLPluralRule>(locale: string) {
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });
  const rules = new Intl.PluralRules(locale);
  const number = (value: number) => numbers.format(value);
  return {
    number,
    list: (items: readonly string[]) => lists.format(items),
    /** The form for `count`, in which `#` stands for the number. */
    plural: (count: number, forms: Readonly<Record<Form, string>>) =>
      forms[rules.select(count) as Form].replace("#", number(count)),
  };
}
