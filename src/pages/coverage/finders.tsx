import { useQuery } from '@tanstack/react-query';
import { type RefObject, useMemo } from 'react';
import type { FoundOrganization } from '#engine/coverage/find-organizations.ts';
import type { FoundTerritory } from '#engine/coverage/find-territories.ts';
import { organizationsFoundQuery, territoriesFoundQuery } from '#state/coverage-queries.ts';
import { failureOf } from '#state/failure.ts';
import { FinderBox } from '#ui/coverage/finder-box.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import type { Scene } from './scene.ts';
import { type BodyFound, type Named, NOT_NAMED, type PlaceFound } from './what-if-draft.ts';

interface FinderProps<Found> {
  scene: Scene;
  label: string;
  value: Named<Found>;
  inputRef: RefObject<HTMLInputElement | null>;
  onChange: (value: Named<Found>) => void;
}

/** A commune by its name or its postal code. */
export function CommuneFinder({ scene, label, value, inputRef, onChange }: FinderProps<PlaceFound>) {
  const { t } = useI18n();
  const words = wordsOf(value);
  const answer = useQuery({
    ...territoriesFoundQuery(scene.question, words, 'commune'),
    enabled: scene.question.client !== undefined && words !== '',
  });
  const { data, isPlaceholderData } = answer;
  // What was found for the letters before must not be chosen for these.
  const isAsked = words !== '' && !isPlaceholderData;
  const options = useMemo(() => (isAsked ? (data ?? []).map(communeOption) : []), [isAsked, data]);
  return (
    <FinderBox
      label={label}
      placeholder={t('whatIf.commune.hint')}
      found={t('whatIf.communes')}
      icon="pin"
      text={value.text}
      options={options}
      failure={failureOf([answer])}
      announce={(count) => t('whatIf.offered', { count })}
      inputRef={inputRef}
      onText={(text) => onChange({ ...NOT_NAMED, text })}
      onChoose={(found) => onChange({ text: nameWithDetail(found), found })}
    />
  );
}

/** An organisation of the directory by its name, its acronym or its town. */
export function OrganizationFinder({ scene, label, value, inputRef, onChange }: FinderProps<BodyFound>) {
  const { t, language } = useI18n();
  const words = wordsOf(value);
  const answer = useQuery({
    ...organizationsFoundQuery(scene.question, words),
    enabled: scene.question.client !== undefined && words !== '',
  });
  const { data, isPlaceholderData } = answer;
  const isAsked = words !== '' && !isPlaceholderData;
  const { kinds } = scene.words.taxonomy;
  const options = useMemo(() => {
    const kindOf = (id: string | undefined) => kinds.find((kind) => kind.id === id)?.label[language] ?? '';
    return isAsked ? (data ?? []).map((found) => bodyOption(found, kindOf(found.kinds[0]))) : [];
  }, [isAsked, data, kinds, language]);
  return (
    <FinderBox
      label={label}
      placeholder={t('whatIf.organization.hint')}
      found={t('whatIf.organizations')}
      icon="search"
      text={value.text}
      options={options}
      failure={failureOf([answer])}
      announce={(count) => t('whatIf.offered', { count })}
      inputRef={inputRef}
      onText={(text) => onChange({ ...NOT_NAMED, text })}
      onChoose={(found) => onChange({ text: found.name, found })}
    />
  );
}

interface TerritoryFinderProps {
  question: Scene['question'];
  text: string;
  /** Codes that are not offered. */
  taken: readonly string[];
  inputRef: RefObject<HTMLInputElement | null>;
  onText: (text: string) => void;
  onChoose: (code: string) => void;
}

/** A territory of any level, by its name or its code. */
export function TerritoryFinder({ question, text, taken, ...props }: TerritoryFinderProps) {
  const { t } = useI18n();
  const words = text.trim();
  const answer = useQuery({
    ...territoriesFoundQuery(question, words),
    enabled: question.client !== undefined && words !== '',
  });
  const { data, isPlaceholderData } = answer;
  const isAsked = words !== '' && !isPlaceholderData;
  const options = useMemo(() => {
    const found = !isAsked ? [] : (data ?? []).filter(({ code }) => !taken.includes(code));
    return found.map((one) => {
      const department = one.department === undefined ? '' : ` · ${one.department}`;
      return { ...one, key: one.code, detail: `${t(`level.${one.level}`)}${department}` };
    });
  }, [isAsked, data, taken, t]);
  return (
    <FinderBox
      label={t('sideBySide.add')}
      placeholder={t('sideBySide.add.hint')}
      found={t('sideBySide.found')}
      icon="plus"
      text={text}
      options={options}
      failure={failureOf([answer])}
      announce={(count) => t('whatIf.offered', { count })}
      inputRef={props.inputRef}
      onText={props.onText}
      onChoose={({ code }) => props.onChoose(code)}
    />
  );
}

/** Nothing is looked for once something is chosen. */
function wordsOf({ text, found }: Named<unknown>): string {
  return found === undefined ? text.trim() : '';
}

function communeOption(found: FoundTerritory) {
  return { ...found, key: found.code, detail: found.department ? `(${found.department})` : '' };
}

function nameWithDetail({ name, detail }: { name: string; detail: string }): string {
  return detail === '' ? name : `${name} ${detail}`;
}

function bodyOption(found: FoundOrganization, kind: string) {
  const town = found.department && found.city ? `${found.city} (${found.department})` : found.city;
  return { ...found, key: found.id, detail: [kind, town].filter(Boolean).join(' · ') };
}
