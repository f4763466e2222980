/** The page's side of the coverage engine: one worker, its answers as promises. */
import type { TerritoryMap } from '#engine/territory-map/territory-map.ts';
import { ArtefactError } from './artefact-client.ts';
import type { Edition } from './artefact-files.ts';
import type { CoverageHost, CoverageSet, FileAsked } from './coverage-host.ts';
import type { TerritoryShapes } from './coverage-shapes.ts';
import type { CoverageLevel } from './coverage-view.ts';
import type { HostFailure } from './engine-host.ts';
import { openHost, type Remote } from './open-host.ts';

export interface CoverageClient extends Omit<Remote<CoverageHost>, 'open' | 'shapes' | 'map' | 'geoJson'> {
  /** Throws an `ArtefactError` when the outlines cannot be used; the figures go on without. */
  shapes: (level: CoverageLevel) => Promise<TerritoryShapes>;
  /** Throws as `shapes` does; undefined for an unknown code. */
  map: (code: string) => Promise<TerritoryMap | undefined>;
  /** Throws as `shapes` does. */
  geoJson: (set: CoverageSet, level: CoverageLevel, file: FileAsked) => Promise<string>;
}

/**
 * Starts the engine and lets it fetch its data. Where no worker starts or one dies, the same
 * engine works in the page: slower, never missing. Throws an `ArtefactError` when its data cannot be used.
 */
export async function openCoverage(root: URL, edition: Edition): Promise<CoverageClient> {
  const host = await openHost<CoverageHost>({
    worker: () => new Worker(new URL('./coverage-worker.ts', import.meta.url), { type: 'module' }),
    page: openInPage,
    open: async (opened) => {
      const failure = await opened.open(root.href, edition);
      if (failure !== undefined) throw errorOf(failure);
    },
  });
  return {
    table: host.table,
    matrix: host.matrix,
    compare: host.compare,
    white: host.white,
    sheet: host.sheet,
    find: host.find,
    findOrganizations: host.findOrganizations,
    present: host.present,
    geoJson: async (...asked) => {
      const answer = await host.geoJson(root.href, ...asked);
      if (typeof answer !== 'string') throw errorOf(answer);
      return answer;
    },
    shapes: async (level) => {
      const answer = await host.shapes(root.href, level);
      if ('problem' in answer) throw errorOf(answer);
      return answer;
    },
    map: async (code) => {
      const answer = await host.map(root.href, code);
      if (answer !== undefined && 'problem' in answer) throw errorOf(answer);
      return answer;
    },
  };
}

function errorOf({ file, problem, message }: HostFailure): ArtefactError {
  return new ArtefactError(file, problem, message.replace(`${file}: `, ''));
}

async function openInPage(): Promise<Remote<CoverageHost>> {
  const { createCoverageHost } = await import('./coverage-host.ts');
  const host = createCoverageHost();
  return {
    open: host.open,
    shapes: host.shapes,
    map: host.map,
    geoJson: host.geoJson,
    // As from a worker: an answer is a promise, an exception its refusal.
    table: async (...args) => host.table(...args),
    matrix: async (...args) => host.matrix(...args),
    compare: async (...args) => host.compare(...args),
    white: async (...args) => host.white(...args),
    sheet: async (...args) => host.sheet(...args),
    find: async (...args) => host.find(...args),
    findOrganizations: async (...args) => host.findOrganizations(...args),
    present: async (...args) => host.present(...args),
  };
}
