import type { Page } from "playwright-core";

/** How far anything reaches beyond the window or an open dialog, sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const dialogs = [...document.querySelectorAll("main *")].flatMap((element) => [
      ...(element.shadowRoot?.querySelectorAll("dialog[open]") ?? []),
    ]);
    return Math.max(
      ...[document.documentElement, ...dialogs].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    );
  });
}
