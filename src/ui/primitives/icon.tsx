/** Drawn on a 20-unit grid, one stroke width, so that they sit together. Those of the first list: the others come later. */
export const FIRST_PATHS = {
  search: 'M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM13 13l4 4',
  close: 'm5 5 10 10M15 5 5 15',
  chevronDown: 'm5.5 8 4.5 4.5L14.5 8',
  check: 'm4 10.5 4 4 8-9',
  map: 'M2.8 5 7.5 3l5 2 4.7-2v12l-4.7 2-5-2-4.7 2ZM7.5 3v12M12.5 5v12',
  list: 'M7 5h10M7 10h10M7 15h10M3 5h.01M3 10h.01M3 15h.01',
  warning: 'M10 3 2.5 16.5h15ZM10 8v4M10 14.3v.01',
  info: 'M10 2.8a7.2 7.2 0 1 1 0 14.4 7.2 7.2 0 0 1 0-14.4ZM10 9v5M10 6.3v.01',
  locate:
    'M10 4.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM10 2v2.5M10 15.5V18M2 10h2.5M15.5 10H18M10 9.4v1.2M9.4 10h1.2',
  compare: 'M3 4h5.5v12H3ZM11.5 4H17v12h-5.5Z',
  external: 'M8 5H4v11h11v-4M11 4h5v5M15.5 4.5 9 11',
} as const satisfies Readonly<Record<string, string>>;

export type IconName = keyof typeof FIRST_PATHS;

/** A decorative drawing: the text beside it, or the name of its button, says the same. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return <IconPath path={FIRST_PATHS[name]} size={size} />;
}

export function IconPath({ path, size }: { path: string; size: number }) {
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
      <path d={path} />
    </svg>
  );
}
