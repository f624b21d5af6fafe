import { css } from "lit";

export const warning = css`
  .warning {
    display: flex;
    gap: 1rem;
  }

  .warning strong {
    color: var(--_bad);
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
`;
