import { useId } from 'react';
import { accentPalette, contrastRatio } from '#engine/color/accent.ts';
import { parseHexColor } from '#engine/color/hex-color.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './builder.module.css';

export interface AccentFieldProps {
  value: string;
  onChange: (value: string) => void;
}

const PAPER = { light: '#ffffff', dark: '#141b28' } as const;

/** A colour, its contrast on both grounds, and what the map makes of one that could not be read. */
export function AccentField({ value, onChange }: AccentFieldProps) {
  const { t } = useI18n();
  const id = useId();
  const color = parseHexColor(value);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t('builder.accent')}</label>
      <div className={styles.color}>
        <input
          id={id}
          type="text"
          maxLength={7}
          autoComplete="off"
          spellCheck={false}
          placeholder="#1f4fa3"
          value={value}
          aria-invalid={value !== '' && color === undefined}
          aria-describedby={`${id}-hint ${id}-contrast`}
          onChange={(event) => onChange(event.target.value)}
        />
        <input
          type="color"
          aria-label={t('builder.accent.pick')}
          value={color ?? '#1f4fa3'}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      <span id={`${id}-hint`} className={styles.hint}>
        {t('builder.accent.hint')}
      </span>
      <span id={`${id}-contrast`} role="status" className={styles.contrast}>
        {value !== '' && (color === undefined ? t('builder.accent.wrong') : <Contrast color={color} />)}
      </span>
    </div>
  );
}

function Contrast({ color }: { color: string }) {
  const { t, number } = useI18n();
  const { light, dark } = accentPalette(color);
  // Rounded down: 4.48 is not 4.5.
  const ratio = (ground: string) => number(Math.floor(contrastRatio(color, ground) * 10) / 10);
  const ratios = { light: ratio(PAPER.light), dark: ratio(PAPER.dark) };
  if (!light.mended && !dark.mended) return t('builder.accent.good', ratios);
  return t('builder.accent.mended', { ...ratios, lightShade: light.accent, darkShade: dark.accent });
}
