import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { EMBED_PARAMETERS, type EmbedChanges, type EmbedParameters } from '#domain/embed-parameters.ts';
import {
  DEFAULT_HEIGHT_PX,
  embedUrl,
  heightPx,
  PROTOCOL_VERSION,
  parseFrameMessage,
} from '#domain/embed-protocol.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './builder.module.css';

export interface PreviewProps {
  root: URL;
  parameters: EmbedParameters;
}

/** The map itself, told of each choice as the element of a partner tells it. */
export function Preview({ root, parameters }: PreviewProps) {
  const { t, language } = useI18n();
  const shown = { ...parameters, lang: parameters.lang ?? language };
  const frame = useRef<HTMLIFrameElement>(null);
  const [src, setSrc] = useState(() => embedUrl(root, shown, window.origin));
  const [height, setHeight] = useState(DEFAULT_HEIGHT_PX);
  const [opened, setOpened] = useState(shown.lang);
  if (opened !== shown.lang) {
    setOpened(shown.lang);
    setSrc(embedUrl(root, shown, window.origin));
  }
  const tell = useEffectEvent(() => {
    const detail: EmbedChanges = {};
    for (const name of EMBED_PARAMETERS) detail[name] = parameters[name] || null;
    const message = { mapster: PROTOCOL_VERSION, type: 'mapster:set', detail };
    frame.current?.contentWindow?.postMessage(message, window.origin);
  });
  const onMessage = useEffectEvent(({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== frame.current?.contentWindow || origin !== window.origin) return;
    const message = parseFrameMessage(data);
    if (message?.type === 'mapster:ready') tell();
    if (message?.type === 'mapster:resize') setHeight(message.detail.height);
  });
  useEffect(() => {
    const listener = (event: MessageEvent<unknown>) => onMessage(event);
    window.addEventListener('message', listener);
    return () => window.removeEventListener('message', listener);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each choice is told, the first ones by the address
  useEffect(() => tell(), [parameters]);
  return (
    <section className={styles.preview} aria-label={t('builder.preview')}>
      <h2>{t('builder.preview')}</h2>
      <iframe
        ref={frame}
        src={src}
        title={t('builder.preview')}
        allow="geolocation"
        height={parameters.height === 'auto' ? height : (heightPx(parameters.height) ?? DEFAULT_HEIGHT_PX)}
      />
    </section>
  );
}
