import { css } from "lit";

export const styles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    --_mark: var(--_muted);
  }

  :host([kind="lookalike"]) {
    display: block;
  }

  :host([kind="region"]) {
    --_mark: var(--_good);
  }

  :host([kind="self-hosted"]),
  :host([kind="development"]) {
    --_mark: var(--_accent);
  }

  :host([kind="foreign"]),
  :host([kind="invalid"]) {
    --_mark: var(--_warn);
  }

  p,
  ul {
    margin: 0;
  }

  [lang],
  details {
    position: relative;
  }

  .chip-outline {
    inline-size: 14rem;
    max-inline-size: 100%;
    block-size: 2.25rem;
    border-radius: 2rem;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.625rem;
    min-block-size: 2.25rem;
    max-inline-size: 100%;
    padding: 0.25rem 0.875rem;
    border: 1px solid var(--_edge);
    border-radius: 1.5rem;
    background: var(--_surface);
    cursor: pointer;
    list-style: none;
    transition: background-color 120ms;
  }

  .chip::-webkit-details-marker {
    display: none;
  }

  .chip:hover {
    background: var(--_raised);
  }

  .name {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.625rem;
  }

  .name strong {
    font-weight: 600;
  }

  .name .host {
    color: var(--_muted);
  }

  /* A different outline for each kind, so that the colour is not the only sign. */
  .mark {
    flex: none;
    inline-size: 0.625rem;
    block-size: 0.625rem;
    border: 2px solid var(--_mark);
    border-radius: 50%;
    background: var(--_mark);
  }

  :host(:is([kind="official"], [kind="foreign"], [kind="invalid"])) .mark {
    background: none;
  }

  :host(:is([kind="self-hosted"], [kind="development"])) .mark {
    border-radius: 2px;
  }

  .arrow {
    flex: none;
    inline-size: 0.75rem;
    block-size: 0.75rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    transition: rotate 120ms;
  }

  [open] .arrow {
    rotate: 180deg;
  }

  .panel {
    position: absolute;
    z-index: 10;
    inset-block-start: calc(100% + 0.5rem);
    inset-inline-start: 0;
    inline-size: max-content;
    max-inline-size: min(28rem, calc(100vi - 2rem));
    padding: 0.5rem;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.4);
    background: var(--_surface);
    box-shadow: 0 1px 2px rgb(0 0 0 / 8%), 0 12px 32px -8px rgb(0 0 0 / 22%);
  }

  /* Opened towards the middle of the page when there is no room beyond the chip. */
  .panel.back {
    inset-inline: auto 0;
  }

  .meaning,
  .note {
    max-inline-size: 26rem;
    padding: 0.375rem 0.625rem;
    color: var(--_muted);
    font-size: 0.875rem;
  }

  ul {
    padding: 0;
    list-style: none;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.125rem 1.5rem;
    padding: 0.5rem 0.625rem;
    border-radius: var(--_radius);
    color: inherit;
    text-decoration: none;
  }

  .row .name {
    flex-direction: column;
    align-items: flex-start;
  }

  .hint {
    color: var(--_muted);
    font-size: 0.875rem;
  }

  a:hover {
    background: var(--_raised);
  }

  a .hint {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .onward {
    display: inline-block;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-inline: 0.5em 0.25em;
    border-block-start: 2px solid;
    border-inline-end: 2px solid;
    rotate: 45deg;
  }

  [dir="rtl"] .onward {
    rotate: -45deg;
  }

  [aria-current] .row {
    background: var(--_accent-soft);
  }

  [aria-current] .hint {
    color: inherit;
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .mark {
      forced-color-adjust: none;
      border-color: CanvasText;
    }

    [aria-current] .row {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  @media print {
    .panel,
    .arrow {
      display: none;
    }
  }
`;
