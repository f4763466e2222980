import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Suggestion } from '#engine/search/types.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { useVocabulary } from '../organization/use-vocabulary.tsx';
import type { Vocabulary } from '../organization/vocabulary.ts';
import { placeLine } from '../organization/wording.ts';
import type { ComboboxListProps } from '../primitives/combobox-groups.ts';
import { ComboboxList } from '../primitives/combobox-list.tsx';
import { KindTile } from '../primitives/kind-tile.tsx';
import { LateIcon, type LateIconName } from '../primitives/late-icon.tsx';
import { placeDetail } from './place-words.ts';
import styles from './suggestion-list.module.css';
import { type SuggestionOption, typedRuns } from './suggestion-list-groups.ts';

export interface SuggestionListProps extends ComboboxListProps<SuggestionOption> {
  /** The line as typed, whose letters are marked. */
  typed: string;
  recordsById: Pick<ReadonlyMap<string, DirectoryRecord>, 'get'>;
}

/** The list below the search box. */
export function SuggestionList({ typed, recordsById, ...list }: SuggestionListProps) {
  return (
    <ComboboxList
      {...list}
      renderOption={({ suggestion }) => (
        <SuggestionRow suggestion={suggestion} typed={typed} recordsById={recordsById} />
      )}
    />
  );
}

interface SuggestionRowProps {
  suggestion: Suggestion;
  /** The line as typed, whose letters are marked. */
  typed: string;
  recordsById: Pick<ReadonlyMap<string, DirectoryRecord>, 'get'>;
}

/** One suggestion: its mark, its name, what tells it from its homonyms, and how many it would find. */
function SuggestionRow({ suggestion, typed, recordsById }: SuggestionRowProps) {
  const i18n = useI18n();
  const vocabulary = useVocabulary();
  const record = recordsById.get(suggestion.id);
  const { type, id, territory, count } = suggestion;
  const detail =
    type === 'organization'
      ? record && placeLine(record, { i18n, vocabulary })
      : territory && placeDetail(territory, i18n, vocabulary);
  return (
    <>
      <Mark type={type} kind={type === 'kind' ? id : record?.kinds[0]} vocabulary={vocabulary} />
      <span className={styles.words}>
        <Emphasized label={labelOf(suggestion, record, vocabulary)} typed={typed} />
        {/* Between both, or a screen reader runs them together. */}
        {detail && ' '}
        {detail && <span className={styles.detail}>{detail}</span>}
      </span>
      {count !== undefined && (
        <span className={styles.count}>
          <span aria-hidden="true">{i18n.number(count)}</span>
          <span className="visually-hidden">, {i18n.t('results.count', { count })}</span>
        </span>
      )}
    </>
  );
}

function labelOf(
  { type, id, territory }: Suggestion,
  record: DirectoryRecord | undefined,
  vocabulary: Vocabulary,
): string {
  switch (type) {
    case 'territory':
      return territory?.name ?? vocabulary.territory(id) ?? id;
    case 'organization':
      return record?.name ?? id;
    case 'kind':
    case 'sector':
    case 'need':
      return vocabulary[type](id);
  }
}

function Emphasized({ label, typed }: { label: string; typed: string }) {
  let at = 0;
  return (
    <span>
      {typedRuns(label, typed).map((run) => {
        const key = at;
        at += run.text.length;
        return run.typed ? <b key={key}>{run.text}</b> : run.text;
      })}
    </span>
  );
}

const ICONS = {
  sector: 'sector',
  need: 'need',
  territory: 'pin',
  organization: 'list',
} as const satisfies Record<string, LateIconName>;

function Mark(props: { type: Suggestion['type']; kind: string | undefined; vocabulary: Vocabulary }) {
  const { type, kind, vocabulary } = props;
  if (kind !== undefined) return <KindTile {...vocabulary.kindStyle(kind)} size={20} />;
  return (
    <span className={styles.mark}>
      <LateIcon name={type === 'kind' ? 'list' : ICONS[type]} size={14} />
    </span>
  );
}
