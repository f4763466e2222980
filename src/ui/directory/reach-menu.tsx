import { useId } from 'react';
import type { Reach } from '#engine/search/types.ts';
import type { DirectoryAnswer } from '#state/directory.ts';
import { useView, useViewActions } from '#state/use-view.tsx';
import { dePlace } from '../i18n/french-de.ts';
import type { Translator } from '../i18n/translate.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import menuStyles from '../primitives/facet-menu.module.css';
import { PopoverMenu } from '../primitives/popover-menu.tsx';
import styles from './filter-bar.module.css';
import { reachWords } from './reach-words.ts';

const RADII_KM = [10, 25, 50, 100, 200];
const NEIGHBOURS = [10, 25];

/** How far from the place of the question; offered when there is a place to measure from. */
export function ReachMenu({ answer }: { answer: DirectoryAnswer }) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const reach = useView((view) => view.reach);
  const { setReach } = useViewActions();
  const name = useId();
  if (!answer.measured || !answer.place) return null;
  const place = dePlace(answer.place.name, language);
  const serving = reach?.serving ?? true;
  return (
    <PopoverMenu label={t('reach.label')} active={reach !== undefined} {...textOf(reach, i18n)}>
      {() => (
        <>
          <header className={menuStyles.header}>
            <p className={menuStyles.title}>{t('reach.title', { place })}</p>
          </header>
          <div className={menuStyles.options}>
            <fieldset className={menuStyles.group} aria-label={t('reach.title', { place })}>
              <Choice
                name={name}
                label={t('reach.any')}
                checked={reach === undefined}
                onChoose={() => setReach(undefined)}
              />
              {RADII_KM.map((radiusKm) => (
                <Choice
                  name={name}
                  key={radiusKm}
                  label={reachWords({ radiusKm, serving }, i18n)}
                  checked={reach?.radiusKm === radiusKm}
                  onChoose={() => setReach({ radiusKm, serving })}
                />
              ))}
              {NEIGHBOURS.map((nearest) => (
                <Choice
                  name={name}
                  key={nearest}
                  label={reachWords({ nearest, serving: false }, i18n)}
                  checked={reach?.nearest === nearest}
                  onChoose={() => setReach({ nearest, serving: false })}
                />
              ))}
            </fieldset>
            {reach?.radiusKm !== undefined && (
              <label className={`${menuStyles.option} ${styles.serving}`}>
                <input
                  type="checkbox"
                  checked={serving}
                  onChange={() => setReach({ ...reach, serving: !serving })}
                />
                <span>{t('reach.serving', { place: answer.place?.name ?? '' })}</span>
                <span />
              </label>
            )}
          </div>
        </>
      )}
    </PopoverMenu>
  );
}

function textOf(reach: Reach | undefined, i18n: Translator): { text?: string } {
  return reach === undefined ? {} : { text: reachWords(reach, i18n) };
}

interface ChoiceProps {
  /** Shared by the choices of a group. */
  name: string;
  label: string;
  checked: boolean;
  onChoose: () => void;
}

function Choice({ name, label, checked, onChoose }: ChoiceProps) {
  return (
    <label className={menuStyles.option}>
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span>{label}</span>
      <span />
    </label>
  );
}
