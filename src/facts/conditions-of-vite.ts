/** The same as `conditions-of-node.ts`, collected by Vite for pages and browsers. */
export const modules: readonly object[] = Object.values(import.meta.glob<object>('./conditions/*.ts', { eager: true }));
