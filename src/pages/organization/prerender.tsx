/** The pages of the organisations as files, `organisations/polymeris/`, and the list of all of them. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as z from 'zod/mini';
import type { Language } from '#domain/language.ts';
import { type Organization, organizationSchema } from '#domain/organization.ts';
import type { PrerenderedPage } from '#domain/prerendered-page.ts';
import { organizationJsonLd } from '#engine/exchange/json-ld.ts';
import { toRecord } from '#engine/exchange/to-record.ts';
import { createNearIndex } from '#engine/nearby/near-index.ts';
import { createSimilarity } from '#engine/similar/similar.ts';
import { createPlaceMapMaker, type PlaceMap } from '#engine/territory-map/place-map.ts';
import { loadOrganizationWords } from '#ui/i18n/organization-words.ts';
import { TranslatorProvider } from '#ui/i18n/use-i18n.tsx';
import type { DetailLinks } from '#ui/organization/detail-partners.tsx';
import { DetailToolsPlace } from '#ui/organization/detail-tools.tsx';
import { type Kin, kinOf } from '#ui/organization/neighbours.tsx';
import { VocabularyProvider } from '#ui/organization/use-vocabulary.tsx';
import { createVocabulary, type Vocabulary } from '#ui/organization/vocabulary.ts';
import { kindLine, placeLine, summaryIn } from '#ui/organization/wording.ts';
import { addressOf, rootFrom } from '../page-address.ts';
import type { PageFamily, PageLanguage, SiteContent } from '../page-family.ts';
import { IndexHead } from './index-head.tsx';
import { MovedNotice } from './moved-notice.tsx';
import { OrganizationIndex } from './organization-index.tsx';
import { OrganizationSheet } from './organization-sheet.tsx';
import { seatedCommunes, sheetLinks } from './sheet-links.ts';
import { StaticPage } from './static-page.tsx';

/** What is said of an organisation in every language. */
interface Brief {
  organization: Organization;
  kin: Kin;
  map: PlaceMap | undefined;
}

const collectionSchema = z.object({ features: z.array(z.object({ properties: organizationSchema })) });

export const organizationFamily: PageFamily = {
  loadWords: loadOrganizationWords,
  open: async (content) => {
    const collection = z.parse(collectionSchema, await content.readJson('data/organizations.geojson'));
    const alike = createSimilarity(content.records);
    const near = createNearIndex(content.records);
    const mapOf = createPlaceMapMaker(content);
    const briefs = collection.features.map(({ properties }): Brief => {
      const record = toRecord(properties);
      return {
        organization: properties,
        kin: kinOf(record, content.records, alike, near),
        map: mapOf(record),
      };
    });
    const family: Family = {
      content,
      briefs,
      finer: finerNames(content),
      names: new Map(briefs.map(({ organization: { id, name } }) => [id, name])),
      communes: seatedCommunes(content.records),
      shared: sharedNames(briefs),
    };
    return { pages: (language) => pagesOf(family, language) };
  },
};

interface Family {
  content: SiteContent;
  briefs: readonly Brief[];
  /** Names of EPCI and communes by code. */
  finer: ReadonlyMap<string, string>;
  names: ReadonlyMap<string, string>;
  communes: ReadonlySet<string>;
  /** Names that several organisations have. */
  shared: ReadonlySet<string>;
}

function sharedNames(briefs: readonly Brief[]): Set<string> {
  const names = briefs.map(({ organization }) => organization.name);
  return new Set(names.toSorted().filter((name, at, sorted) => name === sorted[at - 1]));
}

function finerNames({ ground: { levels } }: SiteContent): Map<string, string> {
  const all = [...levels.epci.territories, ...levels.commune.territories];
  return new Map(all.map(({ code, name }) => [code, name]));
}

/** What every page of one language needs. */
interface Writer extends Family {
  language: Language;
  i18n: PageLanguage['i18n'];
  vocabulary: Vocabulary;
}

function* pagesOf(family: Family, { language, i18n }: PageLanguage): Generator<PrerenderedPage> {
  const { taxonomy, territories } = family.content;
  const vocabulary = createVocabulary(taxonomy, territories, i18n, family.finer);
  const writer: Writer = { ...family, language, i18n, vocabulary };
  for (const brief of family.briefs) {
    yield sheetPage(writer, brief);
    for (const former of brief.organization.formerIds) yield movedPage(writer, brief.organization, former);
  }
  yield indexPage(writer);
}

function sheetPage(writer: Writer, { organization, kin, map }: Brief): PrerenderedPage {
  const { i18n, vocabulary, content } = writer;
  const { id, name } = organization;
  const place = addressBelow(writer, `${id}/`);
  const edition = content.manifest.edition;
  const root = rootFrom(place.folder);
  const links = linksOf(writer, root);
  const summary = summaryIn(organization.summary, i18n.language);
  const record = toRecord(organization);
  const about = i18n.t('organization.about', {
    kind: kindLine(record.kinds, { i18n, vocabulary }),
    place: placeLine(record, { i18n, vocabulary }),
  });
  const sheet = { root, organization, edition, links, kin, map };
  return {
    ...place,
    data: { id, ...editionData(content) },
    title: i18n.t('organization.titled', { name: distinctName(writer, organization) }),
    description: `${name}. ${about} ${summary?.text ?? i18n.t('organization.contacts')}`,
    html: render(
      writer,
      <StaticPage root={root} manifest={content.manifest} search={`${id}/`}>
        <OrganizationSheet {...sheet} tools={<DetailToolsPlace />} />
      </StaticPage>,
    ),
    jsonLd: [jsonLdOf(writer, organization, summary?.text)],
  };
}

/** Name for a title: of several organisations of one name, each says where it is, or what it is. */
function distinctName(
  { shared, vocabulary }: Writer,
  { name, address, kinds: [kind] }: Organization,
): string {
  if (!shared.has(name)) return name;
  const what = address.city ?? (kind && vocabulary.kind(kind));
  return what === undefined ? name : `${name} (${what})`;
}

function jsonLdOf({ vocabulary, content }: Writer, organization: Organization, summary: string | undefined) {
  const { region } = organization.territory;
  return organizationJsonLd(organization, {
    country: content.territories.country.code,
    summary,
    sectors: organization.sectors.map(vocabulary.sector),
    territory: vocabulary.territory,
    region: region === undefined ? undefined : vocabulary.territory(region),
  });
}

/** What stands at an address that the organisation had: the way to the one it has. */
function movedPage(writer: Writer, { id, name }: Organization, former: string): PrerenderedPage {
  const { i18n, content } = writer;
  const kept = addressBelow(writer, `${id}/`);
  const { folder } = addressBelow(writer, `${former}/`);
  const root = rootFrom(folder);
  return {
    ...kept,
    folder,
    movedTo: kept.folder,
    data: editionData(content),
    title: i18n.t('organization.titled', { name }),
    description: i18n.t('organization.moved.title', { name }),
    html: render(
      writer,
      <StaticPage root={root} manifest={content.manifest} search={`${id}/`}>
        <MovedNotice name={name} href={linksOf(writer, root).hrefOf(id)} />
      </StaticPage>,
    ),
  };
}

function indexPage(writer: Writer): PrerenderedPage {
  const { content, briefs } = writer;
  const place = addressBelow(writer, '');
  const root = rootFrom(place.folder);
  const ended = briefs
    .filter(({ organization }) => organization.status !== 'active')
    .map(({ organization }) => toRecord(organization));
  return {
    ...place,
    data: editionData(content),
    html: render(
      writer,
      <StaticPage root={root} manifest={content.manifest} search="">
        <IndexHead count={content.records.length} />
        <OrganizationIndex root={root} entries={content.records} ended={ended} />
      </StaticPage>,
    ),
  };
}

/** What the header says, so that it says the same when the script takes over. */
function editionData({ manifest }: SiteContent) {
  return { count: String(manifest.counts.active) };
}

function addressBelow({ content, language }: Writer, below: string) {
  return addressOf(content, 'organization', language, below);
}

function linksOf({ language, names, communes }: Writer, root: { pathname: string }): DetailLinks {
  return sheetLinks({ root, language, communes, nameOf: (id) => names.get(id) });
}

function render({ i18n, vocabulary }: Writer, page: ReactNode): string {
  return renderToStaticMarkup(
    <TranslatorProvider translator={i18n}>
      <VocabularyProvider vocabulary={vocabulary}>{page}</VocabularyProvider>
    </TranslatorProvider>,
  );
}
