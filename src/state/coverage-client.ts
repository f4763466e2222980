/** The page's side of the coverage engine: one worker, its answers as promises. */
import { wrap } from 'comlink';
import { ArtefactError } from './artefact-client.ts';
import type { Edition } from './artefact-files.ts';
import type { CoverageHost } from './coverage-host.ts';
import type { TerritoryShapes } from './coverage-shapes.ts';
import type { CoverageLevel } from './coverage-view.ts';
import type { HostFailure } from './engine-host.ts';

/** Every function of the host, from afar. */
type Remote = {
  [Name in keyof CoverageHost]: (
    ...args: Parameters<CoverageHost[Name]>
  ) => Promise<Awaited<ReturnType<CoverageHost[Name]>>>;
};

export interface CoverageClient extends Omit<Remote, 'open' | 'shapes'> {
  /** Throws an `ArtefactError` when the outlines cannot be used; the figures go on without. */
  shapes: (level: CoverageLevel) => Promise<TerritoryShapes>;
}

/**
 * Starts the engine and lets it fetch its data. Where no worker starts (an old browser, a blocked script), the same
 * engine works in the page: slower, never missing. Throws an `ArtefactError` when its data cannot be used.
 */
export async function openCoverage(root: URL, edition: Edition): Promise<CoverageClient> {
  const host = (await startWorker()) ?? (await startInPage());
  const failure = await host.open(root.href, edition);
  if (failure !== undefined) throw errorOf(failure);
  return {
    table: host.table,
    matrix: host.matrix,
    white: host.white,
    sheet: host.sheet,
    find: host.find,
    shapes: async (level) => {
      const answer = await host.shapes(root.href, level);
      if ('problem' in answer) throw errorOf(answer);
      return answer;
    },
  };
}

function errorOf({ file, problem, message }: HostFailure): ArtefactError {
  return new ArtefactError(file, problem, message.replace(`${file}: `, ''));
}

/** Undefined when the script does not load or fails at its start: a worker that says that it runs is a worker. */
function startWorker(): Promise<Remote | undefined> {
  if (typeof Worker !== 'function') return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./coverage-worker.ts', import.meta.url), { type: 'module' });
    const once = { once: true };
    worker.addEventListener('message', () => resolve(wrap<CoverageHost>(worker) as unknown as Remote), once);
    worker.addEventListener(
      'error',
      () => {
        worker.terminate();
        resolve(undefined);
      },
      once,
    );
  });
}

async function startInPage(): Promise<Remote> {
  const { createCoverageHost } = await import('./coverage-host.ts');
  const host = createCoverageHost();
  return {
    open: host.open,
    shapes: host.shapes,
    // As from a worker: an answer is a promise, an exception its refusal.
    table: async (...args) => host.table(...args),
    matrix: async (...args) => host.matrix(...args),
    white: async (...args) => host.white(...args),
    sheet: async (...args) => host.sheet(...args),
    find: async (...args) => host.find(...args),
  };
}
