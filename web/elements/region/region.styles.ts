import { css } from "lit";

export const styles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }

  :host([kind="lookalike"]) {
    display: block;
  }

  details {
    position: relative;
  }

  .bone {
    display: block;
    inline-size: 14rem;
    max-inline-size: 100%;
    border-radius: 1.5rem;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: 2.25rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--_edge);
    border-radius: 1.5rem;
    background: var(--_surface);
  }

  .chip::-webkit-details-marker {
    display: none;
  }

  :is(.chip, a):hover {
    background: var(--_raised);
  }

  .name strong {
    font-weight: 600;
  }

  .name .host {
    color: var(--_muted);
  }

  /* A different shape for each kind, so that the colour is not the only sign. */
  .mark {
    flex: none;
    inline-size: 0.625rem;
    block-size: 0.625rem;
    border: 2px solid;
    border-radius: 50%;
    background: currentColor;
    color: var(--_muted);
  }

  :host([kind="region"]) .mark {
    color: var(--_good);
  }

  :host(:is([kind="self-hosted"], [kind="development"])) .mark {
    border-radius: 2px;
    color: var(--_accent);
  }

  :host(:is([kind="foreign"], [kind="invalid"])) .mark {
    background: none;
    color: var(--_warn);
  }

  :host([kind="official"]) .mark {
    background: none;
  }

  .arrow {
    flex: none;
    inline-size: 0.75rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
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
    max-inline-size: min(28rem, 100vi - 2rem);
    padding: 0.5rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 12px 32px -8px rgb(0 0 0 / 22%);
  }

  /* Opened towards the middle of the page when there is no room beyond the chip. */
  .back {
    inset-inline: auto 0;
  }

  .panel p {
    padding: 0.5rem;
    color: var(--_muted);
    font-size: 0.875rem;
  }

  li .row {
    justify-content: space-between;
    padding: 0.5rem;
    border-radius: var(--_radius);
    color: inherit;
    text-decoration: none;
  }

  li .name {
    display: grid;
  }

  .hint {
    font-size: 0.875rem;
  }

  a .hint {
    color: var(--_accent);
    text-decoration: underline;
  }

  [aria-current] .row {
    background: var(--_accent-soft);
  }

  [aria-current] .hint {
    font-weight: 600;
  }
`;
