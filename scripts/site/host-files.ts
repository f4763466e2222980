/** The rules of `host-rules.ts` as files of the built site, each where its host looks for it. */
import type { Plugin } from 'vite';
import { apacheFile, headersFile, nginxFile } from './host-formats.ts';
import type { HostRule } from './host-rules.ts';

/** Writes the three files beside the built site. */
export function hostFiles(rules: readonly HostRule[]): Plugin {
  return {
    name: 'host-files',
    apply: 'build',
    generateBundle() {
      const files = {
        _headers: headersFile(rules),
        '.htaccess': apacheFile(rules),
        'hosting/nginx.conf': nginxFile(rules),
      };
      for (const [fileName, source] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
