import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { findByName } from '#engine/search/find-by-name.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { useVocabulary } from '#ui/organization/use-vocabulary.tsx';
import { kindLine, placeLine } from '#ui/organization/wording.ts';
import { KindTile } from '#ui/primitives/kind-tile.tsx';
import { LateIcon } from '#ui/primitives/late-icon.tsx';
import styles from './add-organization.module.css';

const SHOWN = 6;

export interface AddOrganizationProps {
  records: readonly DirectoryRecord[];
  /** Ids that are in the table already. */
  taken: readonly string[];
  onAdd: (record: DirectoryRecord) => void;
}

/** A small search by name or town among the records of the directory: a box, then buttons. */
export function AddOrganization({ records, taken, onAdd }: AddOrganizationProps) {
  const { t } = useI18n();
  const [words, setWords] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const found = useMemo(() => findByName(words, records, taken), [words, records, taken]);
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || words === '') return;
    event.stopPropagation();
    setWords('');
    input.current?.focus();
  };
  const choose = (record: DirectoryRecord) => {
    setWords('');
    input.current?.focus();
    onAdd(record);
  };
  return (
    <search className={styles.add} onKeyDown={close}>
      <label className="visually-hidden" htmlFor={id}>
        {t('compare.addLabel')}
      </label>
      <span className={styles.box}>
        <LateIcon name="plus" size={16} />
        <input
          id={id}
          ref={input}
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={words}
          placeholder={t('compare.addPlaceholder')}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </span>
      <p className="visually-hidden" role="status">
        {found && t('compare.addFound', { count: found.length })}
      </p>
      {found && <Found records={found} onChoose={choose} />}
    </search>
  );
}

interface FoundProps {
  records: readonly DirectoryRecord[];
  onChoose: (record: DirectoryRecord) => void;
}

function Found({ records, onChoose }: FoundProps) {
  const i18n = useI18n();
  const vocabulary = useVocabulary();
  const words = { i18n, vocabulary };
  const more = records.length - SHOWN;
  return (
    <div className={styles.found}>
      <ul>
        {records.slice(0, SHOWN).map((record) => (
          <li key={record.id}>
            <button type="button" onClick={() => onChoose(record)}>
              <KindTile {...vocabulary.kindStyle(record.kinds[0] ?? '')} size={22} />
              <span>
                {record.name}
                <small>
                  {kindLine(record.kinds, words)} · {placeLine(record, words)}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {records.length === 0 && <p>{i18n.t('compare.addFound', { count: 0 })}</p>}
      {more > 0 && <p>{i18n.t('compare.addMore', { count: more })}</p>}
    </div>
  );
}
