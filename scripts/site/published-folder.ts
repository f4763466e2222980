/** `MAPSTER_DATA=FOLDER npm run build`: the site of another publication, from the folder that its data build wrote. */
import { cpSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import type { Plugin } from 'vite';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.geojson': 'application/geo+json',
  '.html': 'text/html',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Puts the folder in the place of `data/` in the built site, and its basemap over the embedded one. */
export function publishedFolder(folder: string): Plugin {
  let outDir = '';
  return {
    name: 'published-folder',
    configResolved: ({ root, build }) => {
      outDir = resolve(root, build.outDir);
    },
    // `public/` has been copied by now.
    writeBundle() {
      rmSync(join(outDir, 'data'), { recursive: true, force: true });
      cpSync(folder, join(outDir, 'data'), { recursive: true });
      const basemap = join(outDir, 'data', 'basemap');
      if (!existsSync(basemap)) return;
      cpSync(basemap, join(outDir, 'basemap'), { recursive: true });
      rmSync(basemap, { recursive: true });
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        const [, place, name = ''] = /\/(data|basemap)\/([\w./-]+)$/.exec(path) ?? [];
        const file = join(folder, place === 'basemap' ? 'basemap' : '', normalize(`/${name}`));
        if (place === undefined || !existsSync(file) || !statSync(file).isFile()) next();
        else send(response, file);
      });
    },
  };
}

function send(response: ServerResponse, file: string): void {
  response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
  response.end(readFileSync(file));
}
