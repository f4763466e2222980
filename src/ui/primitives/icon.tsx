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
  locate: (
    <path d="M10 4.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM10 2v2.5M10 15.5V18M2 10h2.5M15.5 10H18M10 9.4v1.2M9.4 10h1.2" />
  ),
  pin: (
    <path d="M10 17.5S4.5 12.4 4.5 8.2a5.5 5.5 0 0 1 11 0c0 4.2-5.5 9.3-5.5 9.3ZM10 6.3a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z" />
  ),
  sector: <path d="M3 3.5h6l8 8-5.5 5.5-8-8ZM6.6 7.1v.01" />,
  need: <path d="M5 17.5v-14M5 4.2h10.5l-2.6 3.4 2.6 3.4H5" />,
  quote: (
    <path d="M8.3 5.5C5.6 6.3 4.2 8 4.2 10.6v3.6h4v-4H4.4M16.3 5.5c-2.7.8-4.1 2.5-4.1 5.1v3.6h4v-4h-3.8" />
  ),
  compare: <path d="M3 4h5.5v12H3ZM11.5 4H17v12h-5.5Z" />,
  share: <path d="M10 12.5V3M6.5 6 10 2.8 13.5 6M6 9H4v8h12V9h-2" />,
  contact: (
    <path d="M2.8 4.5h14.4v11H2.8ZM7.2 7.2a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2ZM4.8 13.2c.3-1.2 1.2-1.7 2.4-1.7s2.1.5 2.4 1.7M12 8.3h3M12 11.3h3" />
  ),
  print: <path d="M6 7V3h8v4M6 14H3V7h14v7h-3M6 11.5h8V17H6Z" />,
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
