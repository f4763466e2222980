/** Writes the open data and `llms.txt` beside the built site, and serves them in development. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { OPEN_DATA_FOLDER } from '#domain/open-data.ts';
import { llmsText } from './llms-text.ts';
import { openDataFiles } from './open-data-files.ts';

/**
 * @param folder that `npm run data` wrote
 * @param address where the site will be published, when it is known
 */
export function openData(folder: string, address: URL | undefined): Plugin {
  return {
    name: 'open-data',
    writeBundle: {
      sequential: true,
      async handler({ dir = 'dist' }) {
        for (const [path, content] of await siteFiles(folder, address)) {
          mkdirSync(dirname(join(dir, path)), { recursive: true });
          writeFileSync(join(dir, path), content);
        }
      },
    },
    configureServer({ middlewares }) {
      let files: Promise<ReadonlyMap<string, string>> | undefined;
      middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
        if (path !== 'llms.txt' && !path.startsWith(OPEN_DATA_FOLDER)) return next();
        files ??= siteFiles(folder, address);
        void files.then((all) => {
          const content = all.get(path);
          if (content === undefined) next();
          else response.setHeader('content-type', 'text/plain; charset=utf-8').end(content);
        }, next);
      });
    },
  };
}

/** Path below the place of publication → content. */
async function siteFiles(folder: string, address: URL | undefined): Promise<ReadonlyMap<string, string>> {
  const files = await openDataFiles(folder);
  const placed = [...files].map(([path, content]): [string, string] => [OPEN_DATA_FOLDER + path, content]);
  return new Map([...placed, ['llms.txt', await llmsText(folder, files, address)]]);
}
