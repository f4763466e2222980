import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { benchmarkHref, correctionHref } from '#ui/layout/page-addresses.ts';
import { pageHref, type SiteRoot } from '#ui/layout/site-pages.ts';
import { LateIcon, type LateIconName } from '#ui/primitives/late-icon.tsx';
import styles from './sheet.module.css';

/** What other pages say of it. */
export function PageLinks({ root, id }: { root: SiteRoot; id: string }) {
  const { t, language } = useI18n();
  const links: readonly (readonly [LateIconName, string, string])[] = [
    ['map', t('organization.map'), `${pageHref(root, 'directory', language)}?selected=${id}`],
    ['compare', t('organization.compare'), `${pageHref(root, 'compare', language)}?ids=${id}`],
    ['list', t('organization.benchmark'), benchmarkHref(root, id, language)],
    ['warning', t('organization.correct'), correctionHref(root, language, id)],
  ];
  return (
    <nav className={styles.links} aria-label={t('organization.actions')}>
      {links.map(([icon, words, href]) => (
        <a key={href} href={href}>
          <LateIcon name={icon} size={16} />
          {words}
        </a>
      ))}
    </nav>
  );
}
