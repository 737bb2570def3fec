/** As `conditions-of-node.ts`, put together by Vite for pages and browsers. */
export const modules: readonly object[] = Object.values(import.meta.glob<object>('./conditions/*.ts', { eager: true }));
