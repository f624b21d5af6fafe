import { css } from "lit";

export const styles = css`
  :host {
    display: block;
  }

  /* Nothing is wrong: no gap in a layout either. */
  :host(:not([kind], [failed])) {
    position: absolute;
  }

  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem 1rem;
    padding: 0.875rem 1.125rem;
    border: 1px solid var(--_warn);
    border-inline-start-width: 5px;
    border-radius: var(--_radius);
    background: var(--_warn-soft);
  }

  .signpost {
    flex: none;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    fill: none;
    stroke: var(--_warn);
    stroke-width: 1.75;
    stroke-linejoin: round;
    stroke-linecap: round;
  }

  .words {
    flex: 1 1 16rem;
    min-inline-size: 0;
  }

  p {
    margin: 0;
  }

  summary {
    inline-size: fit-content;
    min-block-size: 1.5rem;
    cursor: pointer;
  }

  details p {
    max-inline-size: 40rem;
  }

  a {
    padding: 0.4rem 1rem;
    border: 1px solid;
    border-radius: calc(var(--_radius) * 0.8);
    font-weight: 500;
    text-decoration: none;
  }
`;
