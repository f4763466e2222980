/** The site of a partner: pages of another origin than the map, with the policy that a test gives them. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PartnerPage {
  body: string;
  /** Inside `<head>`. */
  head?: string;
  lang?: string;
  /** Content-Security-Policy. */
  policy?: string;
  /** Sent with the page too. */
  headers?: Readonly<Record<string, string>>;
}

export class PartnerSite {
  readonly #pages = new Map<string, PartnerPage>();
  readonly #files = new Map<string, string>();
  readonly #server: Server;
  origin = '';

  constructor() {
    this.#server = createServer(({ url = '/' }, response) => {
      const path = url.replace(/\?.*/, '');
      const page = this.#pages.get(path);
      const file = this.#files.get(path);
      const type = page ? 'text/html' : path.endsWith('.js') ? 'text/javascript' : 'text/css';
      const policy = page?.policy ? { 'Content-Security-Policy': page.policy } : {};
      const found = page ?? file;
      response.writeHead(found === undefined ? 404 : 200, {
        'Content-Type': `${type}; charset=utf-8`,
        'Cache-Control': 'no-store',
        ...policy,
        ...page?.headers,
      });
      response.end(page ? toHtml(page) : (file ?? ''));
    });
  }

  /** Another address of this machine than that of the map: not only another port, another site. */
  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Publishes a page, and gives its address. */
  page(path: string, page: PartnerPage): string {
    this.#pages.set(path, page);
    return this.origin + path;
  }

  file(path: string, text: string): string {
    this.#files.set(path, text);
    return this.origin + path;
  }
}

function toHtml({ body, head = '', lang = 'fr' }: PartnerPage): string {
  return `<!doctype html>
<html lang="${lang}">
  <head><meta charset="utf-8"><title>Page d’un partenaire</title><link rel="icon" href="data:,">${head}</head>
  <body><main><h1>Page d’un partenaire</h1>${body}</main></body>
</html>`;
}
