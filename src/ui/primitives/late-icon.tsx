import { FIRST_PATHS, IconPath } from './icon.tsx';

const PATHS = {
  ...FIRST_PATHS,
  chevronRight: 'm8 5.5 4.5 4.5L8 14.5',
  back: 'M16 10H4.5M9.5 4.5 4 10l5.5 5.5',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  fit: 'M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4',
  globe:
    'M10 2.8a7.2 7.2 0 1 1 0 14.4 7.2 7.2 0 0 1 0-14.4ZM3 10h14M10 2.8c2.2 2 3.2 4.4 3.2 7.2s-1 5.2-3.2 7.2c-2.2-2-3.2-4.4-3.2-7.2S7.8 4.8 10 2.8Z',
  mail: 'M2.8 5h14.4v10.5H2.8ZM3.2 5.5 10 11l6.8-5.5',
  phone:
    'M5 3h2.6l1.2 3.6-1.7 1.4a10 10 0 0 0 4.9 4.9l1.4-1.7L17 12.4V15a2 2 0 0 1-2 2A12 12 0 0 1 3 5a2 2 0 0 1 2-2Z',
  route: 'm17 3-6.3 14-2.3-6.1L3 8.6Z',
  link: 'M8.3 11.7a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3L10 5.7M11.7 8.3a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3L10 14.3',
  pin: 'M10 17.5S4.5 12.4 4.5 8.2a5.5 5.5 0 0 1 11 0c0 4.2-5.5 9.3-5.5 9.3ZM10 6.3a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z',
  sector: 'M3 3.5h6l8 8-5.5 5.5-8-8ZM6.6 7.1v.01',
  need: 'M5 17.5v-14M5 4.2h10.5l-2.6 3.4 2.6 3.4H5',
  quote: 'M8.3 5.5C5.6 6.3 4.2 8 4.2 10.6v3.6h4v-4H4.4M16.3 5.5c-2.7.8-4.1 2.5-4.1 5.1v3.6h4v-4h-3.8',
  share: 'M10 12.5V3M6.5 6 10 2.8 13.5 6M6 9H4v8h12V9h-2',
  contact:
    'M2.8 4.5h14.4v11H2.8ZM7.2 7.2a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2ZM4.8 13.2c.3-1.2 1.2-1.7 2.4-1.7s2.1.5 2.4 1.7M12 8.3h3M12 11.3h3',
  print: 'M6 7V3h8v4M6 14H3V7h14v7h-3M6 11.5h8V17H6Z',
} as const satisfies Readonly<Record<string, string>>;

export type LateIconName = keyof typeof PATHS;

/** Any icon, for what comes after the first list: its drawings are not waited for. */
export function LateIcon({ name, size = 20 }: { name: LateIconName; size?: number }) {
  return <IconPath path={PATHS[name]} size={size} />;
}
