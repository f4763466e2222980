import type { ReactElement } from 'react';

/** Drawn on a 20-unit grid, one stroke width, so that they sit together. */
const PATHS = {
  search: <path d="M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM13 13l4 4" />,
  close: <path d="m5 5 10 10M15 5 5 15" />,
  chevronDown: <path d="m5.5 8 4.5 4.5L14.5 8" />,
  chevronRight: <path d="m8 5.5 4.5 4.5L8 14.5" />,
  back: <path d="M16 10H4.5M9.5 4.5 4 10l5.5 5.5" />,
  plus: <path d="M10 4v12M4 10h12" />,
  minus: <path d="M4 10h12" />,
  fit: <path d="M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4" />,
  check: <path d="m4 10.5 4 4 8-9" />,
  globe: (
    <path d="M10 2.8a7.2 7.2 0 1 1 0 14.4 7.2 7.2 0 0 1 0-14.4ZM3 10h14M10 2.8c2.2 2 3.2 4.4 3.2 7.2s-1 5.2-3.2 7.2c-2.2-2-3.2-4.4-3.2-7.2S7.8 4.8 10 2.8Z" />
  ),
  mail: <path d="M2.8 5h14.4v10.5H2.8ZM3.2 5.5 10 11l6.8-5.5" />,
  phone: (
    <path d="M5 3h2.6l1.2 3.6-1.7 1.4a10 10 0 0 0 4.9 4.9l1.4-1.7L17 12.4V15a2 2 0 0 1-2 2A12 12 0 0 1 3 5a2 2 0 0 1 2-2Z" />
  ),
  route: <path d="m17 3-6.3 14-2.3-6.1L3 8.6Z" />,
  link: (
    <path d="M8.3 11.7a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3L10 5.7M11.7 8.3a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3L10 14.3" />
  ),
  map: <path d="M2.8 5 7.5 3l5 2 4.7-2v12l-4.7 2-5-2-4.7 2ZM7.5 3v12M12.5 5v12" />,
  list: <path d="M7 5h10M7 10h10M7 15h10M3 5h.01M3 10h.01M3 15h.01" />,
  warning: <path d="M10 3 2.5 16.5h15ZM10 8v4M10 14.3v.01" />,
  external: <path d="M8 5H4v11h11v-4M11 4h5v5M15.5 4.5 9 11" />,
  info: <path d="M10 2.8a7.2 7.2 0 1 1 0 14.4 7.2 7.2 0 0 1 0-14.4ZM10 9v5M10 6.3v.01" />,
} as const satisfies Record<string, ReactElement>;

export type IconName = keyof typeof PATHS;

/** A decorative drawing: the text beside it, or the name of its button, says the same. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {PATHS[name]}
    </svg>
  );
}
