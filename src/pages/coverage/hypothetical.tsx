import { useQuery } from '@tanstack/react-query';
import { encodeChange, type ScenarioChange } from '#engine/coverage/scenario.ts';
import { coverageTableQuery } from '#state/coverage-queries.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import styles from './hypothetical.module.css';
import type { Scene } from './scene.ts';

/** Above everything that a scenario changes: what is supposed, change by change, and the way back. */
export function Hypothetical({ scene }: { scene: Scene }) {
  const { t } = useI18n();
  const { view, set, question, change } = scene;
  const { data } = useQuery(coverageTableQuery(question, set, view.level));
  const ignored = new Set(data?.ignored.map(encodeChange));
  const without = (one: ScenarioChange) => view.scenario.filter((other) => other !== one);
  return (
    <section className={styles.hypothetical} aria-labelledby="hypothetical">
      <h2 id="hypothetical">
        <Icon name="warning" size={18} />
        {t('coverage.hypothetical')}
      </h2>
      <p>{t('coverage.hypothetical.text', { count: view.scenario.length })}</p>
      <ul>
        {view.scenario.map((one) => (
          <li key={encodeChange(one)}>
            <span>
              <ChangeWords one={one} scene={scene} names={data?.names} />
              {ignored.has(encodeChange(one)) && ` (${t('coverage.change.ignored')})`}
            </span>
            <Button
              look="quiet"
              aria-label={`${t('coverage.change.remove')} ${encodeChange(one)}`}
              onClick={() => change({ scenario: without(one) })}
            >
              {t('coverage.change.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={() => change({ scenario: [] })}>{t('coverage.hypothetical.leave')}</Button>
    </section>
  );
}

interface ChangeWordsProps {
  one: ScenarioChange;
  scene: Scene;
  names: ReadonlyMap<string, string> | undefined;
}

function ChangeWords({ one, scene, names }: ChangeWordsProps) {
  const { t, language } = useI18n();
  const nameOf = (key: string) => names?.get(key) ?? key;
  if (one.type === 'close') return t('coverage.change.close', { what: nameOf(one.id) });
  if (one.type === 'move') {
    return t('coverage.change.move', { what: nameOf(one.id), place: nameOf(one.commune) });
  }
  const { kinds, sectors } = scene.words.taxonomy;
  const labels = [
    kinds.find(({ id }) => id === one.kind)?.label[language] ?? one.kind,
    ...one.sectors.map((sector) => sectors.find(({ id }) => id === sector)?.label[language] ?? sector),
  ];
  return t('coverage.change.add', { what: labels.join(', '), place: nameOf(one.commune) });
}
