import { useState } from 'react';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Button } from '../primitives/button.tsx';
import { LateIcon } from '../primitives/late-icon.tsx';

export interface ShareButtonProps {
  address: string;
  title: string;
  /** Neither shared nor copied: the address is left to be shown. */
  onRefused: (address: string) => void;
}

/** Hands an address to the share sheet of the device where there is one, else to the clipboard. */
export function ShareButton({ address, title, onRefused }: ShareButtonProps) {
  const { t } = useI18n();
  const [copied, setCopied] = useState(false);
  const shares = typeof navigator.share === 'function';
  const share = async () => {
    const done = await handOver(address, title);
    if (done === 'copied') setCopied(true);
    if (done === 'refused') onRefused(address);
  };
  return (
    <Button onClick={() => void share()} onBlur={() => setCopied(false)}>
      <LateIcon name={copied ? 'check' : shares ? 'share' : 'link'} size={16} />
      <span aria-live="polite">{t(copied ? 'detail.copied' : shares ? 'detail.share' : 'detail.copy')}</span>
    </Button>
  );
}

async function handOver(address: string, title: string): Promise<'shared' | 'copied' | 'refused'> {
  try {
    if (typeof navigator.share === 'function') {
      await navigator.share({ title, url: address });
      return 'shared';
    }
  } catch (error) {
    // The person closed the sheet: that is an answer, not a failure.
    if (error instanceof DOMException && error.name === 'AbortError') return 'shared';
  }
  try {
    await navigator.clipboard.writeText(address);
    return 'copied';
  } catch {
    return 'refused';
  }
}
