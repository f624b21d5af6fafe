import { css } from "lit";

export const styles = css`
  :host {
    display: block;
  }

  ol {
    display: grid;
    gap: 1rem;
    margin: 1rem 0 0;
    padding: 0;
    list-style: none;
    counter-reset: question;
  }

  li {
    display: grid;
    gap: 0.5rem;
    padding: 0.875rem 1rem;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_edge);
    border-radius: var(--_radius);
  }

  .ok {
    border-inline-start-color: var(--_good);
  }

  .fail {
    border-inline-start-color: var(--_bad);
  }

  .question {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25rem 1rem;
    margin: 0;
    font-size: 1rem;
    font-weight: 600;
  }

  .question small {
    font-size: 0.8125rem;
    font-weight: 500;
  }

  p,
  fieldset,
  ul {
    margin: 0;
  }

  fieldset {
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }

  label.field {
    display: grid;
    gap: 0.25rem;
    max-inline-size: 36rem;
  }

  label.check {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 1.5rem;
  }

  textarea {
    inline-size: 100%;
    padding-block: 0.5rem;
    resize: vertical;
  }

  summary {
    min-block-size: 1.5rem;
    cursor: pointer;
  }

  .verdict {
    display: grid;
    justify-items: start;
    gap: 0.75rem;
    padding: 0.875rem 1rem;
    border-radius: var(--_radius);
    background: var(--_accent-soft);
    font-weight: 500;
  }

  a.primary {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.25rem;
    padding-inline: 1rem;
    border-radius: calc(var(--_radius) * 0.8);
    text-decoration: none;
  }

  .letter {
    inline-size: 100%;
    font-weight: 400;
  }

  @media (forced-colors: active) {
    .verdict,
    a.primary {
      border: 1px solid CanvasText;
    }
  }
`;
