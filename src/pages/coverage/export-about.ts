/** What every file of the page says of itself, and its name. */

import type { Language } from '#domain/language.ts';
import type { ExportAbout } from '#engine/coverage/export.ts';
import { encodeScenario } from '#engine/coverage/scenario.ts';
import { coverageSources } from '#engine/coverage/sources.ts';
import { NO_FILTERS } from '#engine/search/types.ts';
import { fileStem } from '#ui/coverage/save-file.ts';
import type { Scene } from './scene.ts';

type Exported = Pick<Scene, 'manifest' | 'view'>;

export function aboutOf({ manifest, view }: Exported, language: Language): ExportAbout {
  return {
    name: manifest.name,
    edition: manifest.edition,
    sources: coverageSources(manifest, language),
    filters: { ...NO_FILTERS, ...view.filters },
    radiusKm: view.radiusKm,
    scenario: encodeScenario(view.scenario),
  };
}

/** `mapster-access-region-2026-11-22.csv`; a file of a scenario says so before it is opened. */
export function fileName({ manifest, view }: Exported, what: string, extension: string): string {
  const hypothetical = view.scenario.length > 0 ? ['hypothetical'] : [];
  return `${fileStem(manifest.name, ...hypothetical, what, manifest.edition)}.${extension}`;
}
