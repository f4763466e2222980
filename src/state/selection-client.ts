/** The page's side of the files of a selection: a hundred thousand rows are read and written while the page goes on. */
import type { Organization } from '#domain/organization.ts';
import type { SelectionAbout, SelectionWords } from '#engine/exchange/export-about.ts';
import { ArtefactError } from './artefact-client.ts';
import type { Edition } from './artefact-files.ts';
import type { HostFailure } from './engine-host.ts';
import { openHost, type Remote } from './open-host.ts';
import type { SelectionFile, SelectionFormat, SelectionHost } from './selection-host.ts';

/** Every function throws an `ArtefactError` when the data cannot be used. */
export interface SelectionClient {
  file: (
    ids: readonly string[],
    format: SelectionFormat,
    about: SelectionAbout,
    words: SelectionWords,
  ) => Promise<SelectionFile>;
  facts: (ids: readonly string[]) => Promise<Organization[]>;
}

/**
 * Starts the worker and lets it fetch its data. Where no worker starts or one dies, the same
 * host works in the page: slower, never missing. Throws an `ArtefactError` when its data cannot be used.
 */
export async function openSelection(root: URL, edition: Edition): Promise<SelectionClient> {
  const host = await openHost<SelectionHost>({
    worker: () => new Worker(new URL('./selection-worker.ts', import.meta.url), { type: 'module' }),
    page: openInPage,
    open: async (opened) => {
      const failure = await opened.open(root.href, edition);
      if (failure !== undefined) throw errorOf(failure);
    },
  });
  return {
    file: async (...asked) => orThrow(await host.file(...asked)),
    facts: async (ids) => orThrow(await host.facts(ids)),
  };
}

function orThrow<T extends object>(answer: T | HostFailure): T {
  if ('problem' in answer) throw errorOf(answer);
  return answer;
}

function errorOf({ file, problem, message }: HostFailure): ArtefactError {
  return new ArtefactError(file, problem, message.replace(`${file}: `, ''));
}

async function openInPage(): Promise<Remote<SelectionHost>> {
  const { createSelectionHost } = await import('./selection-host.ts');
  const host = createSelectionHost();
  return {
    open: host.open,
    file: async (...args) => host.file(...args),
    facts: async (...args) => host.facts(...args),
  };
}
