import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    max-inline-size: 30rem;
  }

  label {
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  input {
    display: block;
    inline-size: 100%;
    margin-block-start: 0.25rem;
  }

  [aria-invalid="true"] {
    border-color: var(--_bad);
    box-shadow: inset 0 0 0 1px var(--_bad);
  }

  input:disabled {
    background: var(--_raised);
    color: var(--_muted);
  }

  p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem 0.75rem;
    margin: 0.375rem 0 0;
    font-size: 0.875rem;
  }

  p button {
    padding-block: 0.25rem;
    color: var(--_accent);
    text-align: start;
  }
`;
