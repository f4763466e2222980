import { MAX_COMPARED } from '#engine/coverage/comparison.ts';
import type { Figure } from '#ui/coverage/figures.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { territoryHref } from '#ui/layout/site-pages.ts';
import { Button } from '#ui/primitives/button.tsx';
import styles from './coverage-page.module.css';
import type { Scene } from './scene.ts';
import { ViewLink } from './view-link.tsx';

/** The comparison, once eleven are asked for, keeps its ten. */
export function toggled(compared: readonly string[], code: string): string[] {
  if (compared.includes(code)) return compared.filter((other) => other !== code);
  return [...compared, code].slice(0, MAX_COMPARED);
}

/** What else there is to do with the territory that was chosen on the map or in the table. */
export function ChosenActions({ scene, chosen: { code, name } }: { scene: Scene; chosen: Figure }) {
  const { t, language } = useI18n();
  const { root, view, change } = scene;
  const isTaken = view.compared.includes(code);
  const isFull = view.compared.length >= MAX_COMPARED && !isTaken;
  return (
    <p className={styles.chosen}>
      <a href={territoryHref(root, code, language)}>{t('coverage.sheet', { name })}</a>
      <Button disabled={isFull} onClick={() => change({ compared: toggled(view.compared, code) })}>
        {isTaken ? t('sideBySide.taken') : t('sideBySide.put', { name })}
      </Button>
      {isFull && t('sideBySide.full')}
      {view.compared.length > 0 && (
        <ViewLink view={view} change={change} to={{ part: 'compare' }}>
          {t('sideBySide.count', { count: view.compared.length })}
        </ViewLink>
      )}
    </p>
  );
}
