/** The colours of the elements (`web/elements/theme.styles.ts`), on a page of their own. */
export const styles = `
:root {
  color-scheme: light dark;
  --text: light-dark(#1c2230, #e7e9ee);
  --muted: light-dark(#545d6e, #a9b1c0);
  --surface: light-dark(#fff, #171a21);
  --warn: light-dark(#8a4b00, #f3c27a);
  --warn-soft: light-dark(#fdf3e3, #38280f);
  --accent: light-dark(#3446b8, #a8b6ff);
  background: var(--surface);
  color: var(--text);
  font: 400 1rem/1.5 system-ui, sans-serif;
}
body {
  max-inline-size: 40rem;
  margin: 0 auto;
  padding: 1rem;
  overflow-wrap: anywhere;
}
header {
  color: var(--muted);
}
main {
  margin-block-start: 1rem;
  padding: 0.75rem 1rem;
  border: 1px solid var(--warn);
  border-inline-start-width: 4px;
  border-radius: 0.625rem;
  background: var(--warn-soft);
}
h1 {
  margin: 0;
  font-size: 1.25rem;
}
bdi, code {
  font-family: ui-monospace, monospace;
  font-size: 0.92em;
}
a {
  display: inline-flex;
  align-items: center;
  min-block-size: 2.75rem;
  padding-inline: 1rem;
  border: 1px solid var(--accent);
  border-radius: 0.625rem;
  background: var(--accent);
  color: var(--surface);
  font-weight: 500;
  text-decoration: none;
}
a:hover {
  filter: brightness(1.15);
}
:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
}
@media (forced-colors: active) {
  a {
    border-color: LinkText;
    background: Canvas;
    color: LinkText;
  }
}
@media (prefers-contrast: more) {
  :root {
    --muted: var(--text);
  }
}
`;
