import { css } from "lit";

export const warning = css`
  .warning {
    display: flex;
    gap: 0.875rem;
    padding: 1rem 1.125rem;
    border: 2px solid var(--_bad);
    border-radius: var(--_radius);
    background: var(--_bad-soft);
  }

  .warning p {
    margin: 0;
  }

  .warning p + p {
    margin-block-start: 0.25rem;
  }

  .warning strong {
    color: var(--_bad);
    font-size: 1.0625rem;
  }

  .sign {
    flex: none;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    border-radius: 50%;
    background: var(--_bad);
    color: var(--_surface);
    font-weight: 700;
    line-height: 1.75rem;
    text-align: center;
  }

  @media (forced-colors: active) {
    .sign {
      border: 1px solid CanvasText;
    }
  }
`;
