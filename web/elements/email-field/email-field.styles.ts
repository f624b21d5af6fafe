import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    max-inline-size: 30rem;
  }

  .stack {
    gap: 0.375rem;
  }

  [aria-invalid="true"] {
    border-color: var(--_bad);
    box-shadow: inset 0 0 0 1px var(--_bad);
  }
`;
