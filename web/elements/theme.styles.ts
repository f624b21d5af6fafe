import { css } from "lit";

/**
 * Colours, type and controls of every element. A page changes them through `--usher-*`; light and dark follow the
 * `color-scheme` the page declares.
 */
export const theme = css`
  :host {
    --_text: var(--usher-text, light-dark(#1c2230, #e7e9ee));
    --_muted: var(--usher-muted, light-dark(#545d6e, #a9b1c0));
    --_surface: var(--usher-surface, light-dark(#ffffff, #171a21));
    --_raised: var(--usher-raised, light-dark(#f5f6f9, #20242d));
    --_line: var(--usher-line, light-dark(#dfe3ea, #343a47));
    --_edge: var(--usher-edge, light-dark(#7c8698, #7c8698));
    --_accent: var(--usher-accent, light-dark(#3446b8, #a8b6ff));
    --_accent-soft: var(--usher-accent-soft, light-dark(#eceffd, #262d4d));
    --_good: var(--usher-good, light-dark(#11683a, #7edca0));
    --_good-soft: var(--usher-good-soft, light-dark(#e6f5ec, #16321f));
    --_warn: var(--usher-warn, light-dark(#8a4b00, #f3c27a));
    --_warn-soft: var(--usher-warn-soft, light-dark(#fdf3e3, #38280f));
    --_bad: var(--usher-bad, light-dark(#a3161f, #ffb0ab));
    --_bad-soft: var(--usher-bad-soft, light-dark(#fdeeee, #3a1719));
    --_radius: var(--usher-radius, 0.625rem);
    --_mono: var(--usher-mono, ui-monospace, "SF Mono", "Cascadia Code", "DejaVu Sans Mono", monospace);

    color: var(--_text);
    font: var(--usher-font, 400 0.9375rem/1.5 system-ui, "Noto Sans", "Noto Sans JP", "Noto Sans CJK JP", sans-serif);
  }

  :host([hidden]) {
    display: none;
  }

  * {
    box-sizing: border-box;
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

  button,
  select,
  input:not([type="radio"], [type="checkbox"]),
  textarea {
    min-block-size: 2.25rem;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.8);
    padding-inline: 0.75rem;
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  button {
    cursor: pointer;
    font-weight: 500;
    transition: background-color 120ms;
  }

  button:hover {
    background: var(--_raised);
  }

  .primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_surface);
  }

  .primary:hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
  }

  .primary:disabled {
    border-color: var(--_edge);
    background: var(--_raised);
    color: var(--_muted);
  }

  .danger {
    border-color: var(--_bad);
    color: var(--_bad);
  }

  input[type="radio"],
  input[type="checkbox"] {
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

  .failure,
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    margin: 0 0 0.75rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_warn);
    border-radius: var(--_radius);
    background: var(--_warn-soft);
  }

  .failure {
    border-color: var(--_bad);
    background: var(--_bad-soft);
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

  .bones {
    display: grid;
    gap: 0.75rem;
  }

  .bones .bone {
    block-size: 1.75rem;
  }

  .bone {
    display: block;
    border-radius: 0.375rem;
    background: var(--_line);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
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
