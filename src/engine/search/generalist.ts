/** The sector of those who help everyone: they answer any sector, after its own. */
export const GENERALIST_SECTOR = 'multi-sector';
