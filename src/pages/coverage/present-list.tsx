import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PresentOrganization } from '#state/coverage-present.ts';
import { coveragePresentQuery } from '#state/coverage-queries.ts';
import { failureOf } from '#state/failure.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { AnswerFailure } from '#ui/layout/load-failure.tsx';
import { organizationHref } from '#ui/layout/site-pages.ts';
import { Skeleton } from '#ui/primitives/skeleton.tsx';
import styles from './present.module.css';
import type { Scene } from './scene.ts';

interface PresentListProps {
  scene: Scene;
  territory: { code: string; name: string; located: number };
}

/** Who is behind the number of a territory, and for each of them: what if it closed, or moved. */
export function PresentList({ scene, territory: { code, name, located } }: PresentListProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const answer = useQuery({
    ...coveragePresentQuery(scene.question, scene.set, code),
    enabled: open && scene.question.client !== undefined,
  });
  const summary = t('whatIf.present', { count: located, territory: name });
  if (located === 0) return <p className={styles.none}>{summary}</p>;
  // Those of the territory before are not those of this one.
  const data = answer.isPlaceholderData ? undefined : answer.data;
  const failure = failureOf([answer]);
  return (
    <details className={styles.present} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {data && data.listed.length < data.total && (
        <p>{t('whatIf.present.listed', { count: data.listed.length })}</p>
      )}
      {failure && <AnswerFailure {...failure} />}
      {open && !data && !failure && <Skeleton rows={2} label={t('coverage.computing')} />}
      {data && (
        <ul>
          {data.listed.map((one) => (
            <Present key={one.id} scene={scene} one={one} />
          ))}
        </ul>
      )}
    </details>
  );
}

function Present({ scene, one }: { scene: Scene; one: PresentOrganization }) {
  const { t, language } = useI18n();
  const { id, name, kinds, hypothetical } = one;
  const { suppose, words, root } = scene;
  const labels = kinds.map((kind) => words.taxonomy.kinds.find((term) => term.id === kind)?.label[language]);
  const organization = { text: name, found: { id, name } };
  const isSupposed = hypothetical === 'added';
  return (
    <li>
      <span>
        {isSupposed ? t('whatIf.present.added') : <a href={organizationHref(root, id, language)}>{name}</a>}{' '}
        <small>
          {[...labels, hypothetical === 'moved' ? t('whatIf.present.moved') : undefined]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      {!isSupposed && (
        <span className={styles.offers}>
          <button
            type="button"
            aria-label={t('whatIf.close.name', { name })}
            onClick={() => suppose({ type: 'close', organization })}
          >
            {t('whatIf.close')}
          </button>
          <button
            type="button"
            aria-label={t('whatIf.move.name', { name })}
            onClick={() => suppose({ type: 'move', organization })}
          >
            {t('whatIf.move')}
          </button>
        </span>
      )}
    </li>
  );
}
