import { useQueryClient } from '@tanstack/react-query';
import { ModuleError } from '#state/artefact-client.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { organizationHref } from '#ui/layout/site-pages.ts';
import { DetailTools } from '#ui/organization/detail-tools.tsx';

interface SheetToolsProps {
  root: URL;
  id: string;
  name: string;
}

/** Share, keep and print; the contact is made from the published file when it is asked for. */
export function SheetTools({ root, id, name }: SheetToolsProps) {
  const i18n = useI18n();
  const client = useQueryClient();
  const address = new URL(organizationHref(root, id, i18n.language), root).href;
  const makeCard = async () => {
    const { fetchCard } = await import('./fetch-card.ts').catch(() => {
      throw new ModuleError('fetch-card');
    });
    return fetchCard(client, { root, id, address, i18n });
  };
  return <DetailTools name={name} address={address} makeCard={makeCard} />;
}
