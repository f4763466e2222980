/** A static host that reads `_headers` of the built site, as Netlify and Cloudflare Pages do. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

interface Rule {
  path: string;
  headers: [name: string, value: string][];
}

export function parseHeadersFile(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (line.startsWith('/')) rules.push({ path: line.trim(), headers: [] });
    else {
      const [, name = '', value = ''] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? [];
      rules.at(-1)?.headers.push([name, value]);
    }
  }
  return rules;
}

/** Headers of every rule that holds; those of one name are joined by a comma, as these hosts do. */
export function headersAt(rules: readonly Rule[], address: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { path, headers } of rules) {
    const holds = path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : address === path;
    if (!holds) continue;
    for (const [name, value] of headers) found[name] = name in found ? `${found[name]}, ${value}` : value;
  }
  return found;
}

export async function openHeaderHost(folder: string): Promise<{ site: string; close: () => void }> {
  const rules = parseHeadersFile(readFileSync(join(folder, '_headers'), 'utf8'));
  const server: Server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = join(folder, normalize(path), path.endsWith('/') ? 'index.html' : '');
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, headersAt(rules, path)).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, ...headersAt(rules, path) });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { site: `http://localhost:${(server.address() as AddressInfo).port}/`, close };
}
