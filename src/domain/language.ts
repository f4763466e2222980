/** Languages that the interface speaks; a publication chooses among them. */
export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
