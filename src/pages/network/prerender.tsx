/** The page of cooperations, complete as it is written at build. */
import { renderToStaticMarkup } from 'react-dom/server';
import { readNetwork } from '#state/network-query.ts';
import { decodeNetwork } from '#state/network-view.ts';
import { loadNetworkWords } from '#ui/i18n/network-words.ts';
import { TranslatorProvider } from '#ui/i18n/use-i18n.tsx';
import { addressOf, rootFrom } from '../page-address.ts';
import type { PageFamily } from '../page-family.ts';
import { StaticNetwork } from './static-network.tsx';

export const networkFamily: PageFamily = {
  loadWords: loadNetworkWords,
  open: async (content) => {
    const { readJson, manifest, taxonomy, territories } = content;
    const data = readNetwork(await readJson('data/organizations.geojson'));
    return {
      *pages({ language, i18n, vocabulary }) {
        const address = addressOf(content, 'network', language);
        const root = rootFrom(address.folder);
        const view = decodeNetwork('');
        const scene = { root, manifest, taxonomy, territories, vocabulary, data, view };
        yield {
          ...address,
          data: {},
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
