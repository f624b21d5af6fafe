import { css } from "lit";

export const styles = css`
  dialog {
    inline-size: min(56rem, calc(100vi - 1.5rem));
    max-block-size: calc(100vb - 2rem);
    padding: clamp(0.75rem, 3vi, 1.5rem);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.4);
    background: var(--_surface);
    color: inherit;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }

  h2 {
    margin: 0 0 0.75rem;
    font-size: 1.25rem;
  }

  form,
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375rem;
    max-inline-size: 100%;
  }

  form {
    gap: 1rem;
  }

  p,
  ul {
    margin: 0;
  }

  select,
  input,
  button {
    max-inline-size: 100%;
  }

  textarea {
    inline-size: 100%;
    padding-block: 0.5rem;
    resize: vertical;
  }

  input[type="file"] {
    padding: 0.375rem;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5rem 1rem;
  }

  .end {
    justify-content: end;
  }

  .list {
    max-block-size: 40vb;
    overflow: auto;
    border-block: 1px solid var(--_line);
  }

  td .actions {
    margin-block-start: 0.375rem;
  }

  th .muted {
    display: block;
    font-weight: 400;
  }

  .results {
    display: grid;
    gap: 0.25rem;
    padding: 0;
    list-style: none;
  }

  progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }
`;
