/** A name as a mail shows it; `null` when it cannot be shown. */
export function shownName(name: string | null | undefined): string | null;
