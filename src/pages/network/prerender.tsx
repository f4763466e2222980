/** The page of cooperations, complete as it is written at build. */
import { renderToStaticMarkup } from 'react-dom/server';
import { readNetwork } from '#state/network-query.ts';
import { decodeNetwork } from '#state/network-view.ts';
import { loadNetworkWords } from '#ui/i18n/translate.ts';
import { TranslatorProvider } from '#ui/i18n/use-i18n.tsx';
import { PAGE_HEADS, pageFolder } from '#ui/layout/site-pages.ts';
import type { PageFamily } from '../page-family.ts';
import { StaticNetwork } from './static-network.tsx';

export const networkFamily: PageFamily = {
  loadWords: loadNetworkWords,
  open: async ({ readJson, publications, manifest, taxonomy, territories }) => {
    const data = readNetwork(await readJson('data/organizations.geojson'));
    const [[first] = []] = publications;
    return {
      *pages({ language, i18n, vocabulary }) {
        const folder = pageFolder('network', language, first);
        const root = { pathname: '../'.repeat(folder.split('/').length - 1) };
        const view = decodeNetwork('');
        const scene = { root, manifest, taxonomy, territories, vocabulary, data, view };
        const { title, description } = PAGE_HEADS.network[language];
        yield {
          template: folder,
          folder,
          alternates: Object.fromEntries(
            publications.map(([one]) => [one, pageFolder('network', one, first)]),
          ),
          data: {},
          title: title.replaceAll('{site}', i18n.publication.name),
          description,
          html: renderToStaticMarkup(
            <TranslatorProvider translator={i18n}>
              <StaticNetwork scene={scene} />
            </TranslatorProvider>,
          ),
        };
      },
    };
  },
};
