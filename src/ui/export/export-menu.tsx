import { type RefObject, useState } from 'react';
import type { Manifest } from '#domain/artefacts.ts';
import type { Organization } from '#domain/organization.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import type { Territories } from '#domain/territory.ts';
import type { SelectionFormat } from '#state/selection-host.ts';
import { saveFile } from '../coverage/save-file.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { type LoadFailureProps, WayOut } from '../layout/load-failure.tsx';
import { useDark } from '../layout/use-dark.ts';
import type { TakePicture } from '../map/use-picture.ts';
import { useVocabulary } from '../organization/use-vocabulary.tsx';
import { PopoverMenu } from '../primitives/popover-menu.tsx';
import styles from './export-menu.module.css';
import { PrintList } from './print-list.tsx';
import { type Selection, selectionAbout, selectionFileName, selectionWords } from './selection.ts';
import { makePicture } from './selection-picture.ts';
import { useSelectionFiles } from './use-selection-files.ts';

export interface ExportMenuProps {
  root: URL;
  directory: { taxonomy: Taxonomy; territories: Territories };
  selection: Selection;
  /** Of a page with a map: filled once it is drawn. */
  map?:
    | { picture: RefObject<TakePicture | undefined>; countKinds: () => ReadonlyMap<string, number> }
    | undefined;
}

type Said = 'busy' | 'noMap' | 'pictureDone' | LoadFailureProps | { count: number };

/** The selection as files, made here and sent nowhere, as a picture and on paper. */
export function ExportMenu({ root, directory, selection, map }: ExportMenuProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const [said, setSaid] = useState<Said>();
  const [printed, setPrinted] = useState<readonly Organization[]>();
  const { manifest, open } = useSelectionFiles(root);
  const takePicture = usePictureOf({ selection, map, manifest });
  const tryTo = (work: () => Promise<Said | undefined>) => {
    setSaid('busy');
    work().then(setSaid, (error: Error) => setSaid({ error, retry: () => tryTo(work) }));
  };
  if (manifest === undefined) return null;
  const about = () => selectionAbout(selection, { root, manifest, i18n });
  const save = (format: SelectionFormat) =>
    tryTo(async () => {
      const client = await open();
      const words = selectionWords(directory, i18n);
      const file = await client.file(selection.ids(), format, about(), words);
      saveFile(file.content, selectionFileName(selection, manifest, format), file.content.type);
      return { count: file.count };
    });
  const print = (close: () => void) =>
    tryTo(async () => {
      setPrinted(await (await open()).facts(selection.ids()));
      close();
      return undefined;
    });
  return (
    <>
      <PopoverMenu label={t('selection.menu')}>
        {(close) => (
          <div className={styles.menu}>
            <p className={styles.title}>{t('selection.title', { count: selection.count })}</p>
            <Choice name="csv" onChoose={() => save('csv')} />
            <Choice name="geojson" onChoose={() => save('geojson')} />
            <Choice name="vcf" onChoose={() => save('vcf')} />
            <Choice name="print" onChoose={() => print(close)} />
            {map && <Choice name="png" onChoose={() => tryTo(takePicture)} />}
            <Saying said={said} />
          </div>
        )}
      </PopoverMenu>
      {printed && (
        <PrintList
          organizations={printed}
          about={about()}
          manifest={manifest}
          onPrinted={() => setPrinted(undefined)}
        />
      )}
    </>
  );
}

interface ChoiceProps {
  name: 'csv' | 'geojson' | 'vcf' | 'print' | 'png';
  onChoose: () => void;
}

function Choice({ name, onChoose }: ChoiceProps) {
  const { t } = useI18n();
  return (
    <button type="button" className={styles.choice} onClick={onChoose}>
      <strong>{t(`selection.${name}`)}</strong>
      <span>{t(`selection.${name}.hint`)}</span>
    </button>
  );
}

function Saying({ said }: { said: Said | undefined }) {
  const { t } = useI18n();
  const failure = typeof said === 'object' && 'error' in said ? said : undefined;
  const words =
    typeof said === 'string' ? t(`selection.${said}`) : said && 'count' in said && t('selection.done', said);
  return (
    <>
      <p className={styles.said} role="status">
        {words}
      </p>
      {failure && (
        <div className={styles.failure} role="alert">
          <p>{t('selection.failed')}</p>
          <WayOut {...failure} />
        </div>
      )}
    </>
  );
}

interface PictureOf {
  selection: Selection;
  map: ExportMenuProps['map'];
  manifest: Manifest | undefined;
}

function usePictureOf({ selection, map, manifest }: PictureOf): () => Promise<Said> {
  const i18n = useI18n();
  const vocabulary = useVocabulary();
  const theme = useDark() ? 'dark' : 'light';
  return async () => {
    const take = map?.picture.current;
    if (map === undefined || take === undefined || manifest === undefined) return 'noMap';
    const counts = map.countKinds();
    const png = await makePicture(await take(), { selection, counts, manifest, theme, i18n, vocabulary });
    saveFile(png, selectionFileName(selection, manifest, 'png'), 'image/png');
    return 'pictureDone';
  };
}
