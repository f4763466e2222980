/** The licence by its SPDX identifier, whose page says the rest whatever the licence is. */
export function LicenceLink({ licence }: { licence: string }) {
  return (
    <a href={`https://spdx.org/licenses/${encodeURIComponent(licence)}.html`} rel="license noreferrer">
      {licence}
    </a>
  );
}
