import type { Directory } from '#state/directory.ts';
import { useView, useViewActions } from '#state/use-view.tsx';
import { MAX_COMPARED } from '#state/view-state.ts';
import { resultsHeading } from '#ui/directory/results-heading.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { pageHref } from '#ui/layout/site-pages.ts';
import { useKeptFocus } from '#ui/layout/use-kept-focus.ts';
import { Chip } from '#ui/primitives/chip.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import styles from './compare-tray.module.css';

export interface CompareTrayProps {
  root: URL;
  directory: Pick<Directory, 'recordsById'>;
}

/** What was put aside, always in sight: names that can be taken back, and the way to the comparison. */
export function CompareTray({ root, directory }: CompareTrayProps) {
  const { t, language } = useI18n();
  const compared = useView((view) => view.compared);
  const covered = useView((view) => view.selected !== undefined);
  const { toggleCompared } = useViewActions();
  const kept = useKeptFocus<HTMLElement>(resultsHeading);
  const nameOf = (id: string) => directory.recordsById.get(id)?.name ?? id;
  const count = compared.length;
  if (count === 0) return null;
  return (
    <section
      className={styles.tray}
      aria-label={t('compare.tray')}
      data-covered={covered || undefined}
      {...kept}
    >
      <ul className={styles.names}>
        {compared.map((id) => (
          <li key={id}>
            <Chip
              label={nameOf(id)}
              removeLabel={t('compare.removeNamed', { name: nameOf(id) })}
              onRemove={() => toggleCompared(id)}
            />
          </li>
        ))}
      </ul>
      <p className={styles.go}>
        <span role="status" className={styles.hint}>
          {count === 1 && t('compare.needAnother')}
          {count >= MAX_COMPARED && t('compare.fullShort')}
        </span>
        <a
          className={styles.open}
          data-strong={count > 1 || undefined}
          href={`${pageHref(root, 'compare', language)}?ids=${compared.join(',')}`}
        >
          <Icon name="compare" size={16} />
          {t('compare.open', { count })}
        </a>
      </p>
    </section>
  );
}
