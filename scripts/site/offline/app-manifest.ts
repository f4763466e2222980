/** The web app manifest of each language. All stand at the root, so that one scope holds the whole site. */
import type { Language } from '#domain/language.ts';
import type { PublishedSite } from '../publication.ts';
import { ICON_FILES } from './app-icons.ts';

/** As in `src/ui/tokens.css`. */
const ACCENT = '#1f4fa3';
const PAPER = '#ffffff';

export function manifestFile(language: Language): string {
  return `manifest-${language}.webmanifest`;
}

/**
 * Addresses are relative to the manifest: right under any path. There is no `id`, which would be relative to the
 * host instead; without it the start address is taken.
 */
export function appManifest(
  { site, languages }: PublishedSite,
  language: Language,
  { title, description }: { title: string; description: string },
): string {
  const [first] = languages;
  const manifest = {
    name: title,
    short_name: site.name,
    description,
    lang: language,
    dir: 'ltr',
    start_url: language === first ? './' : `./${language}/`,
    scope: './',
    display: 'standalone',
    background_color: PAPER,
    theme_color: site.colors?.accent.light ?? ACCENT,
    icons: ICON_FILES.map(({ file, size, purpose }) => ({
      src: `./${file}`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
