/** The map of the first view as files beside the page, which a wide screen shows until the live one is there. */
import { createHash } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { VERSION_LENGTH } from '#domain/artefacts.ts';
import type { SiteFile } from '#domain/prerendered-page.ts';
import { drawFirstMap } from '#engine/territory-map/first-map.ts';
import type { Directory } from '#state/directory.ts';
import { mapPlaces, toMapPoint } from '#ui/directory/map-places.ts';
import { FirstMapDrawing } from '#ui/drawn-map/first-map-drawing.tsx';
import { withDarkColors, withLightColors } from '#ui/drawn-map/map-colors.ts';
import { boundsOf } from '#ui/map/map-point.ts';
import type { PageLanguage, SiteContent } from '../page-family.ts';

export interface WrittenMap {
  light: SiteFile;
  dark: SiteFile;
  /** What it says, for who does not see it. */
  label: string;
}

/** Drawn in the words and numbers of one language; named by its content, as all that is kept for ever. */
export function writeFirstMap(
  content: SiteContent,
  directory: Directory,
  { language, i18n, vocabulary }: PageLanguage,
): WrittenMap {
  const { bounds } = i18n.publication;
  const { mainland } = mapPlaces(directory, bounds);
  // As the live map does: what the publication says, else those who have a place on the mainland.
  const framed = boundsOf(
    bounds === undefined ? directory.records.flatMap((record) => toMapPoint(record) ?? []) : [],
    mainland,
  );
  const map = drawFirstMap(content, content.records, framed);
  const count = map.marks.reduce((sum, mark) => sum + mark.count, 0);
  const label = i18n.t('map.first', { count });
  const svg = renderToStaticMarkup(<FirstMapDrawing {...{ map, vocabulary, label }} number={i18n.number} />);
  const fileOf = (theme: string, drawing: string): SiteFile => {
    const hash = createHash('sha256').update(drawing).digest('hex').slice(0, VERSION_LENGTH);
    return { path: `assets/first-map-${language}-${theme}-${hash}.svg`, content: drawing };
  };
  return {
    light: fileOf('light', withLightColors(svg)),
    dark: fileOf('dark', withDarkColors(svg)),
    label,
  };
}
