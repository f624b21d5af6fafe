import { css } from "lit";

/**
 * Colours, type and controls of every element. A page changes them through `--usher-*`; light and dark follow the
 * `color-scheme` the page declares.
 */
export const theme = css`
  :host {
    --_text: var(--usher-text, light-dark(#1c2230, #e7e9ee));
    --_muted: var(--usher-muted, light-dark(#545d6e, #a9b1c0));
    --_surface: var(--usher-surface, light-dark(#fff, #171a21));
    --_raised: var(--usher-raised, light-dark(#f5f6f9, #20242d));
    --_line: var(--usher-line, light-dark(#dfe3ea, #343a47));
    --_edge: var(--usher-edge, #7c8698);
    --_accent: var(--usher-accent, light-dark(#3446b8, #a8b6ff));
    --_accent-soft: var(--usher-accent-soft, light-dark(#eceffd, #262d4d));
    --_good: var(--usher-good, light-dark(#11683a, #7edca0));
    --_good-soft: var(--usher-good-soft, light-dark(#e6f5ec, #16321f));
    --_warn: var(--usher-warn, light-dark(#8a4b00, #f3c27a));
    --_warn-soft: var(--usher-warn-soft, light-dark(#fdf3e3, #38280f));
    --_bad: var(--usher-bad, light-dark(#a3161f, #ffb0ab));
    --_bad-soft: var(--usher-bad-soft, light-dark(#fdeeee, #3a1719));
    --_radius: var(--usher-radius, 0.625rem);
    --_mono: var(--usher-mono, ui-monospace, monospace);

    display: block;
    color: var(--_text);
    font: var(--usher-font, 400 0.9375rem/1.5 system-ui, sans-serif);
  }

  :host([hidden]) {
    display: none;
  }

  * {
    box-sizing: border-box;
  }

  p,
  h2,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
  }

  ul,
  ol {
    padding: 0;
    list-style: none;
  }

  summary {
    min-block-size: 24px;
    cursor: pointer;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
  }

  .stack {
    display: grid;
    gap: 0.75rem;
  }

  /* What stands out from the page; the edge is not the only sign of what it says. */
  .box {
    padding: 0.75rem 1rem;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_raised);
    overflow-wrap: anywhere;
  }

  .notice {
    border-color: var(--_warn);
    background: var(--_warn-soft);
  }

  .failure {
    border-color: var(--_bad);
    background: var(--_bad-soft);
  }

  .empty {
    padding-block: 1rem;
  }

  .host {
    font-family: var(--_mono);
    font-size: 0.92em;
  }

  .host,
  .address {
    overflow-wrap: anywhere;
  }

  /* Read aloud, not shown. */
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  :where(button, select, input:not([type="radio"], [type="checkbox"]), textarea, .primary) {
    min-block-size: 2.25rem;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    padding-inline: 0.75rem;
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  textarea {
    inline-size: 100%;
    padding-block: 0.5rem;
    resize: vertical;
  }

  button,
  .primary {
    cursor: pointer;
    font-weight: 500;
  }

  a.primary {
    display: inline-flex;
    align-items: center;
    text-decoration: none;
  }

  button:not(.primary):hover {
    background: var(--_raised);
  }

  .primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_surface);
  }

  .primary:hover {
    filter: brightness(1.15);
  }

  .primary:disabled {
    border-color: var(--_edge);
    background: var(--_raised);
  }

  .danger {
    border-color: var(--_bad);
    color: var(--_bad);
  }

  .check {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2.25rem;
  }

  .check input {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
    accent-color: var(--_accent);
  }

  :disabled,
  :disabled + span {
    color: var(--_muted);
    cursor: not-allowed;
  }

  /* A label above its control. */
  .field {
    display: grid;
    gap: 0.25rem;
    max-inline-size: 100%;
    color: var(--_muted);
    font-size: 0.8125rem;
  }

  .field > * {
    min-inline-size: 0;
  }

  .field :is(input, select, textarea) {
    color: var(--_text);
    font-size: 0.9375rem;
  }

  .good {
    color: var(--_good);
  }

  .warn {
    color: var(--_warn);
  }

  .bad {
    color: var(--_bad);
  }

  .muted {
    color: var(--_muted);
  }

  .bone {
    block-size: 1.75rem;
    border-radius: 0.375rem;
    background: var(--_line);
  }

  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .bone {
      animation: breathe 1.6s infinite alternate;
    }
  }

  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_line: var(--_text);
      --_edge: var(--_text);
    }
  }
`;
