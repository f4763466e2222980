import { useMemo, useRef, useState } from 'react';
import { fold } from '#engine/text/fold.ts';
import { FinderBox } from '../coverage/finder-box.tsx';
import { useI18n } from '../i18n/use-i18n.tsx';

export interface FindableOrganization {
  id: string;
  name: string;
  /** What tells it from others of its name. */
  detail: string;
}

export interface OrganizationFinderProps {
  organizations: readonly FindableOrganization[];
  onChoose: (id: string) => void;
}

const SHOWN = 8;

/** An organisation by the letters of its name, whatever the accents and the case; names that begin so come first. */
export function OrganizationFinder({ organizations, onChoose }: OrganizationFinderProps) {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const folded = useMemo(
    () => organizations.map((one) => ({ one: { ...one, key: one.id }, name: fold(one.name) })),
    [organizations],
  );
  const options = useMemo(() => {
    const wanted = fold(text).trim();
    if (wanted === '') return [];
    const found = folded.filter(({ name }) => name.includes(wanted));
    const isFirst = (name: string) => (name.startsWith(wanted) ? 0 : 1);
    return found
      .toSorted((a, b) => isFirst(a.name) - isFirst(b.name))
      .slice(0, SHOWN)
      .map(({ one }) => one);
  }, [text, folded]);
  return (
    <FinderBox
      label={t('network.find')}
      placeholder={t('network.find.hint')}
      found={t('network.find.found')}
      icon="search"
      text={text}
      options={options}
      announce={(count) => t('network.find.offered', { count })}
      inputRef={input}
      onText={setText}
      onChoose={({ id }) => {
        setText('');
        onChoose(id);
      }}
    />
  );
}
