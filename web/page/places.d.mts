export const places: Readonly<Record<"repository" | "page" | "module" | "builtPage", string>>;
