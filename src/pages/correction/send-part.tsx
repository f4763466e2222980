import { useId, useState } from 'react';
import type { Correction } from '#domain/correction.ts';
import { fileStem, saveFile } from '#ui/coverage/save-file.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Button } from '#ui/primitives/button.tsx';
import styles from './correction.module.css';
import { mailAddress, trackerAddress } from './message.ts';
import { type Outcome, rowLine, type Scene } from './scene.ts';
import { useValueWords } from './value-words.ts';

export interface SendPartProps {
  scene: Scene;
  outcome: Outcome;
}

/** The correction, ready to go by whatever way there is; a file and a copy are always there. */
export function SendPart({ scene, outcome }: SendPartProps) {
  const { t } = useI18n();
  const id = useId();
  const { correction } = outcome;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>{t('correction.send')}</h2>
      {correction === undefined ? (
        <p className={styles.hint}>{t('correction.send.wait')}</p>
      ) : (
        <Ready scene={scene} outcome={outcome} correction={correction} />
      )}
    </section>
  );
}

function Ready({ scene, outcome, correction }: SendPartProps & { correction: Correction }) {
  const { t, publication } = useI18n();
  const [said, setSaid] = useState('');
  const json = `${JSON.stringify(correction, null, 2)}\n`;
  const row = rowLine(correction, scene);
  const file = `${fileStem(scene.publication, 'correction', correction.id, scene.today)}.json`;
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => setSaid(t('correction.send.copied')),
      () => setSaid(t('correction.send.refused')),
    );
  const download = () => {
    saveFile(json, file, 'application/json');
    setSaid(t('correction.send.saved', { file }));
  };
  const isReachable = publication.contact !== undefined || publication.tracker !== undefined;
  return (
    <>
      <p className={styles.hint}>{t(isReachable ? 'correction.send.text' : 'correction.send.nowhere')}</p>
      <div className={styles.ways}>
        <Button look="strong" onClick={download}>
          {t('correction.send.download')}
        </Button>
        <Button onClick={() => copy(json)}>{t('correction.send.copy')}</Button>
        {row !== undefined && <Button onClick={() => copy(row)}>{t('correction.send.copyRow')}</Button>}
        <Ways scene={scene} outcome={outcome} correction={correction} json={json} file={file} />
      </div>
      <p role="status">{said}</p>
      <Text label={t('correction.send.json')} text={json} />
      {row !== undefined && <Text label={t('correction.send.row')} text={row} />}
    </>
  );
}

interface WaysProps extends SendPartProps {
  correction: Correction;
  json: string;
  file: string;
}

/** The ways that the publication gives. */
function Ways({ scene, outcome, correction, json, file }: WaysProps) {
  const { t, publication } = useI18n();
  const words = useValueWords(scene);
  const { contact, tracker } = publication;
  const { values } = outcome.checked;
  const name = values?.name ?? correction.id;
  const changes = correction.changes.map(({ field, source }) => {
    const [before, after] = [words(field, outcome.before[field]), words(field, values?.[field])];
    const name = t(`correction.field.${field}`);
    return t('correction.change', { field: name, before, after, source: source.url, date: source.date });
  });
  const message = {
    subject: t(correction.action === 'add' ? 'correction.subjectNew' : 'correction.subject', { name }),
    summary: [...changes, ...(correction.comment === undefined ? [] : ['', correction.comment])].join('\n'),
    json,
    attach: t('correction.send.attach', { file }),
  };
  return (
    <>
      {contact?.startsWith('mailto:') && (
        <a className={styles.way} href={mailAddress(contact, message)}>
          {t('correction.send.mail')}
        </a>
      )}
      {contact !== undefined && !contact.startsWith('mailto:') && (
        <a className={styles.way} href={contact} target="_blank" rel="noopener">
          {t('correction.send.page')}
        </a>
      )}
      {tracker !== undefined && (
        <a className={styles.way} href={trackerAddress(tracker, message)} target="_blank" rel="noopener">
          {t('correction.send.tracker')}
        </a>
      )}
    </>
  );
}

function Text({ label, text }: { label: string; text: string }) {
  return (
    <details className={styles.text}>
      <summary>{label}</summary>
      <textarea
        readOnly
        aria-label={label}
        spellCheck={false}
        rows={Math.min(14, Math.max(3, text.split('\n').length))}
        value={text}
        onFocus={(event) => event.target.select()}
      />
    </details>
  );
}
