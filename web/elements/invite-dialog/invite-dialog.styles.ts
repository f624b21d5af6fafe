import { css } from "lit";

export const styles = css`
  dialog {
    inline-size: min(56rem, 100vi - 1.5rem);
    max-block-size: calc(100vb - 2rem);
    padding: 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }

  h2 {
    margin-block-end: 0.75rem;
    font-size: 1.25rem;
  }

  .stack {
    grid-template-columns: minmax(0, 1fr);
  }

  select,
  input,
  button {
    max-inline-size: 100%;
  }

  input[type="file"] {
    padding: 0.375rem;
  }

  .end {
    justify-content: end;
  }

  .list {
    max-block-size: 40vb;
    overflow: auto;
    border-block: 1px solid var(--_line);
  }

  td select {
    inline-size: 9rem;
  }

  th .muted {
    display: block;
    font-weight: 400;
  }

  progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }
`;
